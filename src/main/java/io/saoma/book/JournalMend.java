package io.saoma.book;

import io.saoma.book.BookEvent.JournalMended;
import io.saoma.book.Proofs.Proven;
import io.saoma.sale.BusinessDay;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the broken part of a journal anew, if the chain of hashes proves what its lines were: the ledger, the backup
/// and what is left of the journal itself are asked for them. For a till that does not run.
///
/// The broken files are set aside and never deleted; whoever asked for it is named in the journal.
public final class JournalMend {

    private static final Logger LOG = LoggerFactory.getLogger(JournalMend.class);
    private static final String SET_ASIDE = ".*\\.jsonl\\.broken-\\d+";

    private final Home home;
    private final Disk disk;
    private final FaultPoint faults;
    private final JournalFolder journal;
    private final BackupFolder backup;

    private JournalMend(Home home, Disk disk, FaultPoint faults) {
        this.home = home;
        this.disk = disk;
        this.faults = faults;
        journal = new JournalFolder(home.journal(), disk);
        backup = new BackupFolder(home.backup(), disk);
    }

    /// Whether every broken line is proven; nothing is changed.
    public static boolean possible(Home home) {
        return possible(home, Disk.REAL);
    }

    static boolean possible(Home home, Disk disk) {
        return alone(() -> new JournalMend(home, disk, FaultPoint.NONE).plan().isPresent());
    }

    /// Mends the journal; throws a `BrokenJournal`, with nothing changed, where something is not proven.
    ///
    /// @param by who has looked at it and wants it so
    public static void carryOut(Home home, String by, Instant at) {
        carryOut(home, by, at, Disk.REAL, FaultPoint.NONE);
    }

    static void carryOut(Home home, String by, Instant at, Disk disk, FaultPoint faults) {
        alone(() -> {
            new JournalMend(home, disk, faults).mend(by, at);
            return true;
        });
    }

    private void mend(String by, Instant at) throws IOException, SQLException {
        var mended = new ArrayList<Finding>();
        for (var plan = plan(); plan.isPresent(); plan = plan()) {
            var found = plan.get().broken().finding();
            LOG.warn("the journal is mended by {}: {}", by, found);
            replace(plan.get());
            mended.add(found);
        }
        try (var whole = Journal.open(home.journal(), disk, faults)) {
            for (var found : mended) {
                whole.append(new JournalMended(found.file(), found.line(), by, at));
            }
        }
    }

    /// What is to be written in the place of what.
    private record Plan(Break broken, List<Proven> lines) {}

    /// Empty where the journal is whole, or nothing proves what its lines were.
    private Optional<Plan> plan() throws IOException, SQLException {
        for (var broken : Break.first(journal)) {
            var proofs = proofs(broken);
            for (var end : ends(broken)) {
                var lines = proofs.chain(end);
                var plan = lines.filter(
                                _ -> end.seq() >= broken.last().map(Chain::seq).orElse(0L))
                        .map(proven -> new Plan(broken, proven))
                        .filter(this::fits);
                if (plan.isPresent()) {
                    return plan;
                }
            }
        }
        return Optional.empty();
    }

    /// A line that belongs into a file which nobody takes for broken says that the break lies elsewhere.
    private boolean fits(Plan plan) {
        return byFile(plan).keySet().stream()
                .allMatch(file -> plan.broken().files().contains(file) || !disk.exists(file));
    }

    private Proofs proofs(Break broken) throws IOException {
        var proofs = new Proofs(broken.start());
        for (var file : broken.files()) {
            proofs.add(file, disk);
        }
        for (var file : disk.list(journal.folder())) {
            if (file.getFileName().toString().matches(SET_ASIDE)) {
                proofs.add(file, disk);
            }
        }
        for (var file : backup.journal().files()) {
            proofs.add(file, disk);
        }
        fromLedger(ledger -> {
            proofs.add(ledger);
            return true;
        });
        return proofs;
    }

    /// Where the broken part may end: where the good part behind it begins, else what anybody remembers as the last
    /// line.
    private List<Chain> ends(Break broken) throws IOException {
        if (broken.end().isPresent()) {
            return List.of(broken.end().get());
        }
        var ends = new ArrayList<Chain>();
        fromLedger(Ledger::head).ifPresent(ends::add);
        ends.addAll(backup.ends());
        broken.last().ifPresent(ends::add);
        ends.sort((one, other) -> Long.compare(other.seq(), one.seq()));
        return ends;
    }

    private <T> Optional<T> fromLedger(Pages.Question<T> question) {
        try (var ledger = new LedgerFile(home.folder(), disk).open(FaultPoint.NONE)) {
            return Optional.of(question.of(ledger));
        } catch (SQLException | RuntimeException e) {
            LOG.warn("the ledger proves nothing", e);
            return Optional.empty();
        }
    }

    /// First the new files are written whole, then the old ones go aside, then the new ones get their names: whatever
    /// stops it, no line is lost, and it can be begun again.
    private void replace(Plan plan) throws IOException {
        var written = new LinkedHashMap<Path, Path>();
        for (var entry : byFile(plan).entrySet()) {
            var file = entry.getKey();
            var part = file.resolveSibling(file.getFileName() + ".mending");
            write(part, entry.getValue());
            written.put(file, part);
        }
        ChainWalk.through(plan.broken().start(), List.copyOf(written.values()), disk);
        faults.reached("mend.written");
        for (var file : plan.broken().files()) {
            disk.move(file, JournalFolder.beside(file, "broken", disk));
            faults.reached("mend.set-aside");
        }
        for (var entry : written.entrySet()) {
            disk.move(entry.getValue(), entry.getKey());
            faults.reached("mend.replaced");
        }
        disk.force(journal.folder());
    }

    private void write(Path file, List<Proven> lines) throws IOException {
        if (disk.exists(file)) {
            disk.delete(file);
        }
        try (var out = disk.open(file)) {
            for (var line : lines) {
                out.append(line.bytes().duplicate());
                out.append(ByteBuffer.wrap(new byte[] {'\n'}));
            }
            out.force();
        }
    }

    /// Each line belongs to the file of its day, and after a clock that went back to the file before it.
    private Map<Path, List<Proven>> byFile(Plan plan) {
        var files = new LinkedHashMap<Path, List<Proven>>();
        var days = new TreeSet<LocalDate>();
        plan.broken().files().stream().limit(1).map(JournalFolder::day).forEach(days::add);
        for (var line : plan.lines()) {
            days.add(BusinessDay.of(line.line().at()));
            files.computeIfAbsent(journal.file(days.last()), _ -> new ArrayList<>())
                    .add(line);
        }
        return files;
    }

    private static <T> T alone(Callable<T> work) {
        try (var thread = new BookThread("mend")) {
            return thread.call(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new BookException("the journal cannot be mended", e);
        }
    }
}
