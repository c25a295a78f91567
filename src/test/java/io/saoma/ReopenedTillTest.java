package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.proof.Jvm;
import io.saoma.settings.Change;
import io.saoma.settings.SettingsFile;
import io.saoma.settings.Writing;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The whole till in a process of its own opens anew with other settings: the vault gives the key again, and the book
/// goes on in one chain.
@Order(4)
@Execution(ExecutionMode.CONCURRENT)
class ReopenedTillTest {

    @AutoClose
    private final Simulator weChat = Simulator.start(SimulatorConfig.of(ShopSettings.KNOWN));

    @TempDir
    private Path home;

    @Test
    void opensAnewWithTheSettingsThatWereSaved() throws IOException, InterruptedException {
        Files.writeString(
                home.resolve("settings.toml"),
                "[shop]\nname = \"old\"\n" + ShopSettings.toml(ShopSettings.KNOWN, weChat.baseUrl()));

        var till = start();
        var ended = till.waitFor(3, TimeUnit.MINUTES);
        till.destroyForcibly().onExit().join();
        var said = Files.readString(home.resolve("output"));

        assertTrue(ended, said);
        assertEquals(0, till.exitValue(), said);
        assertEquals(
                List.of("opened old practice=false", "opened new practice=false", "opened new practice=true"),
                said.lines().filter(line -> line.startsWith("opened")).toList());
        assertFalse(Files.readString(home.resolve("settings.toml")).contains(ShopSettings.KNOWN.apiKey()));
        assertEquals(0, new Verify(home, new Messages(Language.EN), System.out).run());
    }

    private Process start() throws IOException {
        var builder = new ProcessBuilder(Jvm.start(Reopened.class, home.toString()));
        builder.environment().put("SAOMA_PASSPHRASE", "nobody asks for it here");
        return builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("output").toFile())
                .start();
    }

    /// A till that changes its settings each time it is opened, and ends when it is in practice.
    static final class Reopened implements Seam {

        private final SettingsFile file;

        private Reopened(Path home) {
            file = new SettingsFile(home);
        }

        public static void main(String[] args) {
            var home = Path.of(args[0]);
            System.exit(new Startup(home, System.out, new Reopened(home)).run());
        }

        @Override
        public void opened(Till till, Counter counter) {
            var name = till.settings.shop().name();
            Platform.runLater(() -> {
                System.out.println("opened " + name + " practice=" + till.practice());
                goOn(till, counter, name);
            });
        }

        private void goOn(Till till, Counter counter, String name) {
            if (till.practice()) {
                counter.close();
                return;
            }
            change(
                    name.equals("old")
                            ? new Change("shop", "name", "new")
                            : new Change("payment", "gateway", "simulator"));
            counter.reopening.go().ifPresent(System.out::println);
        }

        private void change(Change change) {
            try {
                if (!(file.change(file.text(), List.of(change)) instanceof Writing.Changed)) {
                    System.out.println("refused");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
