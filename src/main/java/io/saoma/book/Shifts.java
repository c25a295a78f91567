package io.saoma.book;

import io.saoma.sale.Money;
import io.saoma.sale.shift.ByHand;
import io.saoma.sale.shift.Closing;
import io.saoma.sale.shift.Shift;
import io.saoma.sale.shift.ShiftSums;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// The shifts of the ledger, and what each of them comes to.
public final class Shifts {

    private final Book book;

    Shifts(Book book) {
        this.book = book;
    }

    /// The shift that is open; none where the till is between two of them.
    public Optional<Shift> open(boolean practice) {
        return book.ask(ledger -> ledger.questions().first("open-shift", Shifts::row, practice));
    }

    /// The last one that was opened.
    public Optional<Shift> last(boolean practice) {
        return book.ask(ledger -> ledger.questions().first("last-shift", Shifts::row, practice));
    }

    /// What it comes to, until its end or until now.
    public ShiftSums sums(boolean practice, Shift shift) {
        var last = shift.closing().map(Closing::line).orElse(Long.MAX_VALUE);
        return book.ask(ledger -> sums(ledger.questions(), practice, shift.line(), last));
    }

    /// The hash of the journal's last line, which stands for all lines before it.
    public String lastHash() {
        return book.ask(ledger -> ledger.head().hash());
    }

    /// What a shift comes to.
    ///
    /// @param span which one: whether it is practice, its lines, and what else the tables want to know
    static ShiftSums sums(Sql sql, Object... span) throws SQLException {
        var sales = sql.first(
                        "shift-sales",
                        row -> new Sales(row.getLong("sales"), fen(row, "let_off_fen"), fen(row, "returned_fen")),
                        span)
                .orElseThrow();
        var cash = sql.first("shift-cash", Taken::of, span).orElseThrow();
        var weChat = sql.first("shift-wechat", Taken::of, span).orElseThrow();
        var byHand = sql.first(
                        "shift-by-hand",
                        row -> new ByHand(
                                row.getLong("sales"),
                                fen(row, "fen"),
                                row.getLong("verified"),
                                row.getLong("contradicted")),
                        span)
                .orElseThrow();
        var back = sql.first("shift-refunds", row -> new Back(fen(row, "cash_fen"), fen(row, "wechat_fen")), span)
                .orElseThrow();
        var drawer = sql.first(
                        "shift-drawer",
                        row -> new Drawer(fen(row, "put_in_fen"), fen(row, "taken_out_fen"), row.getLong("openings")),
                        span)
                .orElseThrow();
        var marks = sql.first(
                        "shift-marks",
                        row -> new Marks(row.getLong("removed_lines"), row.getLong("cancelled_codes")),
                        span)
                .orElseThrow();
        return new ShiftSums(
                sales.count,
                sales.letOff,
                sales.returned,
                cash.money,
                cash.sales,
                weChat.money,
                weChat.sales,
                byHand,
                drawer.putIn,
                drawer.takenOut,
                drawer.openings,
                marks.removedLines,
                marks.cancelledCodes,
                back.cash,
                back.weChat);
    }

    private record Sales(long count, Money letOff, Money returned) {}

    private record Taken(Money money, long sales) {

        static Taken of(ResultSet row) throws SQLException {
            return new Taken(fen(row, "fen"), row.getLong("sales"));
        }
    }

    private record Back(Money cash, Money weChat) {}

    private record Drawer(Money putIn, Money takenOut, long openings) {}

    private record Marks(long removedLines, long cancelledCodes) {}

    static Shift row(ResultSet row) throws SQLException {
        var closed = row.getObject("closed_id", Long.class);
        return new Shift(
                row.getLong("id"),
                row.getInt("number"),
                fen(row, "cash_fen"),
                row.getString("cashier"),
                Sql.instant(row, "opened"),
                closed == null ? Optional.empty() : Optional.of(closing(closed, row)));
    }

    private static Closing closing(long line, ResultSet row) throws SQLException {
        return new Closing(
                line,
                Sql.instant(row, "closed"),
                fen(row, "expected_fen"),
                fen(row, "counted_fen"),
                row.getString("closed_by"));
    }

    private static Money fen(ResultSet row, String column) throws SQLException {
        return new Money(row.getLong(column));
    }
}
