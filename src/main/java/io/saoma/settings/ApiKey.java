package io.saoma.settings;

import static java.nio.charset.StandardCharsets.US_ASCII;

/// The merchant's secret at WeChat.
public final class ApiKey extends Secret {

    /// What stands in the settings while the vault has it.
    static final ApiKey BLANK = new ApiKey("");

    public ApiKey(byte[] secret) {
        super(secret);
    }

    public ApiKey(String secret) {
        this(secret.getBytes(US_ASCII));
    }
}
