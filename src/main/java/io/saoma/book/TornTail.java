package io.saoma.book;

import io.saoma.book.Finding.Flaw;
import io.saoma.book.JournalFormat.BadLine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Looks through the last file of a journal and cuts off what a dying till left half written at its very end.
///
/// That is one line, with an end or without: each is on the disk before the next is written, and whatever blocks of it
/// a power cut tears away, no second line comes of that. A bad line that any other follows is no torn tail: somebody or
/// something has changed the file. Only lines that were just given back (`Restoring`) lie there together before they
/// are forced; torn then, they are named like any broken journal, and whoever gave them still proves them
/// (`JournalMend`).
final class TornTail {

    private final Path file;
    private final Disk disk;
    private Chain chain;
    private long good;
    private @Nullable JournalLine last;
    private @Nullable Finding bad;

    private TornTail(Path file, Chain before, Disk disk) {
        this.file = file;
        this.disk = disk;
        this.chain = before;
    }

    /// What the file ends with now.
    ///
    /// @param last null where it has no line
    /// @param cut how many bytes were taken off and kept aside
    record End(@Nullable JournalLine last, long cut) {}

    static End mend(Path file, Chain before, Disk disk, FaultPoint faults) throws IOException {
        var tail = new TornTail(file, before, disk);
        try (var reader = new JournalReader(file, disk)) {
            for (var more = reader.next(); more; more = reader.next()) {
                tail.look(reader);
            }
        }
        return new End(tail.last, tail.bad == null ? 0 : tail.cut(faults));
    }

    private void look(JournalReader reader) {
        if (bad != null) {
            throw new BrokenJournal(bad);
        }
        try {
            accept(JournalFormat.read(reader), reader);
        } catch (BadLine e) {
            bad = finding(reader, e.flaw());
        }
    }

    private void accept(JournalLine line, JournalReader reader) {
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

    private long cut(FaultPoint faults) throws IOException {
        var aside = JournalFolder.beside(file, "torn", disk);
        try (var whole = disk.read(file);
                var kept = disk.open(aside);
                var open = disk.open(file)) {
            whole.skipNBytes(good);
            var torn = ByteBuffer.wrap(whole.readAllBytes());
            var length = torn.remaining();
            kept.append(torn);
            kept.force();
            disk.force(aside.resolveSibling(""));
            faults.reached("opening.tail-kept");
            open.cut(good);
            faults.reached("opening.tail-cut");
            open.force();
            return length;
        }
    }
}
