package io.saoma.book;

import io.saoma.book.JournalFormat.BadLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads files of the journal in their order, strictly: the first line that is not right ends the walk with a
/// `BrokenJournal`.
final class JournalWalk {

    private @Nullable Chain chain;

    /// Null where the walk begins in the middle and the first line has to be believed.
    JournalWalk(@Nullable Chain before) {
        chain = before;
    }

    <E extends Exception> void through(List<Path> files, Lines<E> lines) throws IOException, E {
        for (var file : files) {
            through(file, lines);
        }
    }

    private <E extends Exception> void through(Path file, Lines<E> lines) throws IOException, E {
        try (var reader = new JournalReader(file)) {
            for (var more = reader.next(); more; more = reader.next()) {
                var line = checked(file, reader);
                chain = Chain.at(line);
                lines.take(line);
            }
        }
    }

    /// The first line of a file; null where it has none.
    static @Nullable JournalLine first(Path file) throws IOException {
        try (var reader = new JournalReader(file)) {
            return reader.next() ? new JournalWalk(null).checked(file, reader) : null;
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
