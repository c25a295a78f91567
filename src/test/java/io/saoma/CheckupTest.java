package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.ui.Sentence;
import io.saoma.ui.health.Vital;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A till of which something is out of order is looked at all the same.
class CheckupTest {

    @TempDir
    private Path home;

    /// The disk cannot be asked, and where the note of a kept version should lie is a folder.
    @Test
    void whatCannotBeLookedAtIsATroubleOfItsOwnAndTheRestIsSeen() throws Exception {
        try (var till = new Till(ShopSettings.practice(home), InstantSource.system(), Seam.NONE, () -> {
            throw new IOException("planted");
        })) {
            Files.createDirectories(home.resolve("backup")
                    .resolve("version-1.0.0-20260101T000000Z")
                    .resolve("kept.json"));
            var seen = new Checkup(till).look();
            assertEquals(List.of("health.disk", "health.kept"), troubles(seen));
            assertTrue(seen.stream().anyMatch(vital -> vital.name().equals(Sentence.of("health.printer"))));
        }
    }

    private static List<String> troubles(List<Vital> seen) {
        return seen.stream()
                .filter(vital -> vital.level() == Vital.Level.TROUBLE)
                .map(vital -> vital.name().key())
                .filter(name -> !name.equals("health.network"))
                .toList();
    }
}
