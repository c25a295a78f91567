package io.saoma.settings;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;

/// The merchant's secret as it was read; shows itself only to the one who asks for it by name.
public final class ApiKey {

    /// What stands in the settings while the vault has the key.
    static final ApiKey BLANK = new ApiKey("");

    private final byte[] secret;

    public ApiKey(byte[] secret) {
        this.secret = secret.clone();
    }

    public ApiKey(String secret) {
        this(secret.getBytes(US_ASCII));
    }

    /// A copy, for the asker to use and wipe.
    public byte[] reveal() {
        return secret.clone();
    }

    /// Whether both are the same secret, found out in a time that tells nothing.
    public boolean same(ApiKey other) {
        return MessageDigest.isEqual(secret, other.secret);
    }

    @Override
    public String toString() {
        return "ApiKey[hidden]";
    }
}
