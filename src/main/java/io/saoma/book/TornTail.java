package io.saoma.book;

import io.saoma.book.Finding.Flaw;
import io.saoma.book.JournalFormat.BadLine;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Looks through the last file of a journal and cuts off what a dying till left half written at its very end.
///
/// A bad line that a good one follows is no torn tail: somebody or something has changed the file.
final class TornTail {

    private final Path file;
    private Chain chain;
    private long good;
    private @Nullable JournalLine last;
    private @Nullable Finding bad;

    private TornTail(Path file, Chain before) {
        this.file = file;
        this.chain = before;
    }

    /// What the file ends with now.
    ///
    /// @param last null where it has no line
    /// @param cut how many bytes were taken off and kept aside
    record End(@Nullable JournalLine last, long cut) {}

    static End mend(Path file, Chain before) throws IOException {
        var tail = new TornTail(file, before);
        try (var reader = new JournalReader(file)) {
            for (var more = reader.next(); more; more = reader.next()) {
                tail.look(reader);
            }
        }
        return new End(tail.last, tail.bad == null ? 0 : cut(file, tail.good));
    }

    private void look(JournalReader reader) {
        try {
            accept(JournalFormat.read(reader), reader);
        } catch (BadLine e) {
            bad = bad == null ? finding(reader, e.flaw()) : bad;
        }
    }

    private void accept(JournalLine line, JournalReader reader) {
        if (bad != null) {
            throw new BrokenJournal(bad);
        }
        chain.flawOf(line).ifPresent(flaw -> {
            throw new BrokenJournal(finding(reader, flaw));
        });
        last = line;
        chain = Chain.at(line);
        good = reader.end();
    }

    private Finding finding(JournalReader reader, Flaw flaw) {
        return new Finding(file.getFileName().toString(), reader.number(), flaw);
    }

    private static long cut(Path file, long good) throws IOException {
        var aside = JournalFolder.beside(file, "torn");
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var kept = FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var length = channel.size() - good;
            channel.transferTo(good, length, kept);
            kept.force(true);
            JournalFolder.force(aside.resolveSibling(""));
            channel.truncate(good);
            channel.force(true);
            return length;
        }
    }
}
