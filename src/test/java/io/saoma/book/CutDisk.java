package io.saoma.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Random;

/// A disk whose power is cut, and the journal on it.
final class CutDisk implements AutoCloseable {

    static final Path JOURNAL = MemoryBook.HOME.journal();
    static final Path FILE = JOURNAL.resolve("2026-11-23.jsonl");

    final MemoryDisk disk = new MemoryDisk();

    @Override
    public void close() {
        disk.forget();
    }

    static String text(JournalFormat.Rendered line) {
        return UTF_8.decode(line.bytes().duplicate()).toString().strip();
    }

    MemoryDisk cut() {
        return disk.after(Loss.DROPPED, new Random(1));
    }

    Journal journal() throws IOException {
        return Journal.open(JOURNAL, disk, FaultPoint.NONE);
    }

    void append(Path file, String text) throws IOException {
        try (var open = disk.open(file)) {
            open.append(ByteBuffer.wrap(text.getBytes(UTF_8)));
            open.force();
        }
        disk.force(file.resolveSibling(""));
    }

    static String text(MemoryDisk on, Path file) throws IOException {
        return new String(on.read(file).readAllBytes(), UTF_8);
    }
}
