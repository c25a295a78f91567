package io.saoma.book;

import io.saoma.payment.Order;
import io.saoma.payment.PaymentEvent;
import io.saoma.payment.PaymentEvent.BecameUnknown;
import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.PaymentEvent.CloseRefused;
import io.saoma.payment.PaymentEvent.ClosingStarted;
import io.saoma.payment.PaymentEvent.CodeReceived;
import io.saoma.payment.PaymentEvent.ConfirmedByHand;
import io.saoma.payment.PaymentEvent.LateAccepted;
import io.saoma.payment.PaymentEvent.OrderClosed;
import io.saoma.payment.PaymentEvent.OrderRefused;
import io.saoma.payment.PaymentEvent.PaymentNotified;
import io.saoma.payment.PaymentEvent.PaymentReceived;
import io.saoma.payment.PaymentEvent.Reattempted;
import io.saoma.payment.PaymentEvent.Restored;
import io.saoma.payment.PaymentEvent.ReversingStarted;
import io.saoma.payment.PaymentEvent.ReviewEnded;
import io.saoma.payment.PaymentEvent.ReviewNeeded;
import io.saoma.payment.Receipt;
import io.saoma.payment.bill.BillEvent;
import io.saoma.payment.cash.CashEvent;
import io.saoma.payment.refund.CashRefunded;
import io.saoma.payment.refund.RefundEvent;
import io.saoma.sale.Event;
import io.saoma.sale.Sale;
import io.saoma.sale.SaleNumber;
import io.saoma.sale.ShopEvent;
import io.saoma.sale.basket.BasketEvent;
import io.saoma.sale.print.PrintEvent;
import io.saoma.sale.shift.ShiftEvent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// What each event changes in the tables of sales and orders.
///
/// Nothing that stands in a journal may stop here: an event that does not fit is left standing in `entry` alone.
final class Postings {

    private static final String CLOSED = "CLOSED";
    private static final String REVOKED = "REVOKED";

    private final Sql sql;
    private final SaleRows rows;
    private final CounterRows baskets;
    private final OrderLists lists;
    private final SlipRows slips;
    private final ShiftRows shifts;
    private final RefundRows refunds;
    private final MarkRows marks;
    private final BillRows bills;
    private final RecentSales sales = new RecentSales();
    private final Set<String> touched = new LinkedHashSet<>();
    private boolean indexed;

    Postings(Sql sql, CounterRows baskets, OrderLists lists) {
        this.sql = sql;
        this.baskets = baskets;
        this.lists = lists;
        this.slips = new SlipRows(sql);
        this.shifts = new ShiftRows(sql);
        this.refunds = new RefundRows(sql, OrderRows::event);
        this.marks = new MarkRows(sql);
        this.bills = new BillRows(sql);
        this.rows = new SaleRows(sql, baskets);
    }

    /// Posts the event, and says which sale it belongs to; none where it is about no sale, or its order was never
    /// begun.
    Optional<String> post(long seq, Event event) throws SQLException {
        var sale = switch (event) {
            case PaymentEvent payment -> payment(seq, payment);
            case CashEvent cash -> Optional.of(rows.cash(seq, cash));
            case RefundEvent refund -> Optional.of(refunds.post(seq, refund));
            case CashRefunded cash -> Optional.of(refunds.post(seq, cash));
            case BasketEvent basket -> basket(seq, basket);
            case BillEvent bill -> bill(seq, bill);
            case PrintEvent print -> Optional.of(slips.post(print));
            case ShiftEvent shift -> shift(seq, shift);
            case ShopEvent _ -> shop(seq);
            default -> Optional.<String>empty();
        };
        sale.ifPresent(touched::add);
        return sale.or(() -> SkippedNumbers.last(event).map(SaleNumber::toString));
    }

    private Optional<String> basket(long seq, BasketEvent event) throws SQLException {
        baskets.post(event);
        marks.post(seq, event);
        return Optional.empty();
    }

    private Optional<String> bill(long seq, BillEvent event) throws SQLException {
        bills.post(seq, event);
        return Optional.empty();
    }

    private Optional<String> shift(long seq, ShiftEvent event) throws SQLException {
        shifts.post(seq, event);
        marks.post(seq, event);
        return Optional.empty();
    }

    private Optional<String> shop(long seq) throws SQLException {
        sql.run("add-shop-entry", seq);
        return Optional.empty();
    }

    private Optional<String> payment(long seq, PaymentEvent event) throws SQLException {
        var number = event.outTradeNo();
        switch (event) {
            case Charged(var sale, var order, var at) -> placed(seq, sale, order, at);
            case Reattempted(var sale, var order, var at) -> placed(seq, sale, order, at);
            case Restored(var sale, var order, var _, var _) -> {
                placed(seq, sale, order, order.timeStart());
                sql.run("unknown", number);
            }
            case CodeReceived(var _, var prepayId, var codeUrl, var _) -> sql.run("code", prepayId, codeUrl, number);
            case BecameUnknown _ -> sql.run("unknown", number);
            case ClosingStarted _, ReversingStarted _ -> sql.run("closing", number);
            case OrderClosed(var _, var why, var _) -> {
                sql.run("closed", why.equals(REVOKED) ? REVOKED : CLOSED, number);
                lists.ended(number);
            }
            case OrderRefused _ -> {
                sql.run("refused", number);
                lists.ended(number);
            }
            case ReviewNeeded _ -> sql.run("review", number);
            case PaymentReceived(var _, var receipt, var late, var _) -> paid(number, receipt, late);
            case ConfirmedByHand confirmed -> confirmed(seq, confirmed);
            case ReviewEnded _ -> {
                if (sql.change("laid-aside", number) > 0) {
                    lists.ended(number);
                }
            }
            case LateAccepted _ -> {
                sql.run("accepted", number);
                lists.accepted(number);
            }
            case CloseRefused _, PaymentNotified _ -> {}
        }
        return saleOf(number);
    }

    /// From now on the tables can be asked for everything.
    void indexed() {
        indexed = true;
    }

    /// The sales that were posted to, in an order that is the same for everybody.
    SortedSet<String> touched() {
        return new TreeSet<>(touched);
    }

    /// Says of every sale that was posted to how it stands now; to be called before the postings are committed. Without
    /// indexes that has to wait.
    void settle() throws SQLException {
        if (indexed) {
            for (var sale : touched) {
                rows.stand(sale);
            }
            touched.clear();
        }
    }

    private Optional<String> saleOf(String outTradeNo) throws SQLException {
        var recent = sales.of(outTradeNo);
        if (recent.isPresent()) {
            return recent;
        }
        var sale = sql.first("sale-of-order", row -> row.getString("sale_no"), outTradeNo);
        sale.ifPresent(number -> sales.put(outTradeNo, number));
        return sale;
    }

    private void placed(long seq, Sale sale, Order order, Instant at) throws SQLException {
        rows.ringUp(seq, sale);
        if (!sql.has("has-order", order.outTradeNo())) {
            sql.run(
                    "add-order",
                    seq,
                    order.appid(),
                    order.mchId(),
                    order.body(),
                    order.outTradeNo(),
                    order.totalFee().fen(),
                    order.spbillCreateIp(),
                    order.tradeType().name(),
                    sale.number().toString(),
                    order.attempt(),
                    sale.number().till(),
                    sale.cashier(),
                    at,
                    order.deadline());
            lists.placed(seq, sale, order, at);
        }
    }

    private void confirmed(long seq, ConfirmedByHand confirmed) throws SQLException {
        if (sql.change("by-hand", confirmed.number(), confirmed.outTradeNo()) > 0) {
            lists.byHand(confirmed.outTradeNo());
        }
        var sale = saleOf(confirmed.outTradeNo());
        if (sale.isPresent()) {
            marks.byHand(seq, confirmed, SaleNumber.parse(sale.get()));
        }
    }

    /// One payment of WeChat's belongs to one order; a second order that claims it is for a person to look at. Without
    /// indexes none is looked for: the unique one that is made later refuses it.
    private void paid(String number, Receipt receipt, boolean late) throws SQLException {
        if (indexed && sql.has("paid-elsewhere", receipt.transactionId(), number)) {
            if (sql.change("twin", number) > 0) {
                lists.opened(number);
            }
            return;
        }
        var changed = sql.change(
                "paid",
                late,
                receipt.tradeState(),
                receipt.transactionId(),
                receipt.payer(),
                receipt.isSubscribe(),
                receipt.bankType(),
                receipt.cashFee().fen(),
                receipt.feeType(),
                receipt.timeEnd(),
                receipt.sign(),
                number);
        if (changed > 0) {
            lists.paid(number, late);
        }
    }
}
