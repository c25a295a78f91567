package io.saoma;

import static io.saoma.LockedHome.KEY;
import static io.saoma.LockedHome.PASSPHRASE;
import static io.saoma.LockedHome.assertSays;
import static io.saoma.LockedHome.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.Unlocking.Result.GivenUp;
import io.saoma.settings.FaultPoint;
import io.saoma.settings.Reading;
import io.saoma.settings.SettingsFile;
import io.saoma.settings.vault.FakeWrapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// A vault that does not open, a key that stays where it was, or a disk that fails is said in words.
@Execution(CONCURRENT)
class UnlockingTroubleTest {

    private final LockedHome locked;

    private final FakeWrapping keyring;
    private final Path home;

    UnlockingTroubleTest(@TempDir Path home) {
        locked = new LockedHome(home);
        keyring = locked.keyring;
        this.home = home;
    }

    @Test
    void doesNotStartWithAKeyThatStaysInTheSettings() throws IOException {
        var twice = "# " + KEY + "\n" + settings(KEY);
        Files.writeString(locked.file(), twice);

        assertSays("more than once", locked.start());
        assertEquals(twice, Files.readString(locked.file()));
        assertFalse(Files.exists(home.resolve("vault")));
    }

    @Test
    void saysWhatIsWrongWithTheVault() throws IOException {
        locked.write(KEY);
        locked.start();
        var whole = Files.readAllBytes(home.resolve("vault"));
        Files.writeString(locked.file(), settings("").replace("1900006511", "1900000109"));
        assertSays("merchant 1900006511", locked.start());

        locked.write("");
        keyring.forget();
        assertSays("does not open the vault", locked.start());

        whole["saoma vault".length()] = 3;
        Files.write(home.resolve("vault"), whole);
        assertSays("newer version", locked.start());
        Files.delete(home.resolve("vault"));
        assertInstanceOf(Reading.Broken.class, new SettingsFile(home).read());
    }

    @Test
    void saysWhatIsWrongWithAGivenPassphrase() throws IOException {
        locked.write(KEY);
        assertSays("too short", locked.start(Optional.of("short"), FaultPoint.NONE));
        assertTrue(locked.inSettings());

        locked.start(Optional.of(PASSPHRASE), FaultPoint.NONE);
        assertSays("SAOMA_PASSPHRASE does not open", locked.start(Optional.of(PASSPHRASE + "!"), FaultPoint.NONE));
    }

    @Test
    void changesNothingWhereThePersonGivesUp() throws IOException {
        keyring.absent();
        locked.write(KEY);
        var unlocking = new Unlocking(home, keyring, Optional.empty(), (_, _) -> false);

        assertInstanceOf(GivenUp.class, locked.act(unlocking));
        assertEquals(settings(KEY), Files.readString(locked.file()));
        assertFalse(Files.exists(home.resolve("vault")));
    }

    @Test
    void saysThatTheDiskFails() throws IOException {
        locked.write(KEY);
        Files.createDirectories(home.resolve("vault.new").resolve("in the way"));

        assertSays("cannot be read or written", locked.start());
        assertTrue(locked.inSettings());
    }
}
