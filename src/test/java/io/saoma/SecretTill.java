package io.saoma;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The hands on a `DrivenTill`, which is killed where it has not ended by itself.
record SecretTill(Process process, List<String> said) implements AutoCloseable {

    void send(String line) throws IOException {
        process.outputWriter(UTF_8).append(line).append('\n').flush();
    }

    void say(String line) throws IOException {
        send(line);
        for (var answer = process.inputReader(UTF_8).readLine();
                !"ok".equals(answer);
                answer = process.inputReader(UTF_8).readLine()) {
            assertTrue(answer != null, () -> "the till ended at: " + line + ", having said " + said);
            said.add(String.valueOf(answer));
        }
    }

    int exitCode() throws InterruptedException {
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
