package io.saoma;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The hunter finds what was hidden for it.
class HuntTest {

    private static final String SECRET = "x7Kq2mPz9LwT4vRb8NcY1sJd6GfH3aQe";

    private final Hunt hunt = new Hunt(SECRET);

    @Test
    void findsASecretInAnyFile(@TempDir Path folder) throws IOException {
        var file = Files.write(Files.createDirectory(folder.resolve("log")).resolve("a"), hidden(SECRET, UTF_8));
        Files.writeString(folder.resolve("b"), "nothing");

        assertEquals(List.of(file), hunt.through(folder));
    }

    @Test
    void findsItInEveryGuise() {
        for (var form : List.of(SECRET, SECRET.toUpperCase(Locale.ROOT), SECRET.substring(9, 21))) {
            for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
                assertTrue(hunt.finds(hidden(form, charset)), form);
            }
        }
        assertTrue(hunt.finds(SECRET.substring(20)), "where a file ends with it");
        assertTrue(new Hunt("admin").finds("21232F297A57A5A743894A0E4A801FC3"));
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        assertFalse(hunt.finds(hidden(SECRET.substring(0, 11), UTF_8)));
        assertFalse(hunt.finds(new byte[0]));
    }

    private static byte[] hidden(String secret, Charset charset) {
        return ("茶 \0\0 [INFO] {" + secret + "} …").getBytes(charset);
    }
}
