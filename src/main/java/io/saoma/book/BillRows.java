package io.saoma.book;

import io.saoma.book.Bills.BillDay;
import io.saoma.book.Bills.OrderFact;
import io.saoma.book.Bills.RefundFact;
import io.saoma.payment.bill.BillCounts;
import io.saoma.payment.bill.BillEvent;
import io.saoma.payment.bill.BillEvent.BillRead;
import io.saoma.payment.bill.BillSums;
import io.saoma.payment.bill.Fee;
import io.saoma.payment.bill.Light;
import io.saoma.sale.Money;
import io.saoma.sale.SaleKey;
import io.saoma.sale.SaleNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/// The rows of the bills that were read, and of what is laid beside them.
final class BillRows {

    private final Sql sql;

    BillRows(Sql sql) {
        this.sql = sql;
    }

    void post(long seq, BillEvent event) throws SQLException {
        switch (event) {
            case BillRead read -> put(seq, read);
        }
    }

    private void put(long seq, BillRead read) throws SQLException {
        var counts = read.counts();
        var sums = read.sums();
        sql.run("forget-bill", read.practice(), read.mchId(), read.day());
        sql.run(
                "add-bill",
                seq,
                read.practice(),
                read.mchId(),
                read.day(),
                read.light().name(),
                counts.matched(),
                counts.onlyAtWeChat(),
                counts.onlyHere(),
                counts.amountDiffers(),
                counts.refundDiffers(),
                counts.elsewhere(),
                read.whole(),
                sums.payments(),
                sums.paid().fen(),
                sums.coupon().fen(),
                sums.backs(),
                sums.back().fen(),
                sums.settled().fen(),
                sums.fee().thousandths(),
                read.at());
        sql.run("forget-bill-orders", read.practice(), read.mchId(), read.day());
        for (var outTradeNo : read.differing()) {
            sql.run("put-bill-order", read.practice(), read.mchId(), read.day(), outTradeNo);
        }
    }

    static BillDay day(ResultSet row) throws SQLException {
        return new BillDay(
                row.getObject("bill_day", LocalDate.class),
                Light.valueOf(row.getString("light")),
                new BillCounts(
                        row.getInt("matched"),
                        row.getInt("only_at_wechat"),
                        row.getInt("only_here"),
                        row.getInt("amount_differs"),
                        row.getInt("refund_differs"),
                        row.getInt("elsewhere")),
                new BillSums(
                        row.getLong("payments"),
                        new Money(row.getLong("paid_fen")),
                        new Money(row.getLong("coupon_fen")),
                        row.getLong("backs"),
                        new Money(row.getLong("back_fen")),
                        new Money(row.getLong("settled_fen")),
                        new Fee(row.getLong("fee_thousandths"))),
                Sql.instant(row, "at"));
    }

    static OrderFact order(ResultSet row) throws SQLException {
        return new OrderFact(
                key(row),
                row.getString("out_trade_no"),
                Optional.ofNullable(row.getString("transaction_id")),
                new Money(row.getLong("total_fee")),
                Stage.valueOf(row.getString("stage")),
                time(row, "time_end"),
                row.getString("hand_number") != null);
    }

    static RefundFact refund(ResultSet row) throws SQLException {
        return new RefundFact(
                key(row),
                row.getString("out_refund_no"),
                row.getString("out_trade_no"),
                new Money(row.getLong("refund_fee")),
                row.getString("stage"),
                Sql.instant(row, "asked"),
                time(row, "seen"));
    }

    private static SaleKey key(ResultSet row) throws SQLException {
        return new SaleKey(Optional.ofNullable(row.getString("shop")), SaleNumber.parse(row.getString("sale_no")));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
