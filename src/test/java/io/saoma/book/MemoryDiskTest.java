package io.saoma.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MemoryDiskTest {

    private static final Path FILE = Path.of("/home/file");
    private static final Home HOME = new Home(Path.of("/home"));

    private final Random random = new Random(1);

    @Test
    void takesBackWhatWasNotForced() throws IOException {
        var disk = new MemoryDisk();
        var file = disk.open(FILE);
        disk.force(HOME.folder());
        file.append(bytes("kept"));
        file.force();
        file.append(bytes(" lost"));

        assertEquals("kept", text(disk.after(Loss.DROPPED, random)));
        assertEquals("kept lost", text(disk.after(Loss.KILL, random)));
        file.cut(2);
        assertEquals("kept", text(disk.after(Loss.DROPPED, random)));
        assertEquals("ke", text(disk.after(Loss.KILL, random)));
    }

    @Test
    void forgetsANameWhoseFolderWasNotForced() throws IOException {
        var disk = new MemoryDisk();
        disk.open(FILE).force();

        assertTrue(disk.after(Loss.KILL, random).exists(FILE));
        assertFalse(disk.after(Loss.DROPPED, random).exists(FILE));
    }

    @ParameterizedTest
    @EnumSource
    void holdsABookThatOpensAfterEveryLoss(Loss loss) {
        var disk = new MemoryDisk();
        var book = Book.open(HOME, "test", InstantSource.fixed(Samples.MORNING), FaultPoint.NONE, disk);
        for (var counter = 1; counter <= 20; counter++) {
            book.record(Samples.charged(counter));
        }
        var left = disk.after(loss, random);
        book.close();

        try (var again = Book.open(HOME, "test", InstantSource.fixed(Samples.MORNING), FaultPoint.NONE, left)) {
            assertEquals(20, again.open(false).size());
            assertFalse(again.recovery().clean());
            assertEquals(loss == Loss.DROPPED, again.recovery().reason().equals("it is missing"));
        }
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }

    private static String text(MemoryDisk disk) throws IOException {
        return new String(disk.read(FILE).readAllBytes(), UTF_8);
    }
}
