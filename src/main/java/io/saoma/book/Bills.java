package io.saoma.book;

import io.saoma.payment.bill.BillCounts;
import io.saoma.payment.bill.BillSums;
import io.saoma.payment.bill.Light;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.sale.SaleKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What the ledger has to lay beside WeChat's bills, and how earlier days agreed.
public final class Bills {

    private final AnyLedger ledger;

    Bills(AnyLedger ledger) {
        this.ledger = ledger;
    }

    /// One order, as far as a bill names it.
    ///
    /// @param byHand whether a person took it for paid
    public record OrderFact(
            SaleKey sale,
            String outTradeNo,
            Optional<String> transactionId,
            Money totalFee,
            Stage stage,
            Optional<Instant> timeEnd,
            boolean byHand) {}

    /// One refund at WeChat, as far as a bill names it.
    ///
    /// @param stage ASKED, PROCESSING, STRANDED; GIVEN_BACK, FAILED
    /// @param seen when WeChat was first heard to have it
    public record RefundFact(
            SaleKey sale,
            String outRefundNo,
            String outTradeNo,
            Money refundFee,
            String stage,
            Instant asked,
            Optional<Instant> seen) {}

    /// How a day agreed when its bill was last read.
    public record BillDay(LocalDate day, Light light, BillCounts counts, BillSums sums, Instant at) {}

    /// The orders of this merchant that were paid on a day, or taken for paid by hand and rung up on it.
    public List<OrderFact> ordersOf(boolean practice, String mchId, LocalDate day) {
        return ledger.ask(tables -> tables.questions()
                .list("bill-orders", BillRows::order, practice, mchId, start(day), start(day.plusDays(1))));
    }

    /// Those of these numbers that the ledger has.
    public List<OrderFact> orders(Collection<String> numbers) {
        return ledger.ask(tables -> {
            var found = new ArrayList<OrderFact>();
            for (var number : numbers) {
                tables.questions().first("bill-order", BillRows::order, number).ifPresent(found::add);
            }
            return found;
        });
    }

    /// The refunds at WeChat that were asked for on a day.
    public List<RefundFact> refundsOf(boolean practice, String mchId, LocalDate day) {
        return ledger.ask(tables -> tables.questions()
                .list("bill-refunds", BillRows::refund, practice, mchId, start(day), start(day.plusDays(1))));
    }

    /// Those of these numbers that the ledger has.
    public List<RefundFact> refunds(Collection<String> numbers) {
        return ledger.ask(tables -> {
            var found = new ArrayList<RefundFact>();
            for (var number : numbers) {
                tables.questions()
                        .first("bill-refund", BillRows::refund, number)
                        .ifPresent(found::add);
            }
            return found;
        });
    }

    /// The days between these two, both counted in, whose bill was read; oldest first.
    public List<BillDay> days(boolean practice, String mchId, LocalDate from, LocalDate to) {
        return ledger.ask(tables -> tables.questions().list("bill-days", BillRows::day, practice, mchId, from, to));
    }

    /// The day of the oldest order of this merchant; none where there is none.
    public Optional<LocalDate> firstDay(boolean practice, String mchId) {
        return ledger.ask(tables -> tables.questions()
                .first("bill-first-order", row -> BusinessDay.of(Sql.instant(row, "created")), practice, mchId));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(BusinessDay.ZONE).toInstant();
    }
}
