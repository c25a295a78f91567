package io.saoma.book;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Room on the disk that is kept for the payments that are open when it is full: a file that is given up then.
public final class Ballast {

    static final int BYTES = 16 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Ballast.class);

    private final Path file;
    private final Disk disk;

    public Ballast(Home home) {
        this(home, Disk.REAL);
    }

    Ballast(Home home, Disk disk) {
        this.file = home.ballast();
        this.disk = disk;
    }

    /// Puts the file there where it is missing or too small. A till can do without it, so a failure is only logged; the
    /// bytes are noise, as some disks keep no room for anything else.
    public void lay() {
        try (var open = disk.open(file)) {
            if (open.size() != BYTES) {
                fill(open);
            }
        } catch (IOException e) {
            LOG.warn("no room could be kept on the disk", e);
            giveUp();
        }
    }

    private static void fill(Disk.File open) throws IOException {
        var noise = new byte[BYTES];
        new SplittableRandom(BYTES).nextBytes(noise);
        open.cut(0);
        open.append(ByteBuffer.wrap(noise));
        open.force();
    }

    /// Whether there was room to be given back to the disk.
    boolean giveUp() {
        try {
            var there = disk.exists(file);
            if (there) {
                disk.delete(file);
            }
            return there;
        } catch (IOException e) {
            LOG.warn("the room that was kept on the disk cannot be given back", e);
            return false;
        }
    }
}
