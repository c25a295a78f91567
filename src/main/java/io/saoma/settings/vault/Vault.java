package io.saoma.settings.vault;

import io.saoma.settings.FaultPoint;
import io.saoma.settings.Keys;
import io.saoma.settings.Pepper;
import io.saoma.settings.SettingsFile;
import io.saoma.settings.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// The file `vault` in the till's home: the till's secrets, sealed with a data key of its own that a
/// `Wrapping` keeps.
public final class Vault {

    private final WholeFile file;

    public Vault(Path home) {
        this(home, FaultPoint.NONE);
    }

    public Vault(Path home, FaultPoint faults) {
        file = new WholeFile(home.resolve(SettingsFile.VAULT), faults);
    }

    /// What is found where the vault should be.
    public sealed interface Found {

        /// It is not, or no longer, what a till has written.
        record Damaged() implements Found {}

        /// A newer till has written it.
        record Newer() implements Found {}

        /// It holds the key of another merchant.
        record Foreign(String mchId) implements Found {}

        /// It is whole and waits for what opens it.
        record Sealed(Lock lock) implements Found {}
    }

    public Path path() {
        return file.path();
    }

    /// Seals the secrets in; the vault's pepper once it is on the disk and was read back. Empty, and nothing written,
    /// where the data key cannot be kept in this way here.
    ///
    /// Where the vault that lies there is this merchant's and opens in the same way, its data key goes on, and with
    /// it the pepper: a new API key leaves the staff their PINs.
    public Optional<Pepper> store(String mchId, Keys keys, Wrapping wrapping) throws IOException {
        var dataKey = dataKey(mchId, wrapping).orElseGet(() -> Gcm.random(Gcm.KEY_BYTES));
        try {
            var wrapped = wrapping.wrap(dataKey);
            if (wrapped.isEmpty()) {
                return Optional.empty();
            }
            file.write(sealed(mchId, keys, dataKey, wrapping.kind(), wrapped.get()));
        } finally {
            Arrays.fill(dataKey, (byte) 0);
        }
        return Optional.of(readBack(mchId, wrapping)
                .filter(it -> it.keys().same(keys))
                .orElseThrow(() -> new IOException("the vault was not read back as it was written"))
                .pepper());
    }

    private Optional<byte[]> dataKey(String mchId, Wrapping wrapping) throws IOException {
        return Files.exists(file.path())
                        && look(mchId) instanceof Found.Sealed(var lock)
                        && lock.kind() == wrapping.kind()
                ? lock.vault.dataKey(wrapping)
                : Optional.empty();
    }

    private static byte[] sealed(String mchId, Keys keys, byte[] dataKey, Wrapping.Kind kind, byte[] wrapped) {
        var secrets = Secrets.of(keys);
        try {
            return VaultFormat.seal(VaultFormat.versionOf(keys), mchId, kind, wrapped, dataKey, secrets)
                    .write();
        } finally {
            Arrays.fill(secrets, (byte) 0);
        }
    }

    private Optional<Opened> readBack(String mchId, Wrapping wrapping) throws IOException {
        return look(mchId) instanceof Found.Sealed(var lock) ? lock.open(wrapping) : Optional.empty();
    }

    /// `IOException` where the file cannot be read.
    public Found look(String mchId) throws IOException {
        var bytes = Files.readAllBytes(file.path());
        if (VaultFormat.version(bytes) > VaultFormat.VERSION) {
            return new Found.Newer();
        }
        return VaultFormat.read(bytes).map(found -> found(mchId, found)).orElseGet(Found.Damaged::new);
    }

    private static Found found(String mchId, VaultFormat vault) {
        return vault.mchId.equals(mchId) ? new Found.Sealed(new Lock(vault)) : new Found.Foreign(vault.mchId);
    }

    /// What an open vault gives out.
    public record Opened(Keys keys, Pepper pepper) {}

    /// A whole vault that nobody has opened yet.
    public static final class Lock {

        private final VaultFormat vault;

        private Lock(VaultFormat vault) {
            this.vault = vault;
        }

        public Wrapping.Kind kind() {
            return vault.kind;
        }

        /// Empty where this does not open the vault.
        public Optional<Opened> open(Wrapping wrapping) {
            return vault.dataKey(wrapping).flatMap(this::open);
        }

        private Optional<Opened> open(byte[] dataKey) {
            try {
                return vault.open(dataKey)
                        .flatMap(Secrets::keys)
                        .map(keys -> new Opened(keys, Secrets.pepper(dataKey)));
            } finally {
                Arrays.fill(dataKey, (byte) 0);
            }
        }
    }
}
