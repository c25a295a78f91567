package io.saoma.book;

import io.saoma.sale.BusinessDay;
import io.saoma.sale.Event;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/// The truth of the till: every event, one line each, on the disk before anybody hears of it, never changed afterwards.
///
/// For one thread only, which nobody interrupts.
final class Journal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final JournalFolder folder;
    private final FaultPoint faults;
    private final Optional<JournalLine> found;
    private final long torn;
    private Chain tip;
    private @Nullable LocalDate day;
    private Disk.@Nullable File file;
    private long forced;
    private long written;
    private boolean failed;

    private Journal(JournalFolder folder, FaultPoint faults, TornTail.End end, Chain tip) {
        this.folder = folder;
        this.faults = faults;
        this.found = Optional.ofNullable(end.last());
        this.torn = end.cut();
        this.tip = tip;
    }

    /// Checks every file, cuts a torn tail off and stands ready to append; `BrokenJournal` where a line is wrong.
    static Journal open(Path folder, Disk disk, FaultPoint faults) throws IOException {
        disk.makeFolder(folder);
        var home = new JournalFolder(folder, disk);
        home.strays().forEach(file -> LOG.warn("{} is named after no day and is no part of the journal", file));
        var files = home.files();
        if (files.isEmpty()) {
            return new Journal(home, faults, new TornTail.End(null, 0), Chain.START);
        }
        var earlier = files.subList(0, files.size() - 1);
        var chain = ChainWalk.through(Chain.START, earlier, disk);
        var end = TornTail.mend(files.getLast(), chain, disk, faults);
        var last = end.last() == null ? JournalWalk.last(earlier, disk) : end.last();
        var journal = new Journal(home, faults, new TornTail.End(last, end.cut()), chain);
        journal.tip = last == null ? Chain.START : Chain.at(last);
        journal.turnTo(JournalFolder.day(files.getLast()));
        return journal;
    }

    /// The line that the last till wrote last; empty where there was none.
    Optional<JournalLine> found() {
        return found;
    }

    /// How many bytes of a torn tail were cut off and kept aside.
    long torn() {
        return torn;
    }

    /// How the journal stands with this ledger, which is level with it.
    Cut cut(LedgerFigures figures) {
        return new Cut(
                figures, day == null ? "" : folder.file(day).getFileName().toString(), forced);
    }

    JournalFolder folder() {
        return folder;
    }

    Chain tip() {
        return tip;
    }

    /// Whether a line could not be written, so that what follows is unknown.
    boolean failed() {
        return failed;
    }

    JournalLine append(Event event) throws IOException {
        return append(event.at(), EventKind.of(event).word(), EventCodec.data(event));
    }

    /// Returns once the line is on the disk; where it throws, the line is not in the journal, and where the disk was to
    /// blame, no further line is taken until the journal is opened anew.
    JournalLine append(Instant at, String kind, ObjectNode data) throws IOException {
        if (failed) {
            throw new IOException("an earlier line could not be written");
        }
        var rendered = JournalFormat.render(tip.seq() + 1, at, kind, data, tip.hash());
        try {
            write(fileOf(at), rendered.bytes());
            force();
        } catch (IOException | RuntimeException e) {
            failed = true;
            cutBack(e);
            throw e;
        }
        tip = Chain.at(rendered.line());
        return rendered.line();
    }

    private void write(Disk.File to, ByteBuffer bytes) throws IOException {
        faults.reached("journal.before-write");
        to.append(bytes);
        written += bytes.limit();
        faults.reached("journal.after-write");
    }

    private void force() throws IOException {
        if (file != null && written > forced) {
            file.force();
            faults.reached("journal.after-force");
            forced = written;
        }
    }

    /// Takes a line that the journal had lost: the very next one, so that it comes out as it was. It is on the disk
    /// with the next `flush`.
    void restore(JournalLine line) throws IOException {
        var rendered = JournalFormat.render(line.seq(), line.at(), line.kind(), line.data(), tip.hash());
        write(fileOf(line.at()), rendered.bytes());
        tip = Chain.at(rendered.line());
    }

    /// Takes the very next line of another machine's journal, as the very bytes that it has there. It is on the disk
    /// with the next `flush`.
    void copy(JournalLine line, byte[] bytes) throws IOException {
        var ended = Arrays.copyOf(bytes, bytes.length + 1);
        ended[bytes.length] = '\n';
        write(fileOf(line.at()), ByteBuffer.wrap(ended));
        tip = Chain.at(line);
    }

    /// Returns once every line is on the disk.
    void flush() throws IOException {
        force();
    }

    /// A clock that goes back writes on in the newest file: lines stand in the order in which they were written.
    private Disk.File fileOf(Instant at) throws IOException {
        var today = BusinessDay.of(at);
        var wanted = day != null && day.isAfter(today) ? day : today;
        return file == null || !wanted.equals(day) ? turnTo(wanted) : file;
    }

    private Disk.File turnTo(LocalDate next) throws IOException {
        force();
        close();
        var opened = folder.disk().open(folder.file(next));
        file = opened;
        day = next;
        forced = opened.size();
        written = forced;
        folder.disk().force(folder.folder());
        return opened;
    }

    /// Takes a line that failed half-way off the file again, so that an event that was refused is not found later.
    ///
    /// A failed force says nothing about what lies on the disk, so the bytes are not forced again but cut away.
    private void cutBack(Exception cause) {
        try {
            mend();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /// Brings the file back to its last good line; throws where the disk still fails.
    void mend() throws IOException {
        if (file != null) {
            file.cut(forced);
            written = forced;
            file.force();
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
