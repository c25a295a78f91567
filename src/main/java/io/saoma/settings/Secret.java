package io.saoma.settings;

import java.security.MessageDigest;

/// A secret as it was read; shows itself only to the one who asks for it by name.
public abstract sealed class Secret permits ApiKey, Password {

    private final byte[] secret;

    Secret(byte[] secret) {
        this.secret = secret.clone();
    }

    /// A copy, for the asker to use and wipe.
    public final byte[] reveal() {
        return secret.clone();
    }

    /// Whether both are the same secret, found out in a time that tells nothing.
    public final boolean same(Secret other) {
        return MessageDigest.isEqual(secret, other.secret);
    }

    /// Whether this stands in the settings for a secret that the vault has.
    final boolean isBlank() {
        return secret.length == 0;
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[hidden]";
    }
}
