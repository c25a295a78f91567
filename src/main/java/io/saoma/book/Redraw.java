package io.saoma.book;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Draws the ledger of a book that goes on selling anew from the journal: a ledger grows with every commit, and only a
/// new one is small again. The old ones are kept for a while.
final class Redraw {

    private static final int KEPT = 7;
    private static final String OLD = "saoma.mv.db.old-";

    private final Book book;
    private final Home home;
    private final InstantSource clock;
    private final Disk disk;
    private final FaultPoint faults;

    Redraw(Book book, Home home, InstantSource clock, Disk disk, FaultPoint faults) {
        this.book = book;
        this.home = home;
        this.clock = clock;
        this.disk = disk;
        this.faults = faults;
    }

    /// What came of it.
    ///
    /// @param lines how many lines the new ledger was drawn from
    /// @param same whether the old one said the same
    record Drawn(long lines, boolean same) {}

    /// Throws, with the old ledger still in its place, where a new one could not be drawn.
    ///
    /// @param always whether the new one takes its place also where the old one, then kept as bad, said otherwise
    Drawn run(boolean always) throws IOException, SQLException {
        var head = book.cut().figures().head();
        var draft = new LedgerFile(home.folder(), disk).draft("redraw");
        LedgerDrawing.into(draft, new JournalFolder(home.journal(), disk), head, faults);
        faults.reached("ledger.drawn");
        var now = clock.instant();
        boolean same;
        try (var drawn = draft.open(faults)) {
            same = book.swap(drawn, Doubts.of(drawn, book), draft, old(now), always);
        }
        var moments = moments(now);
        for (var at : moments.subList(0, Math.max(0, moments.size() - KEPT))) {
            disk.delete(old(at));
        }
        return new Drawn(head.seq(), same);
    }

    /// When a ledger was last replaced; what a clock says that was ahead does not count.
    Optional<Instant> last() throws IOException {
        var now = clock.instant();
        return moments(now).stream().filter(at -> !at.isAfter(now)).reduce((_, later) -> later);
    }

    /// When the ledgers that are still kept were replaced, oldest first; those of a clock that was ahead go before any
    /// other, or they would drive out each night's new one.
    private List<Instant> moments(Instant now) throws IOException {
        return disk.list(home.folder()).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.startsWith(OLD))
                .map(name -> Moment.read(name.substring(OLD.length())))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing((Instant at) -> !at.isAfter(now)).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private Path old(Instant at) {
        return home.folder().resolve(OLD + Moment.write(at));
    }
}
