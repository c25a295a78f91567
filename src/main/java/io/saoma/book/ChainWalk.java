package io.saoma.book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Follows the chain of hashes through files of a journal without reading what the lines say; the first line that is
/// not right ends it with a `BrokenJournal`.
///
/// A shop waits for this at every start, and for more of it each day: the files are read side by side, and tied
/// together in their order.
final class ChainWalk {

    private ChainWalk() {}

    /// Where the chain has got to after these files.
    static Chain through(Chain from, List<Path> files, Disk disk) throws IOException {
        var stretches =
                files.parallelStream().map(file -> ChainStretch.of(file, disk)).toList();
        var chain = from;
        for (var stretch : stretches) {
            chain = stretch.after(chain);
        }
        return chain;
    }
}
