package io.saoma.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HomeTest {

    private static final Path USER = Path.of("/home/li").toAbsolutePath();

    @Test
    void isWhereSaomaHomeSays() {
        assertEquals(USER.resolve("till"), home(Map.of("SAOMA_HOME", USER + "/x/../till"), "Linux"));
        assertEquals(Path.of("till").toAbsolutePath(), home(Map.of("SAOMA_HOME", "till"), "Windows 11"));
    }

    @Test
    void isAmongTheLocalDataOnWindows() {
        assertEquals(
                USER.resolve("Local").resolve("Saoma"),
                home(Map.of("LOCALAPPDATA", USER.resolve("Local").toString()), "Windows 11"));
        assertEquals(USER.resolve("AppData/Local/Saoma"), home(Map.of("SAOMA_HOME", " "), "Windows 10"));
    }

    @Test
    void isApplicationSupportOnMacOs() {
        assertEquals(
                USER.resolve("Library/Application Support/Saoma"), home(Map.of("XDG_DATA_HOME", "/x"), "Mac OS X"));
    }

    @Test
    void followsXdgElsewhere() {
        assertEquals(USER.resolve(".local/share/saoma"), home(Map.of(), "Linux"));
        assertEquals(
                USER.resolve("data/saoma"),
                home(Map.of("XDG_DATA_HOME", USER.resolve("data").toString()), "FreeBSD"));
        assertEquals(USER.resolve(".local/share/saoma"), home(Map.of("XDG_DATA_HOME", "data"), "Linux"));
    }

    @Test
    void isFoundForThisUser() {
        assertTrue(Home.ofThisUser().isAbsolute());
    }

    private static Path home(Map<String, String> environment, String system) {
        return new Home(environment, system, USER).path();
    }
}
