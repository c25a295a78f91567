package io.saoma;

import static io.saoma.LockedHome.KEY;
import static io.saoma.LockedHome.OTHER;
import static io.saoma.LockedHome.PASSPHRASE;
import static io.saoma.LockedHome.assertOpens;
import static io.saoma.LockedHome.assertSays;
import static io.saoma.LockedHome.pepper;
import static io.saoma.LockedHome.settings;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.Unlocking.Result.Opened;
import io.saoma.settings.FaultPoint;
import io.saoma.settings.Pepper;
import io.saoma.settings.vault.FakeWrapping;
import io.saoma.ui.unlock.Purpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// The key leaves the settings for the vault and comes back from it, and no stop between two steps loses it.
@Execution(CONCURRENT)
class UnlockingTest {

    private final LockedHome locked;

    private final FakeWrapping keyring;
    private final List<Purpose> asked;
    private final Path home;

    UnlockingTest(@TempDir Path home) {
        locked = new LockedHome(home);
        keyring = locked.keyring;
        asked = locked.asked;
        this.home = home;
    }

    @Test
    void movesTheKeyAndBlanksItsLine() throws IOException {
        locked.write(KEY);

        assertOpens(KEY, locked.start());
        assertEquals(settings(""), Files.readString(locked.file()));
        assertOpens(KEY, locked.start());
        assertEquals(List.of(), asked);
    }

    /// The staff keep their PINs when the shop gets a new key, as long as the same keyring opens the vault.
    @Test
    void thePepperComesOutOfTheVaultAndOutlivesTheKey() throws IOException {
        locked.write(KEY);
        var first = pepper(locked.start());
        assertArrayEquals(first, pepper(locked.start()));
        locked.write(OTHER);
        assertArrayEquals(first, pepper(locked.start()));

        keyring.forget();
        locked.write(KEY);
        assertFalse(Arrays.equals(first, pepper(locked.start())));
        assertFalse(Arrays.equals(first, Pepper.PRACTICE.reveal()));
    }

    @Test
    void asksForAPassphraseWhereTheSystemHasNoKeyring() throws IOException {
        keyring.absent();
        locked.write(KEY);

        assertOpens(KEY, locked.start());
        assertOpens(KEY, locked.start());
        assertEquals(List.of(Purpose.CHOOSE, Purpose.OPEN), asked);
    }

    @Test
    void usesTheGivenPassphraseAndAsksNobody() throws IOException {
        locked.write(KEY);

        assertOpens(KEY, locked.start(Optional.of(PASSPHRASE), FaultPoint.NONE));
        keyring.forget();
        assertOpens(KEY, locked.start(Optional.of(PASSPHRASE), FaultPoint.NONE));
        assertEquals(List.of(), asked);
    }

    @Test
    void theKeyInTheSettingsIsTheNewerOne() throws IOException {
        locked.write(KEY);
        locked.start();
        locked.write(OTHER);

        assertOpens(OTHER, locked.start());
        assertOpens(OTHER, locked.start());
    }

    @Test
    void aKeyInTheSettingsReplacesAVaultThatDoesNotOpen() throws IOException {
        locked.write(KEY);
        locked.start();
        Files.write(home.resolve("vault"), new byte[] {1, 2, 3});
        assertSays("damaged", locked.start());
        locked.write(OTHER);

        assertOpens(OTHER, locked.start());
    }

    /// Stops the till at each step on its way to the disk, then starts it again: the key is there, whole and once.
    @Test
    void losesNeitherKeyNorFileWhereverItStops() throws IOException {
        locked.write(KEY);
        var steps = new ArrayList<String>();
        locked.start(Optional.empty(), steps::add);
        assertEquals(8, steps.size(), steps.toString());

        for (var stop : steps) {
            locked.write(KEY);
            Files.delete(home.resolve("vault"));
            locked.stopAt(stop);

            assertTrue(locked.inSettings() || Files.exists(home.resolve("vault")), stop);
            assertOpens(KEY, locked.start());
            assertFalse(locked.inSettings(), stop);
            assertOpens(KEY, locked.start());
        }
    }

    /// The same where the vault already held an older key.
    @Test
    void theNewerKeyWinsWhereverItStops() throws IOException {
        for (var stop : List.of("vault.forced", "vault.moved", "settings.toml.written", "settings.toml.moved")) {
            locked.write(KEY);
            locked.start();
            locked.write(OTHER);
            locked.stopAt(stop);

            assertOpens(OTHER, locked.start());
        }
    }

    @Test
    void practiceHasNoVault() throws IOException {
        Files.writeString(locked.file(), "[wechat]\napi_key = \"" + KEY + "\"\n");

        assertInstanceOf(Opened.class, locked.start());
        assertFalse(Files.exists(home.resolve("vault")));
    }
}
