package io.saoma.settings.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Keeps the data key under a passphrase: PBKDF2-HMAC-SHA256 with 600 000 rounds, then AES-256-GCM.
///
/// Holds the characters only until it is closed, and never shows them.
public final class Passphrase implements Wrapping, AutoCloseable {

    /// In characters; a shorter one is found by trying.
    public static final int SHORTEST = 12;

    private static final int ROUNDS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final byte[] CONTEXT = "saoma passphrase 1".getBytes(US_ASCII);

    private final char[] characters;

    /// Takes the array over and wipes it in the end.
    public Passphrase(char[] characters) {
        this.characters = characters;
    }

    public boolean longEnough() {
        return Character.codePointCount(characters, 0, characters.length) >= SHORTEST;
    }

    /// Whether both were typed alike.
    public boolean same(Passphrase other) {
        return Arrays.equals(characters, other.characters);
    }

    @Override
    public Kind kind() {
        return Kind.PASSPHRASE;
    }

    @Override
    public Optional<byte[]> wrap(byte[] dataKey) {
        var salt = Gcm.random(SALT_BYTES);
        var nonce = Gcm.random(Gcm.NONCE_BYTES);
        var stretched = stretched(salt);
        try {
            var sealed = Gcm.seal(stretched, nonce, CONTEXT, dataKey);
            return Optional.of(ByteBuffer.allocate(SALT_BYTES + Gcm.NONCE_BYTES + sealed.length)
                    .put(salt)
                    .put(nonce)
                    .put(sealed)
                    .array());
        } finally {
            Arrays.fill(stretched, (byte) 0);
        }
    }

    /// Takes as long as ever, right or wrong.
    @Override
    public Optional<byte[]> unwrap(byte[] wrapped) {
        if (wrapped.length < SALT_BYTES + Gcm.NONCE_BYTES) {
            return Optional.empty();
        }
        var nonceEnd = SALT_BYTES + Gcm.NONCE_BYTES;
        var stretched = stretched(Arrays.copyOf(wrapped, SALT_BYTES));
        try {
            return Gcm.open(
                    stretched,
                    Arrays.copyOfRange(wrapped, SALT_BYTES, nonceEnd),
                    CONTEXT,
                    Arrays.copyOfRange(wrapped, nonceEnd, wrapped.length));
        } finally {
            Arrays.fill(stretched, (byte) 0);
        }
    }

    private byte[] stretched(byte[] salt) {
        var spec = new PBEKeySpec(characters, salt, ROUNDS, Gcm.KEY_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }

    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "Passphrase[hidden]";
    }
}
