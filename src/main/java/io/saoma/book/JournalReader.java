package io.saoma.book;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// Reads one file of the journal line by line, as bytes, and believes nothing of it.
final class JournalReader implements AutoCloseable {

    private final InputStream in;
    private byte[] bytes = {};
    private long number;
    private long start;
    private long end;
    private boolean whole;

    JournalReader(Path file, Disk disk) throws IOException {
        in = new BufferedInputStream(disk.read(file), 1 << 16);
    }

    /// Goes to the next line; false at the end of the file.
    boolean next() throws IOException {
        var line = new ByteArrayOutputStream(512);
        var next = in.read();
        while (next != '\n' && next != -1) {
            line.write(next);
            next = in.read();
        }
        bytes = line.toByteArray();
        whole = next == '\n';
        number++;
        start = end;
        end += bytes.length + (whole ? 1 : 0);
        return end > start;
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
