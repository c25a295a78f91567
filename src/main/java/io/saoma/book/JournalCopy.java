package io.saoma.book;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Extends a copy of the journal by what is new; what was copied before is compared byte by byte, and never rewritten.
final class JournalCopy {

    private static final Logger LOG = LoggerFactory.getLogger(JournalCopy.class);
    private static final int CHUNK = 1 << 16;

    private final JournalFolder from;
    private final JournalFolder to;
    private final Cut cut;

    JournalCopy(JournalFolder from, JournalFolder to, Cut cut) {
        this.from = from;
        this.to = to;
        this.cut = cut;
    }

    /// Returns once the copy holds the journal up to the cut and has reached the disk.
    void extend() throws IOException {
        var known = from.files().stream().map(Path::getFileName).toList();
        for (var file : to.files()) {
            if (!known.contains(file.getFileName())) {
                setAside(file);
            }
        }
        for (var file : from.files()) {
            if (file.getFileName().toString().compareTo(cut.newest()) <= 0) {
                extend(file, to.folder().resolve(file.getFileName()));
            }
        }
        to.disk().force(to.folder());
    }

    private void extend(Path file, Path copy) throws IOException {
        var limit = file.getFileName().toString().equals(cut.newest()) ? cut.bytes() : Long.MAX_VALUE;
        var same = to.disk().exists(copy) ? common(file, copy, limit) : 0;
        if (same < 0) {
            proveTheJournal();
            setAside(copy);
            same = 0;
        }
        append(file, copy, same, limit);
    }

    /// How long the copy is, where it is the beginning of the file; -1 where it is not.
    private long common(Path file, Path copy, long limit) throws IOException {
        try (var left = from.disk().read(file);
                var right = to.disk().read(copy)) {
            var length = 0L;
            for (var there = right.readNBytes(CHUNK); there.length > 0; there = right.readNBytes(CHUNK)) {
                var here = left.readNBytes(there.length);
                length += there.length;
                if (length > limit || !Arrays.equals(here, there)) {
                    return -1;
                }
            }
            return length;
        }
    }

    private void append(Path file, Path copy, long from, long limit) throws IOException {
        try (var in = this.from.disk().read(file);
                var out = to.disk().open(copy)) {
            in.skipNBytes(from);
            try {
                if (append(in, out, limit - from) > 0) {
                    out.force();
                }
            } catch (IOException | RuntimeException e) {
                cutBack(out, from, e);
                throw e;
            }
        }
    }

    private static long append(InputStream in, Disk.File out, long most) throws IOException {
        var length = 0L;
        var bytes = in.readNBytes((int) Math.min(CHUNK, most));
        while (bytes.length > 0) {
            out.append(ByteBuffer.wrap(bytes));
            length += bytes.length;
            bytes = in.readNBytes((int) Math.min(CHUNK, most - length));
        }
        return length;
    }

    private static void cutBack(Disk.File out, long size, Exception cause) {
        try {
            out.cut(size);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /// Only a journal that is whole itself may say that its copy is not; throws where it is not, a `BrokenJournal` if
    /// it can name the line.
    private void proveTheJournal() throws IOException {
        var head = cut.figures().head();
        var reached = new AtomicReference<>(Chain.START);
        JournalWalk.between(Chain.START, head, from, line -> reached.set(Chain.at(line)));
        if (!reached.get().equals(head)) {
            throw new IOException("the journal ends at line " + reached.get().seq() + " and not at " + head.seq());
        }
    }

    private void setAside(Path copy) throws IOException {
        var aside = JournalFolder.beside(copy, "bad", to.disk());
        to.disk().move(copy, aside);
        to.disk().force(to.folder());
        LOG.warn("the backup's {} is not what the journal holds; it is kept as {}", copy.getFileName(), aside);
    }
}
