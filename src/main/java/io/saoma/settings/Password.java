package io.saoma.settings;

import static java.nio.charset.StandardCharsets.US_ASCII;

/// The secret with which this till opens the shared book.
public final class Password extends Secret {

    /// What stands in the settings while the vault has it.
    static final Password BLANK = new Password("");

    public Password(byte[] secret) {
        super(secret);
    }

    public Password(String secret) {
        this(secret.getBytes(US_ASCII));
    }
}
