package io.saoma.settings;

import static java.nio.charset.StandardCharsets.US_ASCII;

/// What the hashes of PINs are made with besides the PIN: without it they are of no use to whoever copies them.
public final class Pepper {

    /// Known to everybody: practice guards no money, and has no vault to keep a secret in.
    public static final Pepper PRACTICE = new Pepper("saoma practice".getBytes(US_ASCII));

    private final byte[] secret;

    public Pepper(byte[] secret) {
        this.secret = secret.clone();
    }

    /// A copy, for the asker to use.
    public byte[] reveal() {
        return secret.clone();
    }

    @Override
    public String toString() {
        return "Pepper[hidden]";
    }
}
