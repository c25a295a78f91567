package io.saoma.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the till keeps everything: `SAOMA_HOME`, else a folder among the user's data as each system wants it.
public final class Home {

    private final Map<String, String> environment;
    private final String system;
    private final Path user;

    Home(Map<String, String> environment, String system, Path user) {
        this.environment = environment;
        this.system = system.toLowerCase(Locale.ROOT);
        this.user = user;
    }

    /// The home of whoever runs this process.
    public static Path ofThisUser() {
        return new Home(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")))
                .path();
    }

    Path path() {
        return folder("SAOMA_HOME").orElseGet(this::data).toAbsolutePath().normalize();
    }

    private Path data() {
        if (system.startsWith("windows")) {
            return folder("LOCALAPPDATA")
                    .orElse(user.resolve("AppData").resolve("Local"))
                    .resolve("Saoma");
        }
        if (system.startsWith("mac")) {
            return user.resolve("Library").resolve("Application Support").resolve("Saoma");
        }
        // the XDG rules want a relative folder ignored
        return folder("XDG_DATA_HOME")
                .filter(Path::isAbsolute)
                .orElse(user.resolve(".local").resolve("share"))
                .resolve("saoma");
    }

    private Optional<Path> folder(String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }
}
