package io.saoma;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutostartTest {

    private static final String PROGRAM = "/opt/saoma/bin/saoma";

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Map<String, String> environment = Map.of();

    @TempDir
    private Path user;

    @Test
    void isSwitchedOnAndOffAndSaysHowItStands() throws IOException {
        var file = user.resolve(".config/autostart/saoma.desktop");
        assertEquals(0, run("Linux", PROGRAM, "on"));
        assertTrue(Files.readString(file).contains("\nExec=\"/opt/saoma/bin/saoma\"\n"));
        assertTrue(Files.readString(file).contains("\nTryExec=/opt/saoma/bin/saoma\n"));
        assertEquals(0, run("Linux", PROGRAM, "status"));
        assertTrue(text().contains(file.toString()));

        assertEquals(0, run("Linux", PROGRAM, "off"));
        assertFalse(Files.exists(file));
        assertEquals(0, run("Linux", PROGRAM, "off"));
    }

    @Test
    void takesTheWholeScreenAlongWhereThatIsAsked() throws IOException {
        run("Linux", PROGRAM, "on", "--kiosk");
        assertTrue(Files.readString(user.resolve(".config/autostart/saoma.desktop"))
                .contains("\nExec=\"/opt/saoma/bin/saoma\" --kiosk\n"));
    }

    @Test
    void quotesWhatAPathMayHoldOnALinuxDesktop() {
        var text = entry("Linux").text("/opt/a $\"b\\c 100%/saoma", false);
        assertTrue(text.contains("Exec=\"/opt/a \\\\$\\\\\"b\\\\\\c 100%%/saoma\"\n"), text);
    }

    @Test
    void writesAnAgentForAMac() throws IOException {
        assertEquals(0, run("Mac OS X", "/Applications/A&B.app/Contents/MacOS/Saoma", "on", "--kiosk"));
        var text = Files.readString(user.resolve("Library/LaunchAgents/io.saoma.plist"));
        assertTrue(
                text.contains(
                        "<string>/Applications/A&amp;B.app/Contents/MacOS/Saoma</string><string>--kiosk</string>"),
                text);
    }

    @Test
    void writesAScriptIntoTheStartMenuOfWindows() throws IOException {
        assertEquals(0, run("Windows 11", "C:\\Users\\小雨\\Saoma.exe", "on"));
        var start = user.resolve("AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Startup/Saoma.cmd");
        assertEquals("""
            @chcp 65001 >nul\r
            @if exist "C:\\Users\\小雨\\Saoma.exe" start "" "C:\\Users\\小雨\\Saoma.exe"\r
            """, Files.readString(start));
    }

    @Test
    void opensTheTillItselfWhereItsCommandsHaveAProgramOfTheirOwn() throws IOException {
        assertEquals(0, run("Windows 11", "C:\\till\\saoma-cli.exe", "on"));
        var script = Files.readString(entry("Windows 11").file());
        assertTrue(script.contains(" start \"\" \"C:\\till\\Saoma.exe\"\r\n"), script);
        assertFalse(script.contains("saoma-cli"), script);
    }

    @Test
    void tellsAMacThatAPersonWaitsForIt() {
        var text = entry("Mac OS X").text("/Applications/Saoma.app", false);
        assertTrue(text.contains("<key>ProcessType</key><string>Interactive</string>"), text);
        assertFalse(text.contains("EnvironmentVariables"), text);
    }

    /// Else the next login would open another till, a fresh one.
    @Test
    void takesTheHomeAlongThatIsNotTheUsual() {
        environment = Map.of("SAOMA_HOME", "/srv/a&b $\"1\" 5%");
        var linux = entry("Linux").text(PROGRAM, true);
        assertTrue(
                linux.contains(
                        "\nExec=env \"SAOMA_HOME=/srv/a&b \\\\$\\\\\"1\\\\\" 5%%\" \"/opt/saoma/bin/saoma\" --kiosk\n"),
                linux);
        assertTrue(linux.contains("\nTryExec=/opt/saoma/bin/saoma\n"), linux);

        var mac = entry("Mac OS X").text(PROGRAM, false);
        assertTrue(mac.contains("""
            <key>EnvironmentVariables</key>
                <dict><key>SAOMA_HOME</key><string>/srv/a&amp;b $"1" 5%</string></dict>
            """), mac);

        environment = Map.of("SAOMA_HOME", "/srv/a&b 5%");
        var windows = entry("Windows 11").text("C:\\Saoma.exe", false);
        assertTrue(windows.contains(" >nul\r\n@set \"SAOMA_HOME=/srv/a&b 5%%\"\r\n@if exist "), windows);
    }

    @Test
    void aHomeByItsShortNameIsTheSameAfterTheNextLogin() {
        environment = Map.of("SAOMA_HOME", "till");
        var text = entry("Linux").text(PROGRAM, false);
        assertTrue(text.contains("\"SAOMA_HOME=" + Path.of("till").toAbsolutePath() + "\" "), text);
    }

    @Test
    void isNothingForATillThatIsNotInstalled() {
        var entry = entry("Linux");
        assertEquals(1, new Autostart(entry, Optional.empty(), messages(), out()).run(List.of("on")));
        assertFalse(Files.exists(entry.file()));
    }

    @Test
    void doesNotGuessWhatAnUnknownWordMeans() {
        assertEquals(2, run("Linux", PROGRAM, "maybe"));
    }

    @Test
    void saysWhyItCouldNotBeWritten() throws IOException {
        Files.writeString(user.resolve(".config"), "no folder");
        assertEquals(1, run("Linux", PROGRAM, "on"));
        assertTrue(text().contains("saoma.desktop"), text());
    }

    private int run(String os, String program, String... words) {
        return new Autostart(entry(os), Optional.of(program), messages(), out()).run(List.of(words));
    }

    private AutostartEntry entry(String os) {
        return AutostartEntry.of(os, environment, user);
    }

    private static Messages messages() {
        return new Messages(Language.EN);
    }

    private PrintStream out() {
        return new PrintStream(said, true, UTF_8);
    }

    private String text() {
        return said.toString(UTF_8);
    }
}
