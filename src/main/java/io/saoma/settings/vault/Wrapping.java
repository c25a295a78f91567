package io.saoma.settings.vault;

import java.util.Optional;

/// A way to keep the vault's data key so that only this till gets it back.
public interface Wrapping {

    Kind kind();

    /// What the vault writes down to find or open the data key again; empty where this way is not to be had here.
    Optional<byte[]> wrap(byte[] dataKey);

    /// The data key; empty where it is not given out.
    Optional<byte[]> unwrap(byte[] wrapped);

    /// Which way it is; the number is what stands in the file.
    enum Kind {
        PASSPHRASE(1),
        DPAPI(2),
        KEYCHAIN(3),
        SECRET_SERVICE(4);

        final int number;

        Kind(int number) {
            this.number = number;
        }
    }

    /// What the system itself offers: nothing has to be typed.
    static Wrapping ofSystem(String os) {
        if (os.startsWith("Windows")) {
            return new Dpapi();
        }
        return os.startsWith("Mac") ? Keyring.macOs(Tool.REAL) : Keyring.linux(Tool.REAL);
    }
}
