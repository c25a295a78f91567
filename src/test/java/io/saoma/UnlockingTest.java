package io.saoma;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.Unlocking.Result.GivenUp;
import io.saoma.Unlocking.Result.Opened;
import io.saoma.Unlocking.Result.Refused;
import io.saoma.settings.ApiKey;
import io.saoma.settings.FaultPoint;
import io.saoma.settings.Password;
import io.saoma.settings.Pepper;
import io.saoma.settings.Reading;
import io.saoma.settings.SettingsFile;
import io.saoma.settings.vault.FakeWrapping;
import io.saoma.settings.vault.Passphrase;
import io.saoma.settings.vault.Vault;
import io.saoma.settings.vault.Wrapping.Kind;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.unlock.Purpose;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    private static final String KEY = "0123456789abcdefABCDEF9876543210";
    private static final String OTHER = "ABCDEF98765432100123456789abcdef";
    private static final String PASSWORD = "correct-horse$battery";
    private static final String PASSPHRASE = "correct horse battery";

    private final FakeWrapping keyring = new FakeWrapping(Kind.SECRET_SERVICE);
    private final List<Purpose> asked = new ArrayList<>();

    @TempDir
    private Path home;

    @Test
    void movesTheKeyAndBlanksItsLine() throws IOException {
        write(KEY);

        assertOpens(KEY, start());
        assertEquals(settings(""), Files.readString(file()));
        assertOpens(KEY, start());
        assertEquals(List.of(), asked);
    }

    /// The staff keep their PINs when the shop gets a new key, as long as the same keyring opens the vault.
    @Test
    void thePepperComesOutOfTheVaultAndOutlivesTheKey() throws IOException {
        write(KEY);
        var first = pepper(start());
        assertArrayEquals(first, pepper(start()));
        write(OTHER);
        assertArrayEquals(first, pepper(start()));

        keyring.forget();
        write(KEY);
        assertFalse(Arrays.equals(first, pepper(start())));
        assertFalse(Arrays.equals(first, Pepper.PRACTICE.reveal()));
    }

    private static byte[] pepper(Unlocking.Result result) {
        return assertInstanceOf(Opened.class, result)
                .settings()
                .staff()
                .pepper()
                .reveal();
    }

    @Test
    void asksForAPassphraseWhereTheSystemHasNoKeyring() throws IOException {
        keyring.absent();
        write(KEY);

        assertOpens(KEY, start());
        assertOpens(KEY, start());
        assertEquals(List.of(Purpose.CHOOSE, Purpose.OPEN), asked);
    }

    @Test
    void usesTheGivenPassphraseAndAsksNobody() throws IOException {
        write(KEY);

        assertOpens(KEY, start(Optional.of(PASSPHRASE), FaultPoint.NONE));
        keyring.forget();
        assertOpens(KEY, start(Optional.of(PASSPHRASE), FaultPoint.NONE));
        assertEquals(List.of(), asked);
    }

    @Test
    void theKeyInTheSettingsIsTheNewerOne() throws IOException {
        write(KEY);
        start();
        write(OTHER);

        assertOpens(OTHER, start());
        assertOpens(OTHER, start());
    }

    @Test
    void aKeyInTheSettingsReplacesAVaultThatDoesNotOpen() throws IOException {
        write(KEY);
        start();
        Files.write(home.resolve("vault"), new byte[] {1, 2, 3});
        assertSays("damaged", start());
        write(OTHER);

        assertOpens(OTHER, start());
    }

    /// Stops the till at each step on its way to the disk, then starts it again: the key is there, whole and once.
    @Test
    void losesNeitherKeyNorFileWhereverItStops() throws IOException {
        write(KEY);
        var steps = new ArrayList<String>();
        start(Optional.empty(), steps::add);
        assertEquals(8, steps.size(), steps.toString());

        for (var stop : steps) {
            write(KEY);
            Files.delete(home.resolve("vault"));
            stopAt(stop);

            assertTrue(inSettings() || Files.exists(home.resolve("vault")), stop);
            assertOpens(KEY, start());
            assertFalse(inSettings(), stop);
            assertOpens(KEY, start());
        }
    }

    /// The same where the vault already held an older key.
    @Test
    void theNewerKeyWinsWhereverItStops() throws IOException {
        for (var stop : List.of("vault.forced", "vault.moved", "settings.toml.written", "settings.toml.moved")) {
            write(KEY);
            start();
            write(OTHER);
            stopAt(stop);

            assertOpens(OTHER, start());
        }
    }

    @Test
    void doesNotStartWithAKeyThatStaysInTheSettings() throws IOException {
        var twice = "# " + KEY + "\n" + settings(KEY);
        Files.writeString(file(), twice);

        assertSays("more than once", start());
        assertEquals(twice, Files.readString(file()));
        assertFalse(Files.exists(home.resolve("vault")));
    }

    @Test
    void saysWhatIsWrongWithTheVault() throws IOException {
        write(KEY);
        start();
        var whole = Files.readAllBytes(home.resolve("vault"));
        Files.writeString(file(), settings("").replace("1900006511", "1900000109"));
        assertSays("merchant 1900006511", start());

        write("");
        keyring.forget();
        assertSays("does not open the vault", start());

        whole["saoma vault".length()] = 3;
        Files.write(home.resolve("vault"), whole);
        assertSays("newer version", start());
        Files.delete(home.resolve("vault"));
        assertInstanceOf(Reading.Broken.class, new SettingsFile(home).read());
    }

    @Test
    void saysWhatIsWrongWithAGivenPassphrase() throws IOException {
        write(KEY);
        assertSays("too short", start(Optional.of("short"), FaultPoint.NONE));
        assertTrue(inSettings());

        start(Optional.of(PASSPHRASE), FaultPoint.NONE);
        assertSays("SAOMA_PASSPHRASE does not open", start(Optional.of(PASSPHRASE + "!"), FaultPoint.NONE));
    }

    @Test
    void changesNothingWhereThePersonGivesUp() throws IOException {
        keyring.absent();
        write(KEY);
        var unlocking = new Unlocking(home, keyring, Optional.empty(), (_, _) -> false);

        assertInstanceOf(GivenUp.class, act(unlocking));
        assertEquals(settings(KEY), Files.readString(file()));
        assertFalse(Files.exists(home.resolve("vault")));
    }

    @Test
    void saysThatTheDiskFails() throws IOException {
        write(KEY);
        Files.createDirectories(home.resolve("vault.new").resolve("in the way"));

        assertSays("cannot be read or written", start());
        assertTrue(inSettings());
    }

    @Test
    void movesThePasswordOfTheSharedBookWithTheKey() throws IOException {
        Files.writeString(file(), settings(KEY) + share(PASSWORD));

        assertOpens(KEY, PASSWORD, start());
        assertEquals(settings("") + share(""), Files.readString(file()));
        assertOpens(KEY, PASSWORD, start());
    }

    /// Each of them comes later than the other, and neither takes the other's place, nor the pepper.
    @Test
    void takesInWhatIsWrittenLaterAndKeepsTheRest() throws IOException {
        write(KEY);
        var pepper = pepper(start());
        Files.writeString(file(), settings("") + share(PASSWORD));
        assertOpens(KEY, PASSWORD, start());

        Files.writeString(file(), settings(OTHER) + share(""));
        assertOpens(OTHER, PASSWORD, start());
        Files.writeString(file(), settings("") + share("another-password"));
        assertOpens(OTHER, "another-password", start());
        assertEquals(settings("") + share(""), Files.readString(file()));
        assertArrayEquals(pepper, pepper(start()));
        assertEquals(List.of(), asked);
    }

    @Test
    void asksForThePassphraseOnceToTakeInAPassword() throws IOException {
        keyring.absent();
        write(KEY);
        start();
        Files.writeString(file(), settings("") + share(PASSWORD));

        assertOpens(KEY, PASSWORD, start());
        assertOpens(KEY, PASSWORD, start());
        assertEquals(List.of(Purpose.CHOOSE, Purpose.OPEN, Purpose.OPEN), asked);
    }

    @Test
    void losesNoPasswordWhereverItStops() throws IOException {
        for (var stop : List.of("vault.written", "vault.moved", "settings.toml.written", "settings.toml.moved")) {
            write(KEY);
            start();
            Files.writeString(file(), settings("") + share(PASSWORD));
            stopAt(stop);

            assertOpens(KEY, PASSWORD, start());
            assertEquals(settings("") + share(""), Files.readString(file()), stop);
        }
    }

    @Test
    void saysThatThePasswordIsNowhere() throws IOException {
        write(KEY);
        start();
        Files.writeString(file(), settings("") + share(""));
        assertSays("has no password for the shared book", start());

        Files.write(home.resolve("vault"), new byte[] {1, 2, 3});
        assertSays("damaged", start());
        Files.writeString(file(), settings(KEY) + share(""));
        assertSays("has no password for the shared book", start());
        Files.writeString(file(), settings(KEY) + share(PASSWORD));
        assertOpens(KEY, PASSWORD, start());
    }

    @Test
    void doesNotStartWithAPasswordThatStaysInTheSettings() throws IOException {
        write(KEY);
        start();
        var twice = "# " + PASSWORD + "\n" + settings("") + share(PASSWORD);
        Files.writeString(file(), twice);

        assertSays("password stands more than once", start());
        assertEquals(twice, Files.readString(file()));
    }

    private static void assertOpens(String key, String password, Unlocking.Result result) {
        assertOpens(key, result);
        var settings = ((Opened) result).settings();
        assertTrue(settings.share().orElseThrow().password().same(new Password(password)));
        assertFalse(result.toString().contains(password));
    }

    private static String share(String password) {
        return """
            [share]
            url = "jdbc:postgresql://db.example.com/saoma"
            user = "saoma_till_1"
            password = "%s" # 密码
            """.formatted(password);
    }

    @Test
    void practiceHasNoVault() throws IOException {
        Files.writeString(file(), "[wechat]\napi_key = \"" + KEY + "\"\n");

        assertInstanceOf(Opened.class, start());
        assertFalse(Files.exists(home.resolve("vault")));
    }

    private void stopAt(String stop) {
        try {
            start(Optional.empty(), step -> {
                if (step.equals(stop)) {
                    throw new UncheckedIOException(new IOException("stopped"));
                }
            });
        } catch (UncheckedIOException _) {
            return;
        }
        throw new AssertionError("never reached " + stop);
    }

    private Unlocking.Result start() {
        return start(Optional.empty(), FaultPoint.NONE);
    }

    private Unlocking.Result start(Optional<String> given, FaultPoint faults) {
        return act(new Unlocking(
                home, new SettingsFile(home, faults), new Vault(home, faults), keyring, given, this::answer));
    }

    private Unlocking.Result act(Unlocking unlocking) {
        return switch (new SettingsFile(home).read()) {
            case Reading.Ready(var settings) -> unlocking.move(settings);
            case Reading.Locked locked -> unlocking.open(locked);
            case Reading.Broken(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private boolean answer(Purpose purpose, PassphraseQuestion.Use use) {
        asked.add(purpose);
        try (var passphrase = new Passphrase(PASSPHRASE.toCharArray())) {
            return use.with(passphrase);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertOpens(String key, Unlocking.Result result) {
        var settings = assertInstanceOf(Opened.class, result).settings();
        assertTrue(settings.wechat().orElseThrow().apiKey().same(new ApiKey(key)));
        assertFalse(result.toString().contains(key));
    }

    private static void assertSays(String words, Unlocking.Result result) {
        var why = assertInstanceOf(Refused.class, result).why();
        for (var language : Language.values()) {
            assertTrue(why.stream().map(new Messages(language)::say).noneMatch(it -> it.contains("%s")));
        }
        var said = why.stream().map(new Messages(Language.EN)::say).toList().toString();
        assertTrue(said.contains(words), said);
        assertFalse(said.contains(KEY));
    }

    private boolean inSettings() throws IOException {
        return new String(Files.readAllBytes(file()), ISO_8859_1).contains(KEY);
    }

    private void write(String key) throws IOException {
        Files.writeString(file(), settings(key));
    }

    private Path file() {
        return home.resolve("settings.toml");
    }

    private static String settings(String key) {
        return """
            [payment]
            gateway = "v2"
            [wechat]
            appid = "wx8888888888888888"
            mch_id = "1900006511"
            api_key = "%s"   # 密钥
            notify_url = "https://example.com/pay"
            """.formatted(key);
    }
}
