package io.saoma.book;

import io.saoma.payment.PaymentWay;
import io.saoma.sale.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What each day of business brought, for whoever adds days up: by the day on which a sale was rung up, and for money
/// that went back by the day on which it did. Each day is a question of its own, so that a payment which wants to be
/// written down never waits for a month.
public final class Takings {

    private final AnyLedger ledger;

    Takings(AnyLedger ledger) {
        this.ledger = ledger;
    }

    /// All that is counted of one day.
    public record DayRows(
            List<HourRow> hours, List<WayRow> ways, List<ItemRow> items, List<BackRow> back, List<MarkRow> marks) {}

    /// What one cashier rang up in one hour of Shanghai.
    ///
    /// @param sales for which money came in
    /// @param letOff all discounts of sales that are paid, in part or in full
    /// @param cancelled sales of which nothing came
    public record HourRow(int hour, String cashier, long sales, Money taken, Money letOff, long cancelled) {}

    /// What came in one way.
    public record WayRow(PaymentWay way, long sales, Money sum) {}

    /// What was sold of one thing, less what of it came back in a basket.
    ///
    /// @param pieces what is weighed counts as one each time
    /// @param returned what those were worth that came back
    public record ItemRow(String barcode, String name, long pieces, Money sum, Money returned) {}

    /// What one person gave back.
    public record BackRow(String by, boolean cash, long refunds, Money sum) {}

    /// What one person did that brings no money. Baskets do not say whether they are practice, so lines that were
    /// removed count for both.
    public record MarkRow(String by, long removedLines, long byHand, long openings) {}

    /// What was taken in one hour.
    public record UntilRow(int hour, long sales, Money taken) {}

    public DayRows day(boolean practice, LocalDate day) {
        return ledger.ask(tables -> day(tables.questions(), practice, day));
    }

    /// What that day's sales brought which were rung up before this moment.
    public List<UntilRow> until(boolean practice, LocalDate day, Instant moment) {
        return ledger.ask(tables -> tables.questions()
                .list(
                        "day-until",
                        row -> new UntilRow(row.getInt("till_hour"), row.getLong("sales"), fen(row, "paid_fen")),
                        practice,
                        day,
                        moment));
    }

    private static DayRows day(Sql sql, boolean practice, LocalDate day) throws SQLException {
        return new DayRows(
                sql.list("day-hours", Takings::hour, practice, day),
                sql.list("day-ways", Takings::way, practice, day),
                sql.list("day-items", Takings::item, practice, day),
                sql.list("day-back", Takings::back, practice, day),
                sql.list("day-marks", Takings::mark, practice, day));
    }

    private static HourRow hour(ResultSet row) throws SQLException {
        return new HourRow(
                row.getInt("till_hour"),
                row.getString("cashier"),
                row.getLong("sales"),
                fen(row, "paid_fen"),
                fen(row, "let_off_fen"),
                row.getLong("cancelled"));
    }

    private static WayRow way(ResultSet row) throws SQLException {
        return new WayRow(PaymentWay.valueOf(row.getString("way")), row.getLong("sales"), fen(row, "fen"));
    }

    private static ItemRow item(ResultSet row) throws SQLException {
        return new ItemRow(
                row.getString("barcode"),
                row.getString("name"),
                row.getLong("pieces"),
                fen(row, "fen"),
                fen(row, "returned_fen"));
    }

    private static BackRow back(ResultSet row) throws SQLException {
        return new BackRow(row.getString("cashier"), row.getBoolean("cash"), row.getLong("refunds"), fen(row, "fen"));
    }

    private static MarkRow mark(ResultSet row) throws SQLException {
        return new MarkRow(
                row.getString("cashier"),
                row.getLong("removed_lines"),
                row.getLong("by_hand"),
                row.getLong("openings"));
    }

    private static Money fen(ResultSet row, String column) throws SQLException {
        return new Money(row.getLong(column));
    }
}
