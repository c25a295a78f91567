package io.saoma.book;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.saoma.payment.refund.Account;
import io.saoma.payment.refund.Account.PaidOrder;
import io.saoma.payment.refund.CashRefunded;
import io.saoma.payment.refund.Refund;
import io.saoma.payment.refund.RefundEvent;
import io.saoma.payment.refund.RefundEvent.RefundAccepted;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.payment.refund.RefundEvent.RefundBilled;
import io.saoma.payment.refund.RefundEvent.RefundClosed;
import io.saoma.payment.refund.RefundEvent.RefundDelayed;
import io.saoma.payment.refund.RefundEvent.RefundDisputed;
import io.saoma.payment.refund.RefundEvent.RefundGivenBack;
import io.saoma.payment.refund.RefundEvent.RefundHandled;
import io.saoma.payment.refund.RefundEvent.RefundNotified;
import io.saoma.payment.refund.RefundEvent.RefundRefused;
import io.saoma.payment.refund.RefundEvent.RefundStranded;
import io.saoma.payment.refund.Refunding;
import io.saoma.payment.refund.ReturnedLine;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Event;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The rows of the money that goes back, and what the journal tells of it.
final class RefundRows {

    private final Sql sql;
    private final Sql.Row<Optional<Event>> event;

    /// @param event reads one of `sql`'s rows; nothing where a newer till wrote it
    RefundRows(Sql sql, Sql.Row<Optional<Event>> event) {
        this.sql = sql;
        this.event = event;
    }

    /// Posts what happened to a refund, and says to which sale it belongs: to another till's under its shop,
    /// too, so that it never counts as money of this till's sale of the same number.
    String post(long seq, RefundEvent event) throws SQLException {
        var number = event.outRefundNo();
        switch (event) {
            case RefundAsked(var refund, var at) -> add(seq, refund, at);
            case RefundBilled(var refund, var refundId, var _, var success, var at) -> {
                add(seq, refund, success);
                sql.run("refund-back", refundId, seq, BusinessDay.of(success), at, number);
            }
            case RefundAccepted accepted ->
                sql.run("refund-stage", "PROCESSING", accepted.refundId(), accepted.at(), number);
            case RefundStranded stranded ->
                sql.run("refund-stage", "STRANDED", stranded.refundId(), stranded.at(), number);
            case RefundClosed _, RefundRefused _ -> sql.run("refund-failed", number);
            case RefundGivenBack back ->
                sql.run("refund-back", back.refundId(), seq, BusinessDay.of(back.at()), back.at(), number);
            case RefundHandled handled -> sql.run("refund-handled", BusinessDay.of(handled.at()), number);
            case RefundDelayed _, RefundDisputed _, RefundNotified _ -> {}
        }
        return sql.first("sale-of-refund", row -> row.getString("sale_no"), number)
                .orElseGet(() -> event.sale().toString());
    }

    private void add(long seq, Refund refund, Instant asked) throws SQLException {
        if (!sql.has("has-refund", refund.outRefundNo())) {
            sql.run(
                    "add-refund",
                    seq,
                    refund.key().toString(),
                    refund.sale().practice(),
                    refund.outRefundNo(),
                    refund.outTradeNo(),
                    refund.refundFee().fen(),
                    refund.grounds().by(),
                    asked);
        }
    }

    String post(long seq, CashRefunded cash) throws SQLException {
        sql.run(
                "add-cash-refund",
                seq,
                cash.sale().toString(),
                cash.sale().practice(),
                cash.amount().fen(),
                cash.grounds().by(),
                cash.at(),
                BusinessDay.of(cash.at()));
        return cash.sale().toString();
    }

    Account account(SaleNumber sale) throws SQLException {
        var number = sale.toString();
        var cash = sql.first("cash-of-sale", row -> new Money(row.getLong("cash_fen")), number);
        var back = events(number, CashRefunded.class);
        return new Account(
                sale,
                sql.list("paid-orders", RefundRows::paidOrder, number),
                refundings(number),
                cash.orElse(Money.ZERO),
                back.stream().map(CashRefunded::amount).reduce(Money.ZERO, Money::plus),
                back.stream().flatMap(RefundRows::lines).toList());
    }

    private static Stream<ReturnedLine> lines(CashRefunded cash) {
        return cash.grounds().lines().stream();
    }

    private static PaidOrder paidOrder(ResultSet row) throws SQLException {
        return new PaidOrder(
                row.getString("out_trade_no"),
                row.getString("appid"),
                row.getString("mch_id"),
                new Money(row.getLong("total_fee")),
                Sql.instant(row, "time_end"));
    }

    /// Everything that happened to money of this sale that goes back.
    List<Event> told(SaleNumber sale) throws SQLException {
        return events(sale.toString(), Event.class);
    }

    Money givenBack(String outTradeNo) throws SQLException {
        return sql.first("given-back", row -> new Money(row.getLong("fen")), outTradeNo)
                .orElseThrow();
    }

    List<Refunding> open(boolean practice) throws SQLException {
        var open = new ArrayList<Refunding>();
        for (var sale : sql.list("sales-with-open-refunds", row -> row.getString("sale_no"), practice)) {
            refundings(sale).stream().filter(refunding -> !refunding.ended()).forEach(open::add);
        }
        return List.copyOf(open);
    }

    Optional<Refunding> refunding(String outRefundNo) throws SQLException {
        var sale = sql.first("sale-of-refund", row -> row.getString("sale_no"), outRefundNo);
        return sale.isEmpty()
                ? Optional.empty()
                : refundings(sale.get()).stream()
                        .filter(it -> it.refund().outRefundNo().equals(outRefundNo))
                        .findFirst();
    }

    private List<Refunding> refundings(String sale) throws SQLException {
        var byNumber = events(sale, RefundEvent.class).stream()
                .collect(groupingBy(RefundEvent::outRefundNo, LinkedHashMap::new, toList()));
        return byNumber.values().stream()
                .filter(events -> Refunding.begins(events.getFirst()))
                .map(Refunding::of)
                .toList();
    }

    private <T extends Event> List<T> events(String sale, Class<T> type) throws SQLException {
        return sql.list("refund-events", event, sale).stream()
                .flatMap(Optional::stream)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
