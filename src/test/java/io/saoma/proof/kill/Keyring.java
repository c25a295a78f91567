package io.saoma.proof.kill;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/// Where the tills of a home keep what opens their vault: a stand-in for the keyring of a Linux desktop, as most shops
/// have one, or a passphrase, which costs each start a second.
sealed interface Keyring {

    /// Prepares the environment of a till.
    void into(Map<String, String> environment);

    /// A `secret-tool` that stands before the system's own and keeps each entry in a file.
    record Desktop(Path folder) implements Keyring {

        private static final String TOOL = """
            #!/bin/sh
            case "$1" in
            store) exec cat > "$SAOMA_KEYRING/$6" ;;
            lookup) exec cat "$SAOMA_KEYRING/$5" ;;
            esac
            """;

        static Desktop make(Path folder) throws IOException {
            var tool = Files.createDirectories(folder).resolve("secret-tool");
            Files.writeString(tool, TOOL);
            Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
            return new Desktop(folder);
        }

        @Override
        public void into(Map<String, String> environment) {
            environment.remove("SAOMA_PASSPHRASE");
            environment.put("SAOMA_KEYRING", folder.toString());
            environment.merge("PATH", folder.toString(), (path, first) -> first + File.pathSeparator + path);
        }
    }

    /// Nobody is there to type it.
    record Passphrase() implements Keyring {

        @Override
        public void into(Map<String, String> environment) {
            environment.put("SAOMA_PASSPHRASE", "nobody asks for it here");
        }
    }
}
