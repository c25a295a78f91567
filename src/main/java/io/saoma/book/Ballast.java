package io.saoma.book;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Room on the disk that is kept for the payments that are open when it is full: a file that is given up then.
public record Ballast(Home home) {

    static final int BYTES = 16 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Ballast.class);

    /// Puts the file there where it is missing or too small. A till can do without it, so a failure is only logged; the
    /// bytes are noise, as
    /// some disks keep no room for anything else.
    public void lay() {
        try {
            if (!Files.exists(file()) || Files.size(file()) != BYTES) {
                fill();
            }
        } catch (IOException e) {
            LOG.warn("no room could be kept on the disk", e);
            giveUp();
        }
    }

    private void fill() throws IOException {
        var noise = new byte[BYTES];
        new SplittableRandom(BYTES).nextBytes(noise);
        try (var channel = FileChannel.open(file(), CREATE, TRUNCATE_EXISTING, WRITE)) {
            var left = ByteBuffer.wrap(noise);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /// Whether there was room to be given back to the disk.
    boolean giveUp() {
        try {
            return Files.deleteIfExists(file());
        } catch (IOException e) {
            LOG.warn("the room that was kept on the disk cannot be given back", e);
            return false;
        }
    }

    private Path file() {
        return home.ballast();
    }
}
