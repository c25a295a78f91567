package io.saoma;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The file that makes a system open the till by itself: each has another place and another form for it.
record AutostartEntry(Path file, Form form) {

    private static final String KIOSK = "--kiosk";

    /// What the file says.
    @FunctionalInterface
    interface Form {
        String of(String program, boolean kiosk);
    }

    /// That of this user on this system.
    static AutostartEntry of(String os, Map<String, String> environment, Path user) {
        if (os.startsWith("Windows")) {
            var start = folder(environment, "APPDATA")
                    .orElse(user.resolve("AppData").resolve("Roaming"))
                    .resolve(Path.of("Microsoft", "Windows", "Start Menu", "Programs", "Startup"));
            return new AutostartEntry(start.resolve("Saoma.cmd"), AutostartEntry::script);
        }
        if (os.startsWith("Mac")) {
            var agents = user.resolve("Library").resolve("LaunchAgents");
            return new AutostartEntry(agents.resolve("io.saoma.plist"), AutostartEntry::agent);
        }
        var settings = folder(environment, "XDG_CONFIG_HOME").orElse(user.resolve(".config"));
        return new AutostartEntry(settings.resolve("autostart").resolve("saoma.desktop"), AutostartEntry::desktop);
    }

    String text(String program, boolean kiosk) {
        return form.of(program, kiosk);
    }

    /// Passed over by itself once the program is gone. Within quotes, four signs need a backslash, and each of those
    /// another one.
    private static String desktop(String program, boolean kiosk) {
        var quoted = program.replaceAll("([\"`$\\\\])", "\\\\\\\\$1").replace("%", "%%");
        return """
            [Desktop Entry]
            Type=Application
            Name=Saoma
            Name[zh_CN]=扫码收银
            TryExec=%s
            Exec="%s"%s
            """.formatted(program, quoted, kiosk ? " " + KIOSK : "");
    }

    private static String agent(String program, boolean kiosk) {
        var escaped = program.replace("&", "&amp;").replace("<", "&lt;");
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <plist version="1.0">
            <dict>
                <key>Label</key><string>io.saoma</string>
                <key>RunAtLoad</key><true/>
                <key>ProgramArguments</key>
                <array><string>%s</string>%s</array>
            </dict>
            </plist>
            """.formatted(escaped, kiosk ? "<string>" + KIOSK + "</string>" : "");
    }

    /// The first line says in which signs the second is written.
    private static String script(String program, boolean kiosk) {
        var quoted = program.replace("%", "%%");
        return "@chcp 65001 >nul\r\n@start \"\" \"%s\"%s\r\n".formatted(quoted, kiosk ? " " + KIOSK : "");
    }

    private static Optional<Path> folder(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }
}
