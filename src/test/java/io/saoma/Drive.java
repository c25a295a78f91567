package io.saoma;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.proof.Jvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A till in a process of its own whose keys were pressed, in English: with what it ended, and what it said.
record Drive(int code, List<String> said) {

    /// @param commands as `DrivenTill` takes them
    static Drive through(Path home, Stumble stumble, String... commands) throws IOException, InterruptedException {
        var start = Jvm.start(List.of("-Duser.language=en"), DrivenTill.class, home.toString(), stumble.name());
        var process = new ProcessBuilder(start).redirectErrorStream(true).start();
        var said = new ArrayList<String>();
        try (var in = new PrintWriter(process.getOutputStream(), true, UTF_8);
                var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (var command : commands) {
                in.println(command);
                var line = out.readLine();
                while (line != null && !line.equals("ok")) {
                    said.add(line);
                    line = out.readLine();
                }
            }
            assertTrue(process.waitFor(3, TimeUnit.MINUTES), said.toString());
            return new Drive(process.exitValue(), said);
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }
}
