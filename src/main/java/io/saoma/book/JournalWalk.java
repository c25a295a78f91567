package io.saoma.book;

import io.saoma.book.JournalFormat.BadLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Reads files of the journal in their order, strictly: the first line that is not right ends the walk with a
/// `BrokenJournal`.
final class JournalWalk {

    private final Disk disk;
    private final long last;
    private @Nullable Chain chain;

    /// Null where the walk begins in the middle and the first line has to be believed.
    private JournalWalk(@Nullable Chain before, long last, Disk disk) {
        this.disk = disk;
        this.last = last;
        chain = before;
    }

    /// Hands over every line after `from` and up to `end`; false, with nothing handed over, where these files do not
    /// hold the first of the two. What stands behind `end` is not looked at: it may be half written yet.
    ///
    /// It begins with the last file whose first line is not too new, so that a year of journal need not be read.
    static <E extends Exception> boolean between(Chain from, Chain end, JournalFolder folder, Lines<E> lines)
            throws IOException, E {
        var found = new AtomicBoolean(from.equals(Chain.START));
        fromFileOf(from.seq(), end, folder, line -> {
            if (found.get()) {
                lines.take(line);
            } else {
                found.set(Chain.at(line).equals(from));
            }
        });
        return found.get();
    }

    /// Hands over the line of this number and every later one up to `end`.
    static <E extends Exception> void since(long first, Chain end, JournalFolder folder, Lines<E> lines)
            throws IOException, E {
        fromFileOf(first, end, folder, line -> {
            if (line.seq() >= first) {
                lines.take(line);
            }
        });
    }

    private static <E extends Exception> void fromFileOf(long seq, Chain end, JournalFolder folder, Lines<E> lines)
            throws IOException, E {
        var files = folder.files();
        var disk = folder.disk();
        var start = 0;
        for (var i = files.size() - 1; i > 0 && start == 0; i--) {
            start = firstSeq(files.get(i), disk).orElse(Long.MAX_VALUE) <= seq ? i : 0;
        }
        new JournalWalk(start == 0 ? Chain.START : null, end.seq(), disk)
                .through(files.subList(start, files.size()), lines);
    }

    /// The last line of these files; null where they have none.
    static @Nullable JournalLine last(List<Path> files, Disk disk) throws IOException {
        var last = new AtomicReference<@Nullable JournalLine>();
        for (var i = files.size() - 1; i >= 0 && last.get() == null; i--) {
            new JournalWalk(null, Long.MAX_VALUE, disk).through(files.subList(i, i + 1), last::set);
        }
        return last.get();
    }

    private boolean atEnd() {
        return chain != null && chain.seq() >= last;
    }

    private <E extends Exception> void through(List<Path> files, Lines<E> lines) throws IOException, E {
        for (var file : files) {
            through(file, lines);
        }
    }

    private <E extends Exception> void through(Path file, Lines<E> lines) throws IOException, E {
        try (var reader = new JournalReader(file, disk)) {
            while (!atEnd() && reader.next()) {
                var line = checked(file, reader);
                chain = Chain.at(line);
                lines.take(line);
            }
        }
    }

    /// The number of the first line of a file; empty where it has none.
    private static OptionalLong firstSeq(Path file, Disk disk) throws IOException {
        try (var reader = new JournalReader(file, disk)) {
            return reader.next()
                    ? OptionalLong.of(
                            new JournalWalk(null, 1, disk).checked(file, reader).seq())
                    : OptionalLong.empty();
        }
    }

    private JournalLine checked(Path file, JournalReader reader) {
        var name = file.getFileName().toString();
        try {
            var line = JournalFormat.read(reader);
            if (chain != null) {
                chain.flawOf(line).ifPresent(flaw -> {
                    throw new BrokenJournal(new Finding(name, reader.number(), flaw));
                });
            }
            return line;
        } catch (BadLine e) {
            throw new BrokenJournal(new Finding(name, reader.number(), e.flaw()));
        }
    }
}
