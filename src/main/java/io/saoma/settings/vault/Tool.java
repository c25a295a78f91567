package io.saoma.settings.vault;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A command of the system, run to its end.
@FunctionalInterface
interface Tool {

    Tool REAL = Tool::run;

    /// What the command printed, which is short; `IOException` where it is missing, fails or never ends.
    ///
    /// @param input what the command reads; secrets go this way, since everybody sees the words of a command
    byte[] output(List<String> command, byte[] input) throws IOException;

    private static byte[] run(List<String> command, byte[] input) throws IOException {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().remove("SAOMA_PASSPHRASE");
        var process = builder.start();
        try (var toRead = process.getOutputStream()) {
            toRead.write(input);
        }
        // long enough for a person to unlock the system's keyring when it asks
        if (!ended(process, 120)) {
            process.destroyForcibly();
            throw new IOException(command.getFirst() + " does not end");
        }
        if (process.exitValue() != 0) {
            throw new IOException(command.getFirst() + " fails with " + process.exitValue());
        }
        return process.getInputStream().readAllBytes();
    }

    private static boolean ended(Process process, long seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("the till never interrupts its threads", e);
        }
    }
}
