package io.saoma;

import java.nio.file.Path;
import org.tinylog.configuration.Configuration;

/// Sends the log into the home: a file a day, thirty of them. To be called before anything is logged.
final class Logs {

    private Logs() {}

    static void to(Path home) {
        to(home, "saoma");
    }

    /// @param name with which the files begin: two processes never share one
    static void to(Path home, String name) {
        Configuration.set("writer", "rolling file");
        Configuration.set("writer.level", "info");
        Configuration.set(
                "writer.file",
                home.resolve("log").resolve(name + "-{date:yyyy-MM-dd}.log").toString());
        // a till that is opened again on the same day writes on: what it said before it fell is wanted then
        Configuration.set("writer.policies", "daily");
        Configuration.set("writer.backups", "30");
        Configuration.set("writer.format", "{date: HH:mm:ss.SSS} {level} [{thread}] {class-name}: {message}");
        Configuration.set("writer.charset", "UTF-8");
        Configuration.set("level", "info");
        // its wire log would hold whole answers, and with them the payers' openid
        Configuration.set("level@org.apache.hc", "warn");
    }
}
