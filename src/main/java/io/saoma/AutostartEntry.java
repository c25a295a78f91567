package io.saoma;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The file that makes a system open the till by itself: each has another place and another form for it.
///
/// @param home where the till keeps everything, if that is not its usual place
record AutostartEntry(Path file, Form form, Optional<String> home) {

    private static final String KIOSK = "--kiosk";
    private static final String HOME = "SAOMA_HOME";

    /// On Windows a program of their own, with a console, which the till has not.
    private static final String COMMANDS = "saoma-cli.exe";

    /// What the file says.
    @FunctionalInterface
    interface Form {
        String of(String program, boolean kiosk, Optional<String> home);
    }

    /// That of this user on this system.
    static AutostartEntry of(String os, Map<String, String> environment, Path user) {
        // the next login begins in another folder than this command
        var home = folder(environment, HOME)
                .map(it -> it.toAbsolutePath().normalize().toString());
        if (os.startsWith("Windows")) {
            var start = folder(environment, "APPDATA")
                    .orElse(user.resolve("AppData").resolve("Roaming"))
                    .resolve(Path.of("Microsoft", "Windows", "Start Menu", "Programs", "Startup"));
            return new AutostartEntry(start.resolve("Saoma.cmd"), AutostartEntry::script, home);
        }
        if (os.startsWith("Mac")) {
            var agents = user.resolve("Library").resolve("LaunchAgents");
            return new AutostartEntry(agents.resolve("io.saoma.plist"), AutostartEntry::agent, home);
        }
        var settings = folder(environment, "XDG_CONFIG_HOME").orElse(user.resolve(".config"));
        return new AutostartEntry(
                settings.resolve("autostart").resolve("saoma.desktop"), AutostartEntry::desktop, home);
    }

    String text(String program, boolean kiosk) {
        return form.of(program, kiosk, home);
    }

    /// Passed over by itself once the program is gone.
    private static String desktop(String program, boolean kiosk, Optional<String> home) {
        return """
            [Desktop Entry]
            Type=Application
            Name=Saoma
            Name[zh_CN]=扫码收银
            TryExec=%s
            Exec=%s%s%s
            """.formatted(
                        program,
                        home.map(it -> "env " + quoted(HOME + "=" + it) + " ").orElse(""),
                        quoted(program),
                        kiosk ? " " + KIOSK : "");
    }

    /// Within quotes, four signs need a backslash, and each of those another one.
    private static String quoted(String word) {
        return '"' + word.replaceAll("([\"`$\\\\])", "\\\\\\\\$1").replace("%", "%%") + '"';
    }

    /// A Mac gives less of everything to what it does not know to be waited for by a person.
    private static String agent(String program, boolean kiosk, Optional<String> home) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <plist version="1.0">
            <dict>
                <key>Label</key><string>io.saoma</string>
                <key>RunAtLoad</key><true/>
                <key>ProcessType</key><string>Interactive</string>
            %s    <key>ProgramArguments</key>
                <array><string>%s</string>%s</array>
            </dict>
            </plist>
            """.formatted(
                        home.map(AutostartEntry::variables).orElse(""),
                        escaped(program),
                        kiosk ? "<string>" + KIOSK + "</string>" : "");
    }

    private static String variables(String home) {
        return "    <key>EnvironmentVariables</key>\n    <dict><key>%s</key><string>%s</string></dict>\n"
                .formatted(HOME, escaped(home));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /// The first line says in which signs the others are written. Once the program is gone, nothing happens.
    private static String script(String program, boolean kiosk, Optional<String> home) {
        var quoted = doubled(program.replace(COMMANDS, "Saoma.exe"));
        return "@chcp 65001 >nul\r\n%s@if exist \"%s\" start \"\" \"%s\"%s\r\n"
                .formatted(
                        home.map(it -> "@set \"" + HOME + "=" + doubled(it) + "\"\r\n")
                                .orElse(""),
                        quoted,
                        quoted,
                        kiosk ? " " + KIOSK : "");
    }

    private static String doubled(String text) {
        return text.replace("%", "%%");
    }

    private static Optional<Path> folder(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }
}
