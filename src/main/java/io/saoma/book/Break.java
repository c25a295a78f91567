package io.saoma.book;

import io.saoma.book.JournalFormat.BadLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The first place where a journal is not what was written, and the files around it that have to be written anew.
///
/// @param start the last line before those files
/// @param files to be set aside; none where whole files are missing
/// @param end the last line that the missing part must lead to; empty where the journal ends in it
/// @param last the last line that can still be read in those files
record Break(Finding finding, Chain start, List<Path> files, Optional<Chain> end, Optional<Chain> last) {

    /// Where the journal breaks first, in every way in which the broken part may be bounded; none where it is whole.
    static List<Break> first(JournalFolder journal) throws IOException {
        var files = journal.files();
        var starts = new ArrayList<>(List.of(Chain.START));
        for (var i = 0; i < files.size(); i++) {
            try {
                starts.add(ChainWalk.through(starts.get(i), files.subList(i, i + 1), journal.disk()));
            } catch (BrokenJournal e) {
                return around(e.finding(), i, files, starts, journal.disk());
            }
        }
        return List.of();
    }

    private static List<Break> around(Finding finding, int at, List<Path> files, List<Chain> starts, Disk disk)
            throws IOException {
        var breaks = new ArrayList<Break>();
        var before = firstIn(files.get(at), disk);
        if (finding.line() == 1 && before.isPresent()) {
            var from = Math.max(0, at - 1);
            breaks.add(of(finding, starts.get(from), files.subList(from, at), before, disk));
        }
        var next = at + 1;
        while (next < files.size() && firstIn(files.get(next), disk).isEmpty()) {
            next++;
        }
        var end = next < files.size() ? firstIn(files.get(next), disk) : Optional.<Chain>empty();
        breaks.add(of(finding, starts.get(at), files.subList(at, next), end, disk));
        return breaks;
    }

    private static Break of(Finding finding, Chain start, List<Path> files, Optional<Chain> end, Disk disk)
            throws IOException {
        return new Break(finding, start, List.copyOf(files), end, lastIn(files, disk));
    }

    /// What the first line of this file follows; empty where it cannot be read.
    private static Optional<Chain> firstIn(Path file, Disk disk) throws IOException {
        try (var reader = new JournalReader(file, disk)) {
            if (!reader.next()) {
                return Optional.empty();
            }
            var link = JournalFormat.link(reader);
            return Optional.of(new Chain(link.seq() - 1, link.before()));
        } catch (BadLine _) {
            return Optional.empty();
        }
    }

    /// The last line that can still be read there; none where there is none.
    private static Optional<Chain> lastIn(List<Path> files, Disk disk) throws IOException {
        var last = Optional.<Chain>empty();
        for (var file : files) {
            try (var reader = new JournalReader(file, disk)) {
                for (var more = reader.next(); more; more = reader.next()) {
                    var line = chainOf(reader);
                    last = line.isPresent() ? line : last;
                }
            }
        }
        return last;
    }

    private static Optional<Chain> chainOf(JournalReader reader) {
        try {
            var link = JournalFormat.link(reader);
            return Optional.of(new Chain(link.seq(), link.hash()));
        } catch (BadLine _) {
            return Optional.empty();
        }
    }
}
