package io.saoma.book;

import io.saoma.book.JournalFormat.BadLine;
import io.saoma.book.JournalFormat.Link;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one file of a journal is of the chain, as far as its lines are right.
final class ChainStretch {

    private final String file;
    private @Nullable Link first;
    private @Nullable Chain end;
    private Optional<Finding> finding = Optional.empty();
    private Optional<IOException> failure = Optional.empty();

    private ChainStretch(String file) {
        this.file = file;
    }

    /// Reads to the first line that is not right; only `after` throws.
    static ChainStretch of(Path file, Disk disk) {
        var stretch = new ChainStretch(file.getFileName().toString());
        try (var reader = new JournalReader(file, disk)) {
            while (stretch.finding.isEmpty() && reader.next()) {
                stretch.follow(reader);
            }
        } catch (IOException e) {
            stretch.failure = Optional.of(e);
        }
        return stretch;
    }

    private void follow(JournalReader reader) {
        try {
            var link = JournalFormat.link(reader);
            if (end != null) {
                finding = end.flawOf(link.seq(), link.before()).map(flaw -> new Finding(file, reader.number(), flaw));
            }
            first = first == null ? link : first;
            end = new Chain(link.seq(), link.hash());
        } catch (BadLine e) {
            finding = Optional.of(new Finding(file, reader.number(), e.flaw()));
        }
    }

    /// Where a chain that has got to this file stands after it.
    Chain after(Chain before) throws IOException {
        if (first != null) {
            before.flawOf(first.seq(), first.before()).ifPresent(flaw -> {
                throw new BrokenJournal(new Finding(file, 1, flaw));
            });
        }
        if (finding.isPresent()) {
            throw new BrokenJournal(finding.get());
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
        return end == null ? before : end;
    }
}
