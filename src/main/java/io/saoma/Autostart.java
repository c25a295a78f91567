package io.saoma;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/// The command that has the till open by itself once its user logs in: a file where each system looks for such things.
final class Autostart {

    private static final int WELL = 0;
    private static final int TROUBLE = 1;
    private static final int MISUSED = 2;

    private final AutostartEntry entry;
    private final Optional<String> program;
    private final Messages messages;
    private final PrintStream out;

    /// @param program where the installed program is; empty where none is installed
    Autostart(AutostartEntry entry, Optional<String> program, Messages messages, PrintStream out) {
        this.entry = entry;
        this.program = program;
        this.messages = messages;
        this.out = out;
    }

    /// The exit code. `on --kiosk` gives the till the screen to itself from then on.
    int run(List<String> words) {
        try {
            return switch (String.join(" ", words)) {
                case "on" -> on(false);
                case "on --kiosk" -> on(true);
                case "off" -> off();
                case "", "status" -> status();
                default -> say(MISUSED, Sentence.of("command.help"));
            };
        } catch (IOException e) {
            return say(TROUBLE, Sentence.of("autostart.failed", entry.file(), String.valueOf(e.getMessage())));
        }
    }

    private int on(boolean kiosk) throws IOException {
        if (program.isEmpty()) {
            return say(TROUBLE, Sentence.of("autostart.notInstalled"));
        }
        Files.createDirectories(entry.file().toAbsolutePath().getParent());
        Files.writeString(entry.file(), entry.text(program.get(), kiosk), UTF_8);
        return status();
    }

    private int off() throws IOException {
        Files.deleteIfExists(entry.file());
        return status();
    }

    private int status() {
        return say(WELL, Sentence.of(Files.exists(entry.file()) ? "autostart.on" : "autostart.off", entry.file()));
    }

    private int say(int code, Sentence sentence) {
        out.println(messages.say(sentence));
        return code;
    }
}
