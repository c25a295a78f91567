package io.saoma;

import io.saoma.book.BookException;
import io.saoma.book.BrokenJournal;
import io.saoma.book.Home;
import io.saoma.book.HomeLock;
import io.saoma.device.Chime;
import io.saoma.settings.Reading;
import io.saoma.settings.Settings;
import io.saoma.settings.SettingsFile;
import io.saoma.settings.vault.Wrapping;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import io.saoma.ui.Theme;
import io.saoma.ui.UiTasks;
import io.saoma.ui.Views;
import io.saoma.ui.trouble.TroubleController;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Scene;
import org.slf4j.LoggerFactory;

/// Opens the till in a window, or a window that says why it does not open; the way back is the closing of that window.
final class Startup {

    private static final int WELL = 0;
    private static final int TROUBLE = 2;
    private static final int TAKEN = 3;

    private final Path home;
    private final PrintStream out;
    private final Stages stages = new Stages();
    private Messages messages = new Messages(Language.of(Locale.getDefault()));

    Startup(Path home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    /// Returns when the window is closed; the exit code.
    int run() {
        Logs.to(home);
        Privacy.of(home);
        return switch (new SettingsFile(home).read()) {
            case Reading.Broken(var problems) -> trouble(SettingsTrouble.sentences(home, problems));
            case Reading.Ready(var settings) -> lock(settings, unlocking -> unlocking.move(settings));
            case Reading.Locked locked -> lock(locked.keyless(), unlocking -> unlocking.open(locked));
        };
    }

    private int lock(Settings settings, Function<Unlocking, Unlocking.Result> key) {
        settings.language().map(Startup::language).ifPresent(wanted -> messages = new Messages(wanted));
        return switch (HomeLock.acquire(new Home(home), stages::toFront)) {
            case HomeLock.Result.Taken(var pid) -> {
                out.println(messages.say(Sentence.of("start.taken", pid)));
                yield TAKEN;
            }
            case HomeLock.Result.Acquired(var lock) -> {
                try (lock) {
                    yield unlock(key);
                }
            }
        };
    }

    private int unlock(Function<Unlocking, Unlocking.Result> key) {
        var given = Optional.ofNullable(System.getenv("SAOMA_PASSPHRASE"));
        var system = Wrapping.ofSystem(System.getProperty("os.name", ""));
        return switch (key.apply(new Unlocking(home, system, given, new PassphraseWindow(stages, messages)))) {
            case Unlocking.Result.Opened(var settings) -> open(settings);
            case Unlocking.Result.Refused(var why) -> trouble(why);
            case Unlocking.Result.GivenUp _ -> WELL;
        };
    }

    private int open(Settings settings) {
        try (var till = new Till(settings, InstantSource.system())) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(till), "farewell"));
            stages.show(stage -> new Counter(
                            till,
                            stage,
                            messages.language(),
                            UiTasks.real(),
                            new Chime(task -> Thread.ofVirtual().start(task)))
                    .open());
            return WELL;
        } catch (BrokenJournal e) {
            return trouble(
                    e,
                    Sentence.of(
                            "trouble.brokenJournal",
                            e.finding().file(),
                            e.finding().line(),
                            home));
        } catch (BookException | IOException e) {
            return trouble(e, Sentence.of("trouble.book", home, FaultCode.of(e)));
        } catch (RuntimeException e) {
            return trouble(e, Sentence.of("trouble.fault", FaultCode.of(e)));
        }
    }

    /// The system shuts down, or somebody ends the process: the book is closed in order all the same.
    private static void leave(Till till) {
        try {
            till.close();
        } catch (IOException | RuntimeException e) {
            LoggerFactory.getLogger(Startup.class).error("the till could not be closed in order", e);
        }
    }

    private int trouble(Exception cause, Sentence sentence) {
        LoggerFactory.getLogger(Startup.class).error("the till does not open: {}", FaultCode.of(cause), cause);
        return trouble(List.of(sentence));
    }

    private int trouble(List<Sentence> sentences) {
        sentences.forEach(sentence -> out.println(messages.say(sentence)));
        stages.show(stage -> {
            var controller = new TroubleController(sentences, messages, stage::close);
            var scene = new Scene(new Views(messages).load(controller), 1024, 640);
            Theme.LIGHT.dress(scene);
            stage.setScene(scene);
            stage.setTitle(messages.text("trouble.title"));
            stage.show();
            controller.focus();
        });
        return TROUBLE;
    }

    private static Language language(String tag) {
        return tag.equals(Language.EN.tag()) ? Language.EN : Language.ZH;
    }
}
