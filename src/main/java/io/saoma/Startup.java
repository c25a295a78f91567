package io.saoma;

import io.saoma.book.BookException;
import io.saoma.book.BrokenJournal;
import io.saoma.book.Home;
import io.saoma.book.HomeLock;
import io.saoma.book.JournalMend;
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
import io.saoma.ui.trouble.MendController;
import io.saoma.ui.trouble.MendViewModel;
import io.saoma.ui.trouble.TroubleController;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.slf4j.LoggerFactory;

/// Opens the till in a window, or a window that says why it does not open; the way back is the closing of that window.
final class Startup {

    private static final int WELL = 0;
    private static final int TROUBLE = 2;
    private static final int TAKEN = 3;

    /// No exit code: the till was closed to be opened anew.
    private static final int AGAIN = -1;

    private final Path home;
    private final PrintStream out;
    private final boolean kiosk;
    private final Seam seam;
    private final Stages stages = new Stages();
    private final AtomicReference<Optional<Till>> selling = new AtomicReference<>(Optional.empty());
    private volatile Optional<WindowPlace> place = Optional.empty();
    private Optional<Language> wanted = Optional.empty();

    /// @param kiosk whether the till has the screen to itself
    Startup(Path home, PrintStream out, boolean kiosk) {
        this(home, out, kiosk, Seam.NONE);
    }

    Startup(Path home, PrintStream out, Seam seam) {
        this(home, out, false, seam);
    }

    private Startup(Path home, PrintStream out, boolean kiosk, Seam seam) {
        this.home = home;
        this.out = out;
        this.kiosk = kiosk;
        this.seam = seam;
    }

    /// Returns when the window is closed for good; the exit code.
    int run() {
        Logs.to(home);
        return open();
    }

    /// The same where the log goes elsewhere.
    int open() {
        stages.opening();
        Privacy.of(home);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> selling.get().ifPresent(Startup::leave), "farewell"));
        var code = start();
        while (code == AGAIN) {
            code = start();
        }
        return code;
    }

    /// Whatever goes wrong, the window that stands for the till becomes one that says so and can be closed.
    private int start() {
        try {
            return read();
        } catch (RuntimeException e) {
            return trouble(e);
        }
    }

    private int read() {
        return switch (new SettingsFile(home).read()) {
            case Reading.Broken(var problems) -> trouble(SettingsTrouble.sentences(home, problems));
            case Reading.Ready(var settings) -> lock(settings, unlocking -> unlocking.move(settings));
            case Reading.Locked locked -> lock(locked.keyless(), unlocking -> unlocking.open(locked));
        };
    }

    private int lock(Settings settings, Function<Unlocking, Unlocking.Result> key) {
        wanted = settings.language().map(Startup::language);
        return switch (HomeLock.acquire(new Home(home), stages::toFront)) {
            case HomeLock.Result.Taken(var pid) -> {
                stages.close();
                out.println(messages().say(Sentence.of("start.taken", pid)));
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
        return switch (key.apply(new Unlocking(home, system, given, new PassphraseWindow(stages, messages())))) {
            case Unlocking.Result.Opened(var settings) -> begin(settings);
            case Unlocking.Result.Refused(var why) -> trouble(why);
            case Unlocking.Result.GivenUp _ -> WELL;
        };
    }

    private int begin(Settings settings) {
        var number = new TakeOverWindow(stages, messages(), seam.faults());
        return number.isOurs(settings) ? open(settings) : trouble(List.of(TakeOverWindow.refusal(settings)));
    }

    private int open(Settings settings) {
        try {
            return sell(new Till(settings, InstantSource.system(), seam));
        } catch (BrokenJournal e) {
            return broken(e, settings);
        } catch (RuntimeException e) {
            return trouble(e);
        }
    }

    private int sell(Till till) {
        var again = new AtomicBoolean();
        try {
            var before = selling.getAndSet(Optional.of(till));
            stages.show(stage -> {
                var sound = TillSound.of(till.settings.sound());
                var counter = new Counter(till, stage, messages().language(), UiTasks.real(), sound);
                counter.reopening.onWanted(() -> {
                    place = Optional.of(WindowPlace.of(stage));
                    again.set(true);
                });
                place.ifPresent(it -> it.give(stage));
                counter.open(kiosk);
                if (!till.practice() && before.filter(Till::practice).isPresent()) {
                    counter.trial.offer();
                }
                seam.opened(till, counter);
            });
            return again.get() ? AGAIN : WELL;
        } finally {
            leave(till);
        }
    }

    /// Nothing is sold on a broken journal before a person has seen it and, where that is possible, had it mended.
    private int broken(BrokenJournal broken, Settings settings) {
        LoggerFactory.getLogger(Startup.class).error("the till does not sell", broken);
        var proven = proven(Till.home(settings));
        var sentences = BrokenJournalTrouble.sentences(broken.finding(), home, proven);
        if (!proven) {
            return trouble(sentences);
        }
        var mended = new AtomicBoolean();
        stages.show(stage -> {
            var viewModel = new MendViewModel(
                    sentences,
                    UiTasks.real(),
                    by -> JournalMend.carryOut(
                            Till.home(settings), by, InstantSource.system().instant()),
                    () -> {
                        mended.set(true);
                        stage.close();
                    },
                    stage::close);
            var controller = new MendController(viewModel, messages());
            put(stage, controller);
            stage.setOnCloseRequest(request -> {
                if (viewModel.workingProperty().get()) {
                    request.consume();
                }
            });
            controller.focus();
        });
        return mended.get() ? open(settings) : TROUBLE;
    }

    /// What cannot be looked through proves nothing.
    private static boolean proven(Home home) {
        try {
            return JournalMend.possible(home);
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Startup.class).warn("nobody can say whether the journal can be mended", e);
            return false;
        }
    }

    /// The window is closed, somebody ends the process, or the system shuts down: the book is closed in order.
    ///
    /// Not where Windows shuts down: it tells that to windows alone, and JavaFX hands it on to nobody. What the
    /// next start finds there is what a power cut leaves.
    private static void leave(Till till) {
        try {
            till.close();
        } catch (IOException | RuntimeException e) {
            LoggerFactory.getLogger(Startup.class).error("the till could not be closed in order", e);
        }
    }

    private int trouble(RuntimeException cause) {
        var code = FaultCode.of(cause);
        LoggerFactory.getLogger(Startup.class).error("the till does not open: {}", code, cause);
        return trouble(List.of(
                cause instanceof BookException
                        ? Sentence.of("trouble.book", home, code)
                        : Sentence.of("trouble.fault", code)));
    }

    private int trouble(List<Sentence> sentences) {
        sentences.forEach(sentence -> out.println(messages().say(sentence)));
        stages.show(stage -> {
            var controller = new TroubleController(sentences, messages(), stage::close);
            put(stage, controller);
            controller.focus();
        });
        return TROUBLE;
    }

    private void put(Stage stage, Object controller) {
        var scene = new Scene(new Views(messages()).load(controller), 1024, 640);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.setTitle(messages().text("trouble.title"));
        stage.show();
    }

    /// Read only once there is something to say, which is after the first window.
    private Messages messages() {
        return new Messages(wanted.orElseGet(() -> Language.of(Locale.getDefault())));
    }

    private static Language language(String tag) {
        return tag.equals(Language.EN.tag()) ? Language.EN : Language.ZH;
    }
}
