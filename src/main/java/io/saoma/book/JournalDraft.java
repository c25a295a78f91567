package io.saoma.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saoma.book.BookEvent.NumbersSkipped;
import io.saoma.book.BookEvent.TillTakenOver;
import io.saoma.book.Finding.Flaw;
import io.saoma.book.JournalFormat.BadLine;
import io.saoma.book.JournalTail.Line;
import io.saoma.book.JournalTail.Tip;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Event;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A journal that is written from the lines of a machine that is dead, beside the place where it belongs, and put there
/// in one move: whatever stops that, there is either no journal or all of it.
public final class JournalDraft implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JournalDraft.class);

    private final Home home;
    private final Disk disk;
    private final FaultPoint faults;
    private final JournalFolder folder;
    private final Journal journal;
    private final UsedNumbers numbers = new UsedNumbers();

    private JournalDraft(Home home, Disk disk, FaultPoint faults) throws IOException {
        this.home = home;
        this.disk = disk;
        this.faults = faults;
        folder = new JournalFolder(home.folder().resolve("journal.draft"), disk);
        discard();
        journal = Journal.open(folder.folder(), disk, faults);
    }

    /// Begins with nothing; what an earlier one has left half done is thrown away.
    public static JournalDraft begin(Home home, FaultPoint faults) throws IOException {
        return begin(home, Disk.REAL, faults);
    }

    static JournalDraft begin(Home home, Disk disk, FaultPoint faults) throws IOException {
        return new JournalDraft(home, disk, faults);
    }

    /// Takes the very next line as its very bytes; says what is wrong with it, and takes nothing, where it is not that.
    ///
    /// @param hash what whoever gives the line remembers as its hash
    public Optional<Flaw> add(String text, String hash) throws IOException {
        var bytes = text.getBytes(UTF_8);
        try {
            var line = JournalFormat.read(bytes);
            var flaw = line.hash().equals(hash) ? journal.tip().flawOf(line) : Optional.of(Flaw.CHECKSUM);
            if (flaw.isEmpty()) {
                journal.copy(line, bytes);
                numbers.see(line);
            }
            return flaw;
        } catch (BadLine e) {
            return Optional.of(e.flaw());
        }
    }

    /// Reads what has reached the disk from its first line to the last once more; what is wrong with it.
    public Optional<Flaw> verify() throws IOException {
        journal.flush();
        var found = JournalVerifier.verify(folder.folder(), disk);
        return found.findings().stream()
                .map(Finding::flaw)
                .findFirst()
                .or(() -> found.lines() == journal.tip().seq() ? Optional.empty() : Optional.of(Flaw.SEQUENCE));
    }

    /// Where it has got to.
    public Tip tip() {
        return new Tip(journal.tip().seq(), journal.tip().hash());
    }

    /// Writes the first lines of this machine's own: that it goes on here, and that it leaves out the numbers which the
    /// other one may have given to sales that nobody here has heard of.
    public List<Line> goOn(String by, int till, Instant at) throws IOException {
        var today = BusinessDay.of(at);
        return List.of(
                append(new TillTakenOver(journal.tip().seq(), by, at)),
                append(new NumbersSkipped(numbers.beyond(false, till, today), at)),
                append(new NumbersSkipped(numbers.beyond(true, till, today), at)));
    }

    private Line append(Event event) throws IOException {
        var line = journal.append(event);
        var bytes = JournalFormat.render(line.seq(), line.at(), line.kind(), line.data(), line.before())
                .bytes();
        var text = UTF_8.decode(bytes.limit(bytes.limit() - 1)).toString();
        return new Line(line.seq(), line.at(), line.kind(), line.before(), line.hash(), text);
    }

    /// From now on it is the journal of this home, which has had none.
    public void putInPlace() throws IOException {
        journal.close();
        disk.force(folder.folder());
        if (disk.exists(home.journal())) {
            // an empty folder, else this throws
            disk.delete(home.journal());
        }
        faults.reached("succession.cleared");
        disk.move(folder.folder(), home.journal());
        disk.force(home.folder());
        faults.reached("succession.placed");
    }

    /// Draws the ledger from it. The first opening would do that, too, and does where this one cannot; but it takes
    /// longest of all, and nobody would be told what the till is doing.
    public void drawLedger() {
        try (var thread = new BookThread("takeover")) {
            var ledger = new LedgerFile(home.folder(), disk);
            var draft = ledger.draft("draft");
            thread.call(() ->
                    LedgerDrawing.into(draft, new JournalFolder(home.journal(), disk), journal.tip(), FaultPoint.NONE));
            draft.moveTo(ledger.path());
            faults.reached("succession.drawn");
        } catch (Exception e) {
            LOG.warn("the ledger is left to the first opening", e);
        }
    }

    /// What has not been put in place by now never will be.
    @Override
    public void close() throws IOException {
        journal.close();
        discard();
    }

    private void discard() throws IOException {
        for (var file : disk.list(folder.folder())) {
            disk.delete(file);
        }
        if (disk.exists(folder.folder())) {
            disk.delete(folder.folder());
        }
    }
}
