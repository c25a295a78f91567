package io.saoma;

import static io.saoma.LockedHome.KEY;
import static io.saoma.LockedHome.OTHER;
import static io.saoma.LockedHome.assertOpens;
import static io.saoma.LockedHome.assertSays;
import static io.saoma.LockedHome.pepper;
import static io.saoma.LockedHome.settings;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.settings.vault.FakeWrapping;
import io.saoma.ui.unlock.Purpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// The password of the shared book goes the way of the key.
@Execution(CONCURRENT)
class UnlockingPasswordTest {

    private static final String PASSWORD = "correct-horse$battery";

    private final LockedHome locked;

    private final FakeWrapping keyring;
    private final List<Purpose> asked;
    private final Path home;

    UnlockingPasswordTest(@TempDir Path home) {
        locked = new LockedHome(home);
        keyring = locked.keyring;
        asked = locked.asked;
        this.home = home;
    }

    @Test
    void movesThePasswordOfTheSharedBookWithTheKey() throws IOException {
        Files.writeString(locked.file(), settings(KEY) + share(PASSWORD));

        assertOpens(KEY, PASSWORD, locked.start());
        assertEquals(settings("") + share(""), Files.readString(locked.file()));
        assertOpens(KEY, PASSWORD, locked.start());
    }

    /// Each of them comes later than the other, and neither takes the other's place, nor the pepper.
    @Test
    void takesInWhatIsWrittenLaterAndKeepsTheRest() throws IOException {
        locked.write(KEY);
        var pepper = pepper(locked.start());
        Files.writeString(locked.file(), settings("") + share(PASSWORD));
        assertOpens(KEY, PASSWORD, locked.start());

        Files.writeString(locked.file(), settings(OTHER) + share(""));
        assertOpens(OTHER, PASSWORD, locked.start());
        Files.writeString(locked.file(), settings("") + share("another-password"));
        assertOpens(OTHER, "another-password", locked.start());
        assertEquals(settings("") + share(""), Files.readString(locked.file()));
        assertArrayEquals(pepper, pepper(locked.start()));
        assertEquals(List.of(), asked);
    }

    @Test
    void asksForThePassphraseOnceToTakeInAPassword() throws IOException {
        keyring.absent();
        locked.write(KEY);
        locked.start();
        Files.writeString(locked.file(), settings("") + share(PASSWORD));

        assertOpens(KEY, PASSWORD, locked.start());
        assertOpens(KEY, PASSWORD, locked.start());
        assertEquals(List.of(Purpose.CHOOSE, Purpose.OPEN, Purpose.OPEN), asked);
    }

    @Test
    void losesNoPasswordWhereverItStops() throws IOException {
        for (var stop : List.of("vault.written", "vault.moved", "settings.toml.written", "settings.toml.moved")) {
            locked.write(KEY);
            locked.start();
            Files.writeString(locked.file(), settings("") + share(PASSWORD));
            locked.stopAt(stop);

            assertOpens(KEY, PASSWORD, locked.start());
            assertEquals(settings("") + share(""), Files.readString(locked.file()), stop);
        }
    }

    @Test
    void saysThatThePasswordIsNowhere() throws IOException {
        locked.write(KEY);
        locked.start();
        Files.writeString(locked.file(), settings("") + share(""));
        assertSays("has no password for the shared book", locked.start());

        Files.write(home.resolve("vault"), new byte[] {1, 2, 3});
        assertSays("damaged", locked.start());
        Files.writeString(locked.file(), settings(KEY) + share(""));
        assertSays("has no password for the shared book", locked.start());
        Files.writeString(locked.file(), settings(KEY) + share(PASSWORD));
        assertOpens(KEY, PASSWORD, locked.start());
    }

    @Test
    void doesNotStartWithAPasswordThatStaysInTheSettings() throws IOException {
        locked.write(KEY);
        locked.start();
        var twice = "# " + PASSWORD + "\n" + settings("") + share(PASSWORD);
        Files.writeString(locked.file(), twice);

        assertSays("password stands more than once", locked.start());
        assertEquals(twice, Files.readString(locked.file()));
    }

    private static String share(String password) {
        return """
            [share]
            url = "jdbc:postgresql://db.example.com/saoma"
            user = "saoma_till_1"
            password = "%s" # 密码
            """.formatted(password);
    }
}
