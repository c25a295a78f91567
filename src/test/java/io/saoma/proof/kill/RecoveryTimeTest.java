package io.saoma.proof.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// Five seconds after a kill somebody can sell again, by the clock and each time.
///
/// By itself, for whatever runs beside a start makes it late.
@Isolated
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows knows no SIGTERM, by which it is ended")
class RecoveryTimeTest {

    /// Any but each fourth has a keyring, so that no start waits for a person.
    private static final int SEED = 1;

    private static final int STARTS = 5;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final Times times = new Times();

    @Test
    void aKilledTillIsUsableWithinFiveSeconds() throws IOException, InterruptedException {
        try (var life = new Life(folder.resolve("life"), SEED, times)) {
            life.train();
            life.begin();
            for (var start = 0; start < STARTS; start++) {
                life.killUsable();
            }
            life.end();
            assertEquals(List.of(), life.broken());
        }
        System.out.println("recovery: " + times);
        assertEquals(List.of(), times.unusable());
    }
}
