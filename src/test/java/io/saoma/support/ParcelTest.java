package io.saoma.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParcelTest {

    private final Parcel parcel = new Parcel(List.of(new Part("about.txt", "扫码"), new Part("log/a.log", "")));

    @TempDir
    private Path folder;

    @Test
    void packsItsPartsInPlaceOfAnEarlierZip() throws IOException {
        var file = folder.resolve("parcel.zip");
        Files.writeString(file, "an earlier one");
        parcel.pack(file);
        assertEquals(Map.of("about.txt", "扫码", "log/a.log", ""), unpacked(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void leavesNothingWhereItCannotBeWhole() throws IOException {
        var taken = folder.resolve("parcel.zip");
        Files.createDirectories(taken.resolve("inside"));
        assertThrows(IOException.class, () -> parcel.pack(taken));
        assertEquals(List.of(taken), files());
    }

    @Test
    void theShelfHasTheLastSevenDaysAndFindsACode() throws IOException {
        for (var day = 1; day <= 9; day++) {
            Files.writeString(
                    folder.resolve("saoma-2026-03-0" + day + ".log"), "09:00 a\n10:00 ERROR K2Z on " + day + "\n");
        }
        Files.writeString(folder.resolve("other.txt"), "K2Z");
        var shelf = new LogShelf(folder);
        assertEquals(7, shelf.parts().size());
        assertEquals("log/saoma-2026-03-09.log", shelf.parts().getFirst().name());
        assertEquals(9, shelf.find("K2Z").size());
        assertEquals(
                "log/saoma-2026-03-09.log: 10:00 ERROR K2Z on 9",
                shelf.find("K2Z").getFirst());
        assertTrue(shelf.find("K3Z").isEmpty());
        assertTrue(new LogShelf(folder.resolve("none")).parts().isEmpty());
    }

    @Test
    void takesTheEndOfALongLog() throws IOException {
        Files.writeString(folder.resolve("saoma-2026-03-01.log"), "x".repeat(2_500_000) + "the end");
        var text = new LogShelf(folder).parts().getFirst().text();
        assertEquals(2_000_000, text.length());
        assertTrue(text.endsWith("the end"));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static Map<String, String> unpacked(Path file) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                texts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        return texts;
    }
}
