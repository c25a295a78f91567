package io.saoma;

import static java.nio.charset.StandardCharsets.US_ASCII;

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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the shop sends to somebody who helps: how the till is, its settings and its last log, nothing secret.
final class SupportCounter {

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
        public Parcel collect() throws IOException {
            var parts = new ArrayList<>(List.of(about(), health(), settings(), Licences.part()));
            parts.addAll(logs().parts());
            return new Parcel(parts.stream().map(blackout()::of).toList());
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

        private Part health() throws IOException {
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

        private Part settings() throws IOException {
            var file = till.settings.home().resolve("settings.toml");
            return new Part("settings.toml", Files.exists(file) ? Files.readString(file) : "none");
        }
    }
}
