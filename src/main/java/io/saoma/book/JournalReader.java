package io.saoma.book;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;

/// Reads one file of the journal line by line, as bytes, and believes nothing of it.
final class JournalReader implements AutoCloseable {

    private static final byte[] NONE = {};

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;
    private int at;
    private byte[] bytes = NONE;
    private long number;
    private long end;
    private boolean whole;

    JournalReader(Path file, Disk disk) throws IOException {
        this(file, disk, 0);
    }

    /// @param from where in the file the first line begins that is read
    JournalReader(Path file, Disk disk, long from) throws IOException {
        in = disk.read(file);
        in.skipNBytes(from);
        end = from;
    }

    /// Goes to the next line; false at the end of the file.
    boolean next() throws IOException {
        bytes = NONE;
        whole = false;
        while (!whole && more()) {
            var stop = at;
            while (stop < filled && buffer[stop] != '\n') {
                stop++;
            }
            take(stop);
            whole = stop < filled;
            at = whole ? stop + 1 : stop;
        }
        number++;
        var start = end;
        end += bytes.length + (whole ? 1 : 0);
        return end > start;
    }

    /// Most lines lie in the buffer as one piece.
    private void take(int stop) {
        var before = bytes.length;
        bytes = before == 0 ? Arrays.copyOfRange(buffer, at, stop) : Arrays.copyOf(bytes, before + stop - at);
        if (before > 0) {
            System.arraycopy(buffer, at, bytes, before, stop - at);
        }
    }

    private boolean more() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.read(buffer));
            at = 0;
        }
        return at < filled;
    }

    /// The line without its end.
    byte[] bytes() {
        return bytes;
    }

    /// Whether the line has an end.
    boolean whole() {
        return whole;
    }

    /// Counted from 1.
    long number() {
        return number;
    }

    /// Where in the file the next line begins.
    long end() {
        return end;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
