package io.saoma.settings.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.saoma.settings.ApiKey;
import io.saoma.settings.Pepper;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What is sealed in the vault: entries of a name, a zero byte, the length of the secret in one byte, and the secret.
final class Secrets {

    private static final byte[] API_KEY = "api_key\0".getBytes(US_ASCII);

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

    static byte[] of(ApiKey key) {
        var secret = key.reveal();
        var entry = ByteBuffer.allocate(API_KEY.length + 1 + secret.length)
                .put(API_KEY)
                .put((byte) secret.length)
                .put(secret);
        Arrays.fill(secret, (byte) 0);
        return entry.array();
    }

    /// The API key among the secrets, which are wiped.
    static Optional<ApiKey> apiKey(byte[] secrets) {
        var start = API_KEY.length + 1;
        try {
            return Arrays.equals(API_KEY, Arrays.copyOf(secrets, API_KEY.length))
                            && secrets.length == start + secrets[API_KEY.length]
                    ? Optional.of(new ApiKey(Arrays.copyOfRange(secrets, start, secrets.length)))
                    : Optional.empty();
        } finally {
            Arrays.fill(secrets, (byte) 0);
        }
    }
}
