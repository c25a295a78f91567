package io.saoma.settings.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.saoma.settings.Keys;
import io.saoma.settings.vault.Wrapping.Kind;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/// How the vault lies on the disk, version 1 or 2; lengths are one byte for `mch_id`, two for the rest.
///
///     "saoma vault" · version · mch_id · kind of wrapping · wrapped data key · nonce · sealed secrets · SHA-256
///
/// With the password of the shared book in it a vault has version 2: an older till then says that it is too old, and
/// not that the vault does not open. Everything before the nonce is what the seal is bound to. The last field tells a
/// damaged file from a wrong
/// passphrase; it guards against nobody.
final class VaultFormat {

    /// The newest that this till knows.
    static final int VERSION = 2;

    private static final int API_KEY_ONLY = 1;

    private static final byte[] MAGIC = "saoma vault".getBytes(US_ASCII);
    private static final int SUM_BYTES = 32;
    private static final int LARGEST = 4096;

    private final int version;
    final String mchId;
    final Kind kind;
    private final byte[] wrapped;
    private final byte[] nonce;
    private final byte[] sealed;

    VaultFormat(int version, String mchId, Kind kind, byte[] wrapped, byte[] nonce, byte[] sealed) {
        this.version = version;
        this.mchId = mchId;
        this.kind = kind;
        this.wrapped = wrapped;
        this.nonce = nonce;
        this.sealed = sealed;
    }

    static VaultFormat seal(int version, String mchId, Kind kind, byte[] wrapped, byte[] dataKey, byte[] secrets) {
        var nonce = Gcm.random(Gcm.NONCE_BYTES);
        var sealed = Gcm.seal(dataKey, nonce, context(version, mchId, kind, wrapped), secrets);
        return new VaultFormat(version, mchId, kind, wrapped, nonce, sealed);
    }

    /// The key that opens it, for the asker to wipe; empty where the wrapping does not give out the one that sealed
    /// it.
    Optional<byte[]> dataKey(Wrapping wrapping) {
        return wrapping.unwrap(wrapped).filter(it -> it.length == Gcm.KEY_BYTES).filter(this::opens);
    }

    private boolean opens(byte[] dataKey) {
        var secrets = open(dataKey);
        secrets.ifPresent(it -> Arrays.fill(it, (byte) 0));
        return secrets.isPresent();
    }

    /// The secrets; empty where another key sealed them.
    Optional<byte[]> open(byte[] dataKey) {
        return Gcm.open(dataKey, nonce, context(version, mchId, kind, wrapped), sealed);
    }

    /// The version of a file that begins like a vault; 0 where it does not.
    static int version(byte[] file) {
        return file.length > MAGIC.length && Arrays.equals(MAGIC, Arrays.copyOf(file, MAGIC.length))
                ? file[MAGIC.length]
                : 0;
    }

    static int versionOf(Keys keys) {
        return keys.share().isPresent() ? VERSION : API_KEY_ONLY;
    }

    private static boolean known(int version) {
        return version == API_KEY_ONLY || version == VERSION;
    }

    /// Empty where a byte is missing, added or changed.
    static Optional<VaultFormat> read(byte[] file) {
        var end = file.length - SUM_BYTES;
        if (end < 0 || file.length > LARGEST || !known(version(file))) {
            return Optional.empty();
        }
        var content = Arrays.copyOf(file, end);
        return MessageDigest.isEqual(sum(content), Arrays.copyOfRange(file, end, file.length))
                ? fields(version(file), ByteBuffer.wrap(content, MAGIC.length + 1, end - MAGIC.length - 1))
                : Optional.empty();
    }

    private static Optional<VaultFormat> fields(int version, ByteBuffer from) {
        try {
            var mchId = new String(bytes(from, from.get()), US_ASCII);
            var number = from.get();
            var wrapped = bytes(from, Short.toUnsignedInt(from.getShort()));
            var nonce = bytes(from, Gcm.NONCE_BYTES);
            var sealed = bytes(from, Short.toUnsignedInt(from.getShort()));
            return Arrays.stream(Kind.values())
                    .filter(kind -> kind.number == number && !from.hasRemaining())
                    .map(kind -> new VaultFormat(version, mchId, kind, wrapped, nonce, sealed))
                    .findFirst();
        } catch (BufferUnderflowException | NegativeArraySizeException _) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(ByteBuffer from, int length) {
        if (length > from.remaining()) {
            throw new BufferUnderflowException();
        }
        var bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    /// What the seal is bound to.
    private static byte[] context(int version, String mchId, Kind kind, byte[] wrapped) {
        return ByteBuffer.allocate(MAGIC.length + 5 + mchId.length() + wrapped.length)
                .put(MAGIC)
                .put((byte) version)
                .put((byte) mchId.length())
                .put(mchId.getBytes(US_ASCII))
                .put((byte) kind.number)
                .putShort((short) wrapped.length)
                .put(wrapped)
                .array();
    }

    byte[] write() {
        var context = context(version, mchId, kind, wrapped);
        var content = ByteBuffer.allocate(context.length + Gcm.NONCE_BYTES + Short.BYTES + sealed.length)
                .put(context)
                .put(nonce)
                .putShort((short) sealed.length)
                .put(sealed)
                .array();
        return ByteBuffer.allocate(content.length + SUM_BYTES)
                .put(content)
                .put(sum(content))
                .array();
    }

    private static byte[] sum(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "VaultFormat[" + mchId + ", " + kind + "]";
    }
}
