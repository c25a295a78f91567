package io.saoma.settings.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.settings.ApiKey;
import io.saoma.settings.Keys;
import io.saoma.settings.Password;
import io.saoma.settings.vault.Vault.Found;
import io.saoma.settings.vault.Wrapping.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What goes into the vault comes out of it, for whoever may open it, and a single changed bit keeps it shut.
class VaultTest {

    private static final String MERCHANT = "1900006511";
    private static final String SECRET = "0123456789abcdefABCDEF9876543210";
    private static final Keys KEY = new Keys(new ApiKey(SECRET));
    private static final Keys BOTH = new Keys(KEY.apiKey(), Optional.of(new Password("correct~horse/battery")));

    private final FakeWrapping keyring = new FakeWrapping(Kind.SECRET_SERVICE);

    @TempDir
    private Path home;

    private Vault vault;

    @BeforeEach
    void open() {
        vault = new Vault(home);
    }

    @Test
    void givesTheKeyBackToTheKeyringThatKeepsIt() throws IOException {
        assertTrue(vault.store(MERCHANT, KEY, keyring).isPresent());

        assertTrue(lock().open(keyring).orElseThrow().keys().same(KEY));
        assertEquals(Kind.SECRET_SERVICE, lock().kind());
        assertEquals(Optional.empty(), lock().open(new FakeWrapping(Kind.SECRET_SERVICE)));
    }

    @Test
    void opensWithTheRightPassphraseOnly() throws IOException {
        assertTrue(vault.store(MERCHANT, KEY, passphrase("correct horse 马")).isPresent());

        assertTrue(
                lock().open(passphrase("correct horse 马")).orElseThrow().keys().same(KEY));
        assertEquals(Optional.empty(), lock().open(passphrase("correct horse 驴")));
        assertEquals(Kind.PASSPHRASE, lock().kind());
    }

    @Test
    void keepsThePasswordOfTheSharedBookBesideTheKey() throws IOException {
        var pepper = vault.store(MERCHANT, KEY, keyring).orElseThrow();
        assertEquals(1, Files.readAllBytes(vault.path())["saoma vault".length()]);

        assertArrayEquals(
                pepper.reveal(),
                vault.store(MERCHANT, BOTH, keyring).orElseThrow().reveal());
        assertTrue(lock().open(keyring).orElseThrow().keys().same(BOTH));
        assertFalse(lock().open(keyring).orElseThrow().keys().same(KEY));
        assertFalse(new String(Files.readAllBytes(vault.path()), ISO_8859_1).contains("correct~"));
        assertEquals(2, Files.readAllBytes(vault.path())["saoma vault".length()]);

        assertTrue(vault.store(MERCHANT, KEY, keyring).isPresent());
        assertTrue(lock().open(keyring).orElseThrow().keys().same(KEY));
        assertEquals(1, Files.readAllBytes(vault.path())["saoma vault".length()]);
    }

    /// As tills sealed it before there was a shared book: the bytes are the format, whatever this till makes of it.
    @Test
    void opensAVaultOfAnOlderTill() throws IOException {
        var dataKey = Gcm.random(Gcm.KEY_BYTES);
        var wrapped = keyring.wrap(dataKey).orElseThrow();
        var secrets = ("api_key\0" + (char) SECRET.length() + SECRET).getBytes(ISO_8859_1);
        Files.write(
                vault.path(),
                VaultFormat.seal(1, MERCHANT, keyring.kind(), wrapped, dataKey, secrets)
                        .write());

        assertTrue(lock().open(keyring).orElseThrow().keys().same(KEY));
    }

    @Test
    void takesNothingElseForSecrets() {
        var whole = Secrets.of(BOTH);
        for (var length = 0; length < whole.length; length++) {
            var keys = Secrets.keys(Arrays.copyOf(whole, length));
            assertEquals(length == Secrets.of(KEY).length, keys.isPresent(), "length " + length);
        }
        assertEquals(Optional.empty(), Secrets.keys(Arrays.copyOf(whole, whole.length + 1)));
    }

    @Test
    void aNewKeyLeavesThePepperAsItWas() throws IOException {
        var pepper = vault.store(MERCHANT, KEY, keyring).orElseThrow().reveal();
        assertArrayEquals(pepper, lock().open(keyring).orElseThrow().pepper().reveal());

        var other = new Keys(new ApiKey(SECRET.toLowerCase(Locale.ROOT)));
        assertArrayEquals(
                pepper, vault.store(MERCHANT, other, keyring).orElseThrow().reveal());
        assertEquals(32, pepper.length);
    }

    @Test
    void aVaultThatNobodyOpensAnyMoreTakesItsPepperAlong() throws IOException {
        var pepper = vault.store(MERCHANT, KEY, keyring).orElseThrow().reveal();
        keyring.forget();
        assertFalse(Arrays.equals(
                pepper, vault.store(MERCHANT, KEY, keyring).orElseThrow().reveal()));
        assertFalse(Arrays.equals(
                pepper, vault.store("1900000109", KEY, keyring).orElseThrow().reveal()));
    }

    @Test
    void neverShowsKeyOrPepper() throws IOException {
        vault.store(MERCHANT, BOTH, keyring);
        assertEquals(
                "Opened[keys=Keys[apiKey=ApiKey[hidden], share=Optional[Password[hidden]]], pepper=Pepper[hidden]]",
                lock().open(keyring).orElseThrow().toString());
    }

    @Test
    void holdsNothingReadable() throws IOException {
        vault.store(MERCHANT, KEY, keyring);

        assertFalse(new String(Files.readAllBytes(vault.path()), ISO_8859_1).contains(SECRET.substring(0, 8)));
    }

    @Test
    void neverSealsTwiceAlike() throws IOException {
        vault.store(MERCHANT, KEY, keyring);
        var first = Files.readAllBytes(vault.path());
        keyring.forget();
        vault.store(MERCHANT, KEY, keyring);
        var second = Files.readAllBytes(vault.path());

        assertEquals(first.length, second.length);
        assertTrue(Arrays.mismatch(first, second) >= 0);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such permissions")
    void isForNobodyElse() throws IOException {
        vault.store(MERCHANT, KEY, keyring);

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(vault.path())));
    }

    @Test
    void writesNothingWhereTheKeyringIsMissing() throws IOException {
        assertTrue(vault.store(MERCHANT, KEY, keyring.absent()).isEmpty());

        assertFalse(Files.exists(vault.path()));
        assertThrows(NoSuchFileException.class, () -> vault.look(MERCHANT));
    }

    @Test
    void saysWhoseItIs() throws IOException {
        vault.store(MERCHANT, KEY, keyring);

        assertEquals(new Found.Foreign(MERCHANT), vault.look("1900000109"));
    }

    @Test
    void refusesEveryFlippedBit() throws IOException {
        vault.store(MERCHANT, KEY, keyring);
        var whole = Files.readAllBytes(vault.path());
        for (var bit = 0; bit < whole.length * Byte.SIZE; bit++) {
            var flipped = whole.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);

            assertRefused(flipped, "bit " + bit);
        }
    }

    /// A forger knows how to make the sum, but not the seal.
    @Test
    void refusesEveryFlippedBitUnderARightSum() throws IOException, NoSuchAlgorithmException {
        vault.store(MERCHANT, KEY, keyring);
        var whole = Files.readAllBytes(vault.path());
        for (var bit = 0; bit < (whole.length - 32) * Byte.SIZE; bit++) {
            var forged = whole.clone();
            forged[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            var sum = MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(forged, forged.length - 32));
            System.arraycopy(sum, 0, forged, forged.length - 32, 32);

            assertRefused(forged, "bit " + bit);
        }
    }

    @Test
    void refusesWhatIsShorterOrLonger() throws IOException {
        vault.store(MERCHANT, KEY, keyring);
        var whole = Files.readAllBytes(vault.path());
        for (var length = 0; length < whole.length + 40; length++) {
            if (length != whole.length) {
                assertRefused(Arrays.copyOf(whole, length), "length " + length);
            }
        }
    }

    /// The number of the merchant is bound into the seal: another one under a right sum opens nothing.
    @Test
    void opensForNoOtherMerchant() {
        var dataKey = Gcm.random(Gcm.KEY_BYTES);
        var wrapped = keyring.wrap(dataKey).orElseThrow();
        var nonce = Gcm.random(Gcm.NONCE_BYTES);
        var ours = VaultFormat.seal(1, MERCHANT, keyring.kind(), wrapped, dataKey, new byte[] {1});
        var sealed = Gcm.seal(dataKey, nonce, new byte[0], new byte[] {1});

        assertTrue(ours.dataKey(keyring).isPresent());
        assertEquals(
                Optional.empty(),
                new VaultFormat(1, MERCHANT, keyring.kind(), wrapped, nonce, sealed).dataKey(keyring));
    }

    @Test
    void leavesANewerVaultAlone() throws IOException {
        vault.store(MERCHANT, KEY, keyring);
        var newer = Files.readAllBytes(vault.path());
        newer["saoma vault".length()] = 3;
        Files.write(vault.path(), newer);

        assertInstanceOf(Found.Newer.class, vault.look(MERCHANT));
    }

    @Test
    void showsNothingOfWhatItHolds() throws IOException {
        vault.store(MERCHANT, KEY, keyring);

        assertFalse((vault.look(MERCHANT) + " " + passphrase("correct horse")).contains("horse"));
    }

    @Test
    void aClosedPassphraseIsWiped() {
        var characters = "correct horse".toCharArray();
        new Passphrase(characters).close();

        assertEquals("\0".repeat(13), new String(characters));
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertTrue(passphrase("𠮷".repeat(12)).longEnough());
        assertFalse(passphrase("𠮷".repeat(11)).longEnough());
    }

    private Vault.Lock lock() throws IOException {
        return assertInstanceOf(Found.Sealed.class, vault.look(MERCHANT)).lock();
    }

    private void assertRefused(byte[] file, String what) throws IOException {
        Files.write(vault.path(), file);
        var opened = vault.look(MERCHANT) instanceof Found.Sealed(var lock)
                && lock.open(keyring).isPresent();
        assertFalse(opened, what);
    }

    private static Passphrase passphrase(String text) {
        return new Passphrase(text.toCharArray());
    }
}
