package io.saoma.settings.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.saoma.settings.ApiKey;
import io.saoma.settings.Keys;
import io.saoma.settings.Password;
import io.saoma.settings.Pepper;
import io.saoma.settings.Secret;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What is sealed in the vault: entries of a name, a zero byte, the length of the secret in one byte, and the secret.
final class Secrets {

    private static final byte[] API_KEY = "api_key\0".getBytes(US_ASCII);
    private static final byte[] SHARE = "share.password\0".getBytes(US_ASCII);

    private static final byte[] PEPPER = "saoma staff pepper 1".getBytes(US_ASCII);
    private static final String HMAC = "HmacSHA256";

    private Secrets() {}

    /// Drawn from the vault's data key, which is 32 random bytes: so every vault has one, an older till's too.
    static Pepper pepper(byte[] dataKey) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(dataKey, HMAC));
            return new Pepper(mac.doFinal(PEPPER));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA256", e);
        }
    }

    static byte[] of(Keys keys) {
        var secrets = new ByteArrayOutputStream();
        write(API_KEY, keys.apiKey(), secrets);
        keys.share().ifPresent(it -> write(SHARE, it, secrets));
        return secrets.toByteArray();
    }

    private static void write(byte[] name, Secret secret, ByteArrayOutputStream to) {
        var bytes = secret.reveal();
        to.writeBytes(name);
        to.write(bytes.length);
        to.writeBytes(bytes);
        Arrays.fill(bytes, (byte) 0);
    }

    /// What is among the secrets, which are wiped.
    static Optional<Keys> keys(byte[] secrets) {
        try {
            var from = ByteBuffer.wrap(secrets);
            var apiKey = entry(from, API_KEY).map(ApiKey::new);
            var share = entry(from, SHARE).map(Password::new);
            return from.hasRemaining() ? Optional.empty() : apiKey.map(it -> new Keys(it, share));
        } finally {
            Arrays.fill(secrets, (byte) 0);
        }
    }

    /// The secret of this name where that one comes next.
    private static Optional<byte[]> entry(ByteBuffer from, byte[] name) {
        var start = from.position();
        if (from.remaining() <= name.length || !from.slice(start, name.length).equals(ByteBuffer.wrap(name))) {
            return Optional.empty();
        }
        var secret = new byte[Byte.toUnsignedInt(from.get(start + name.length))];
        if (secret.length >= from.remaining() - name.length) {
            return Optional.empty();
        }
        from.position(start + name.length + 1).get(secret);
        return Optional.of(secret);
    }
}
