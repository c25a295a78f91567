package io.saoma.settings.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.saoma.settings.ApiKey;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/// What is sealed in the vault: entries of a name, a zero byte, the length of the secret in one byte, and the secret.
final class Secrets {

    private static final byte[] API_KEY = "api_key\0".getBytes(US_ASCII);

    private Secrets() {}

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
