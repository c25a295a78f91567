package io.saoma;

import io.saoma.settings.Home;
import io.saoma.simulator.StandaloneSimulator;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where the till starts: reads the command line and does what it says.
public final class Saoma {

    /// The till has the screen to itself: said where the machine starts it, as that is a matter of the machine.
    private static final String KIOSK = "--kiosk";

    private final PrintStream out;

    Saoma(PrintStream out) {
        this.out = out;
    }

    static void main(String[] args) {
        System.exit(new Saoma(new PrintStream(System.out, true, StandardCharsets.UTF_8)).run(words(args)));
    }

    /// Maven hands all words on in one, so one alone is split at its blanks, and no folder that is named there may have
    /// any. Where there are several, a shell has told them apart, and a blank belongs to the name of a folder.
    static List<String> words(String... args) {
        var words = args.length == 1 ? args[0].split("\\s+") : args;
        return Arrays.stream(words).filter(word -> !word.isEmpty()).toList();
    }

    /// The exit code: 0 when all went well.
    int run(List<String> words) {
        var command = words.isEmpty() ? "till" : words.getFirst();
        var rest = words.isEmpty() ? words : words.subList(1, words.size());
        return switch (command) {
            case "till" -> till(rest.contains(KIOSK));
            case KIOSK -> till(true);
            case "autostart" -> autostart(rest);
            case "tour" -> tour(rest);
            case "verify" -> verify(rest);
            case "rebuild" -> rebuild(rest);
            case "receive" -> receive(rest);
            case "share" -> new Share(messages(), out, System.getenv()).run(rest);
            case "sign-version" -> new SignVersion(messages(), out).run(rest);
            case "simulate" -> StandaloneSimulator.run(rest.toArray(String[]::new));
            default -> help(command);
        };
    }

    /// In a till that was installed, its launcher says where it is.
    private int autostart(List<String> rest) {
        var user = Path.of(System.getProperty("user.home", ""));
        var entry = AutostartEntry.of(System.getProperty("os.name", ""), System.getenv(), user);
        var program = Optional.ofNullable(System.getProperty("jpackage.app-path"));
        return new Autostart(entry, program, messages(), out).run(rest);
    }

    private int till(boolean kiosk) {
        var missing = Display.missing(System.getProperty("os.name", ""), System.getenv());
        if (missing.isPresent()) {
            say(Sentence.of(missing.get()));
            return tour(List.of());
        }
        return new Startup(Home.ofThisUser(), out, kiosk).run();
    }

    private int tour(List<String> rest) {
        return new Tour(rest.isEmpty() ? Path.of("target", "tour") : Path.of(rest.getFirst()), out).run();
    }

    private int verify(List<String> rest) {
        var home = rest.isEmpty() ? Home.ofThisUser() : Path.of(rest.getFirst());
        return new Verify(home, messages(), out).run();
    }

    private int rebuild(List<String> rest) {
        var home = rest.isEmpty() ? Home.ofThisUser() : Path.of(rest.getFirst());
        return new Rebuild(home, messages(), out).run();
    }

    private int receive(List<String> rest) {
        var home = rest.isEmpty() ? Home.ofThisUser() : Path.of(rest.getFirst());
        return new Receive(home, Optional.ofNullable(System.getenv("SAOMA_PASSPHRASE")), out).run();
    }

    private int help(String command) {
        var asked = List.of("help", "--help", "-h").contains(command);
        if (!asked) {
            say(Sentence.of("command.unknown", command));
        }
        say(Sentence.of("command.help"));
        return asked ? 0 : 2;
    }

    private static Messages messages() {
        return new Messages(Language.of(Locale.getDefault()));
    }

    private void say(Sentence sentence) {
        out.println(messages().say(sentence));
    }

    /// An installed till is told its version by its launcher; one that Maven runs is a module, which has one.
    static String version() {
        return Optional.ofNullable(System.getProperty("saoma.version"))
                .or(() -> Optional.ofNullable(Saoma.class.getModule().getDescriptor())
                        .flatMap(module -> module.rawVersion()))
                .orElse("unpackaged");
    }
}
