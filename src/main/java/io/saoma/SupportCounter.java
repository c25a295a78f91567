package io.saoma;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.saoma.sale.BusinessDay;
import io.saoma.settings.Secret;
import io.saoma.settings.Settings;
import io.saoma.support.Blackout;
import io.saoma.support.Licences;
import io.saoma.support.LogShelf;
import io.saoma.support.Parcel;
import io.saoma.support.Part;
import io.saoma.ui.Messages;
import io.saoma.ui.UiTasks;
import io.saoma.ui.health.Vital;
import io.saoma.ui.support.SupportController;
import io.saoma.ui.support.SupportViewModel;
import io.saoma.ui.window.TillWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the shop sends to somebody who helps: how the till is, its settings and its last log, nothing secret.
final class SupportCounter {

    private static final Logger LOG = LoggerFactory.getLogger(SupportCounter.class);

    private final Till till;
    private final UiTasks tasks;
    private final TillWindow window;

    SupportCounter(Till till, UiTasks tasks, TillWindow window) {
        this.till = till;
        this.tasks = tasks;
        this.window = window;
    }

    void show() {
        window.show(messages -> {
            var viewModel = new SupportViewModel(
                    new Collected(messages), till.settings.home(), proposed(), tasks, window::goHome);
            viewModel.collect();
            return new SupportController(viewModel, messages);
        });
    }

    private Path proposed() {
        return Path.of(
                System.getProperty("user.home", "."), "saoma-support-" + BusinessDay.of(till.clock.instant()) + ".zip");
    }

    private LogShelf logs() {
        return new LogShelf(till.settings.home().resolve("log"));
    }

    private Blackout blackout() {
        Stream<Secret> secrets = Stream.concat(
                till.settings.wechat().map(Settings.WeChat::apiKey).stream(),
                till.settings.share().map(Settings.Share::password).stream());
        return new Blackout(secrets.map(it -> new String(it.reveal(), US_ASCII)).toList());
    }

    /// The parcel of this till.
    private final class Collected implements SupportViewModel.Ways {

        private final Messages messages;

        Collected(Messages messages) {
            this.messages = messages;
        }

        @Override
        public Parcel collect() {
            var parts = Stream.of(
                            read("about.txt", () -> List.of(about())),
                            read("condition.txt", () -> List.of(health())),
                            read("settings.toml", () -> List.of(settings())),
                            read("licences.txt", () -> List.of(Licences.part())),
                            read("log", () -> logs().parts()))
                    .flatMap(List::stream);
            return new Parcel(parts.map(blackout()::of).toList());
        }

        /// The till that needs help most is one of which something cannot be read.
        private static List<Part> read(String name, Callable<List<Part>> parts) {
            try {
                return parts.call();
            } catch (Exception e) {
                LOG.warn("{} of the parcel could not be read", name, e);
                return List.of(new Part(name, "cannot be read: " + e));
            }
        }

        @Override
        public List<String> find(String code) throws IOException {
            return logs().find(code);
        }

        private Part about() {
            var lines = List.of(
                    "Saoma " + Saoma.version(),
                    "time " + till.clock.instant(),
                    "practice " + till.practice(),
                    "journal " + till.book.recovery().lines() + " entries when the till was opened",
                    "Java " + Runtime.version(),
                    "system " + property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                    "JavaFX " + property("javafx.runtime.version"),
                    "memory " + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB at most",
                    "language " + messages.language().tag());
            return new Part("about.txt", String.join("\n", lines));
        }

        private static String property(String name) {
            return System.getProperty(name, "?");
        }

        private Part health() {
            return new Part(
                    "condition.txt",
                    new Checkup(till).look().stream().map(this::line).collect(Collectors.joining("\n")));
        }

        private String line(Vital vital) {
            return "%s: %s%s"
                    .formatted(
                            messages.say(vital.name()),
                            messages.say(vital.state()),
                            vital.remedy()
                                    .map(remedy -> " - " + messages.say(remedy))
                                    .orElse(""));
        }

        /// As it is, even where it is not in UTF-8: that is what may be wrong with it.
        private Part settings() throws IOException {
            var file = till.settings.home().resolve("settings.toml");
            return new Part("settings.toml", Files.exists(file) ? new String(Files.readAllBytes(file), UTF_8) : "none");
        }
    }
}
