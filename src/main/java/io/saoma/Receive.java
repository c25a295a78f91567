package io.saoma;

import io.saoma.settings.Reading;
import io.saoma.settings.Settings;
import io.saoma.settings.SettingsFile;
import io.saoma.settings.vault.Wrapping;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/// The command that takes WeChat's notices for all tills, on a machine with a public address: without a window, a book
/// or a journal, until the process is ended.
final class Receive {

    private static final int TROUBLE = 2;

    private final Path home;
    private final Optional<String> passphrase;
    private final PrintStream out;
    private Messages messages = new Messages(Language.of(Locale.getDefault()));

    /// @param passphrase of the vault, where no keyring opens it
    Receive(Path home, Optional<String> passphrase, PrintStream out) {
        this.home = home;
        this.passphrase = passphrase;
        this.out = out;
    }

    /// Returns only where it cannot start; the exit code.
    int run() {
        Logs.to(home, "receive");
        Privacy.of(home);
        return switch (new SettingsFile(home).read()) {
            case Reading.Broken(var problems) -> trouble(SettingsTrouble.sentences(home, problems));
            case Reading.Ready(var settings) -> unlock(settings, unlocking -> unlocking.move(settings));
            case Reading.Locked locked -> unlock(locked.keyless(), unlocking -> unlocking.open(locked));
        };
    }

    private int unlock(Settings keyless, Function<Unlocking, Unlocking.Result> key) {
        keyless.language()
                .map(tag -> Language.of(Locale.forLanguageTag(tag)))
                .ifPresent(it -> messages = new Messages(it));
        var missing = missing(keyless);
        if (!missing.isEmpty()) {
            return trouble("receive.missing", home.resolve("settings.toml"), String.join(", ", missing));
        }
        var system = Wrapping.ofSystem(System.getProperty("os.name", ""));
        // a window in which to ask is what this command never has
        return switch (key.apply(new Unlocking(home, system, passphrase, (_, _) -> false))) {
            case Unlocking.Result.Opened(var settings) -> open(settings);
            case Unlocking.Result.Refused(var why) -> trouble(why);
            case Unlocking.Result.GivenUp _ -> trouble("receive.noPassphrase");
        };
    }

    private static List<String> missing(Settings settings) {
        var missing = new ArrayList<String>();
        if (settings.wechat().isEmpty()) {
            missing.add("[wechat] (gateway = \"v2\")");
        }
        if (settings.listen().isEmpty()) {
            missing.add("[notify] listen");
        }
        if (settings.share().isEmpty()) {
            missing.add("[share]");
        }
        return missing;
    }

    private int open(Settings settings) {
        var wanted = settings.listen().orElseThrow();
        var address = wanted.address().getHostAddress();
        var receiver = Receiver.open(settings, InstantSource.system());
        if (receiver.isEmpty()) {
            return trouble("receive.deaf", address, Integer.toString(wanted.port()));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(receiver.get()), "farewell"));
        var port = Integer.toString(receiver.get().port());
        LoggerFactory.getLogger(Receive.class).info("Saoma {} receives on {}:{}", Saoma.version(), address, port);
        say(Sentence.of("receive.listening", address, port));
        return await();
    }

    /// Whoever ends the process ends this.
    private static int await() {
        try {
            new CountDownLatch(1).await();
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the receiver", e);
        }
    }

    private static void leave(Receiver receiver) {
        receiver.close();
        LoggerFactory.getLogger(Receive.class).info("the receiver ends");
    }

    private int trouble(String key, Object... arguments) {
        return trouble(List.of(Sentence.of(key, arguments)));
    }

    private int trouble(List<Sentence> sentences) {
        sentences.forEach(this::say);
        return TROUBLE;
    }

    private void say(Sentence sentence) {
        out.println(messages.say(sentence));
    }
}
