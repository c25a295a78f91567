package io.saoma;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.settings.Settings;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a maintainer's text to a file that tills believe.
class SignVersionTest {

    private static final String TEXT = """
        saoma-version 1
        version = 0.2.0
        date = 2026-12-01
        zh = 小票更清楚。
        en = Clearer receipts.
        """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void makesAKeyThatOnlyItsOwnerReadsAndSignsTheSameWithItAgain() throws Exception {
        var file = Files.writeString(folder.resolve("version.txt"), TEXT);
        assertEquals(0, run(file, "key"));
        var signed = Files.readString(file);
        assertTrue(signed.startsWith(TEXT + "signature = "), signed);
        var key = Files.readAllLines(folder.resolve("key")).get(1);
        assertTrue(said.toString(UTF_8).contains("key = \"" + key + "\""), said.toString(UTF_8));
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertEquals(2, Files.getPosixFilePermissions(folder.resolve("key")).size());
        }
        assertEquals(0, run(file, "key"));
        assertEquals(signed, Files.readString(file));
    }

    @Test
    void signsNothingThatTellsOfNoVersion() throws Exception {
        for (var text : List.of(
                "",
                TEXT.replace("0.2.0", "two"),
                TEXT.replace("12-01", "13-01"),
                TEXT.replace("zh = 小票更清楚。\n", ""),
                TEXT + "more = no\n",
                TEXT.replace("Clearer", "Clearer ".repeat(20)))) {
            var file = Files.writeString(folder.resolve("version.txt"), text);
            assertEquals(1, run(file, "key"));
            assertEquals(text, Files.readString(file));
        }
    }

    @Test
    void saysHowItIsUsedAndWhenAFileIsMissing() {
        assertEquals(2, new SignVersion(new Messages(Language.EN), out()).run(List.of("one")));
        assertEquals(1, run(folder.resolve("nowhere"), "key"));
    }

    /// A till that is told to ask, and one that is not, or that does not know its own version.
    @Test
    void onlyATillThatIsToldToAsks() throws Exception {
        var file = Files.writeString(folder.resolve("version.txt"), TEXT);
        assertEquals(0, run(file, "key"));
        var key = Files.readAllLines(folder.resolve("key")).get(1);
        var update = Optional.of(new Settings.Update(URI.create("https://example.com/v.txt"), key));
        assertTrue(Newer.hint(settings(update), InstantSource.system(), "0.1.0").isPresent());
        assertTrue(Newer.hint(settings(update), InstantSource.system(), "unpackaged")
                .isEmpty());
        assertTrue(Newer.hint(settings(Optional.empty()), InstantSource.system(), "0.1.0")
                .isEmpty());
    }

    private Settings settings(Optional<Settings.Update> update) {
        return ShopSettings.updated(ShopSettings.practice(folder), update);
    }

    private int run(Path file, String key) {
        return new SignVersion(new Messages(Language.EN), out())
                .run(List.of(file.toString(), folder.resolve(key).toString()));
    }

    private PrintStream out() {
        return new PrintStream(said, true, UTF_8);
    }
}
