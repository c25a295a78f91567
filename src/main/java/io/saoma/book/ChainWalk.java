package io.saoma.book;

import io.saoma.book.JournalFormat.BadLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Follows the chain of hashes through files of a journal without reading what the lines say; the first line that is
/// not right ends it with a `BrokenJournal`.
final class ChainWalk {

    private Chain chain;

    private ChainWalk(Chain from) {
        chain = from;
    }

    /// Where the chain has got to after these files.
    static Chain through(Chain from, List<Path> files, Disk disk) throws IOException {
        var walk = new ChainWalk(from);
        for (var file : files) {
            try (var reader = new JournalReader(file, disk)) {
                for (var more = reader.next(); more; more = reader.next()) {
                    walk.follow(file.getFileName().toString(), reader);
                }
            }
        }
        return walk.chain;
    }

    private void follow(String file, JournalReader reader) {
        try {
            var link = JournalFormat.link(reader);
            chain.flawOf(link.seq(), link.before()).ifPresent(flaw -> {
                throw new BrokenJournal(new Finding(file, reader.number(), flaw));
            });
            chain = new Chain(link.seq(), link.hash());
        } catch (BadLine e) {
            throw new BrokenJournal(new Finding(file, reader.number(), e.flaw()));
        }
    }
}
