package io.saoma;

import static java.util.regex.Pattern.MULTILINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the scripts of the packages have to say, where no machine here can run them.
class InstallerTest {

    private static final Path INSTALLER = Path.of("installer");

    /// A window's program has no console: nothing that a command says would be seen, and no password asked for.
    @Test
    void theCommandsHaveAConsoleOfTheirOwnOnWindows() throws IOException {
        var launcher = Pattern.compile("--add-launcher ([\\w-]+)=(\\S+)").matcher(windows());
        assertTrue(launcher.find());
        assertEquals("saoma-cli", launcher.group(1));
        var told = new Properties();
        try (var text = Files.newBufferedReader(Path.of(launcher.group(2).replace('\\', '/')))) {
            told.load(text);
        }
        assertEquals("true", told.getProperty("win-console"));
        assertEquals("false", told.getProperty("win-menu"));
        assertEquals("false", told.getProperty("win-shortcut"));
        assertFalse(told.containsKey("java-options"), "they would take the place of those of the till");
    }

    /// Whatever else an earlier build has left beside it.
    @Test
    void packsTheJarOfThisVersion() throws IOException {
        assertFalse(windows().contains("target\\saoma-*.jar"));
    }

    @Test
    void theDesktopHearsOfTheIcon() throws IOException {
        var script = Files.readString(INSTALLER.resolve("linux/resources/postinst"));
        assertTrue(Pattern.compile("^ *dpkg-trigger --no-await /usr/share/icons/hicolor \\|\\| true$", MULTILINE)
                .matcher(script)
                .find());
    }

    private static String windows() throws IOException {
        return Files.readString(INSTALLER.resolve("windows/build.ps1"));
    }
}
