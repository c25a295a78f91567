package io.saoma.book;

import io.saoma.book.DeskBook.Scope;
import io.saoma.book.DeskBook.Till;
import io.saoma.sale.shift.Closing;
import io.saoma.sale.shift.Shift;
import io.saoma.sale.shift.ShiftSums;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The shifts of all tills, as the shared book has them.
public final class DeskShifts {

    private static final Instant NEWEST = Instant.parse("9999-01-01T00:00:00Z");

    private final SharedLedger ledger;

    DeskShifts(SharedLedger ledger) {
        this.ledger = ledger;
    }

    /// A shift, and where it was.
    ///
    /// @param chain that has the line with which it began
    public record TillShift(Till till, long chain, Shift shift) {}

    /// The shifts behind this one, the latest first.
    public List<TillShift> page(boolean practice, Optional<TillShift> before, int limit) {
        return ledger.ask(tables -> tables.questions()
                .list(
                        "shifts",
                        DeskShifts::row,
                        practice,
                        limit,
                        before.map(it -> it.shift().opened()).orElse(NEWEST),
                        before.map(it -> it.till().shop()).orElse(""),
                        before.map(it -> it.till().number()).orElse(0),
                        before.map(it -> it.shift().line()).orElse(0L)));
    }

    /// What it comes to, until its end or until now; under whichever name its till went on meanwhile.
    public ShiftSums sums(boolean practice, TillShift wanted) {
        var shift = wanted.shift();
        var last = shift.closing().map(Closing::line).orElse(Long.MAX_VALUE);
        return ledger.of(Scope.ALL)
                .ask(tables -> Shifts.sums(tables.questions(), practice, shift.line(), last, wanted.chain()));
    }

    private static TillShift row(ResultSet row) throws SQLException {
        return new TillShift(
                new Till(row.getString("shop"), row.getInt("till")), row.getLong("chain"), Shifts.row(row));
    }
}
