package io.saoma.book;

import io.saoma.payment.PaymentEvent;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.refund.Account;
import io.saoma.sale.Basket;
import io.saoma.sale.Event;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import io.saoma.sale.SaleState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The sales of the ledger and their orders, for whoever wants to look at them.
public final class Orders {

    private final Book book;

    Orders(Book book) {
        this.book = book;
    }

    /// One sale at a glance.
    ///
    /// @param cash what of it was paid in cash, less what went back
    /// @param refunded what has gone back of what was paid
    /// @param stage of the attempt that tells how the sale stands; none where WeChat has had no part in it
    /// @param transactionId WeChat's number, where that attempt was paid
    public record SaleRow(
            SaleNumber number,
            Instant at,
            String cashier,
            String firstItem,
            long pieces,
            Money total,
            Money paid,
            Money cash,
            Money refunded,
            SaleState state,
            Optional<Stage> stage,
            Optional<String> outTradeNo,
            Optional<String> transactionId) {}

    /// The sums of a day: `paid` is what came in for its sales, and `cash` the part of it that came in cash.
    ///
    /// @param refunded what went back on that day, of sales of whatever day
    /// @param byHand what was taken for paid by hand, and is in no other sum before WeChat has verified it
    /// @param toDo how many a person has to look at: late, twice, contradicted, unknown
    public record DaySums(
            long sales,
            long paidSales,
            Money paid,
            Money cash,
            Money refunded,
            long waitingSales,
            Money waiting,
            long byHandSales,
            Money byHand,
            long toDo) {}

    /// One sale with all that a sheet says of it.
    ///
    /// @param id where a list goes on behind it
    /// @param shift in which it was rung up; none where none was open
    /// @param byNative what of it was paid by codes that the customer scanned
    /// @param byMicropay what of it was paid by codes of the customer
    /// @param transactionIds WeChat's numbers of all its payments
    public record WholeRow(
            long id,
            SaleRow sale,
            Money letOff,
            String note,
            Optional<Integer> shift,
            Money byNative,
            Money byMicropay,
            List<String> transactionIds) {}

    /// Cash that came for a sale, or went back.
    public record CashRow(Cash cash, String cashier, Instant at) {}

    /// One payment attempt of a sale.
    ///
    /// @param handNumber by which a person took it for paid while WeChat could not be asked
    public record AttemptRow(
            String outTradeNo,
            int attempt,
            Stage stage,
            String tradeState,
            Money totalFee,
            Optional<Money> cashFee,
            Optional<String> transactionId,
            Optional<String> bankType,
            Optional<Instant> timeEnd,
            Instant created,
            Instant deadline,
            boolean late,
            boolean accepted,
            Optional<String> handNumber) {}

    /// What to look for; empty texts match nothing.
    ///
    /// @param number a whole number of ours or of WeChat's, of any day
    /// @param ending how such a number of that day ends
    /// @param amount the total of a sale of that day
    public record Wanted(String number, String ending, Optional<Money> amount) {}

    /// The sales of a business day, newest first.
    public List<SaleRow> ofDay(boolean practice, LocalDate day, int limit, int offset) {
        return book.ask(ledger -> ledger.questions().list("of-day", OrderRows::sale, practice, day, limit, offset));
    }

    /// The sales of a business day behind this one, oldest first; 0 is before the first.
    public List<WholeRow> after(boolean practice, LocalDate day, long id, int limit) {
        return book.ask(ledger -> ledger.questions().list("of-day-after", OrderRows::whole, practice, day, id, limit));
    }

    /// The sales that fit, newest first.
    public List<SaleRow> find(boolean practice, LocalDate day, Wanted wanted, int limit, int offset) {
        return book.ask(ledger -> ledger.questions()
                .list(
                        "find",
                        OrderRows::sale,
                        practice,
                        day,
                        wanted.number(),
                        wanted.ending().isEmpty() ? null : wanted.ending(),
                        wanted.amount().map(Money::fen).orElse(null),
                        limit,
                        offset));
    }

    public DaySums sums(boolean practice, LocalDate day) {
        return book.ask(ledger ->
                ledger.questions().first("sums", OrderRows::sums, practice, day).orElseThrow());
    }

    /// What was taken for the sales rung up in each hour of the day in Shanghai; hours without any are left out.
    public Map<Integer, Money> hours(boolean practice, LocalDate day) {
        var hours = new TreeMap<Integer, Money>();
        book.ask(ledger -> ledger.questions()
                .list(
                        "hours",
                        row -> hours.put(row.getInt("till_hour"), new Money(row.getLong("paid_fen"))),
                        practice,
                        day));
        return hours;
    }

    public Optional<SaleRow> sale(SaleNumber number) {
        return book.ask(ledger -> ledger.questions().first("sale", OrderRows::sale, number.toString()));
    }

    /// The sale that this order was to pay.
    public Optional<SaleNumber> saleOf(String outTradeNo) {
        return book.ask(ledger -> ledger.questions()
                .first("sale-of-order", row -> SaleNumber.parse(row.getString("sale_no")), outTradeNo));
    }

    /// What was rung up.
    public Basket basket(SaleNumber number) {
        return book.ask(ledger -> ledger.questions()
                .first("rung-up", OrderRows::basket, number.toString())
                .orElse(Basket.EMPTY));
    }

    /// The cash of a sale, oldest first.
    public List<CashRow> cash(SaleNumber number) {
        return book.ask(ledger -> ledger.questions().list("cash", OrderRows::cash, number.toString()));
    }

    /// The attempts of a sale, oldest first.
    public List<AttemptRow> attempts(SaleNumber number) {
        return book.ask(ledger -> ledger.questions().list("attempts", OrderRows::attempt, number.toString()));
    }

    /// Everything that happened to a sale, in the order in which it was written down.
    public List<PaymentEvent> events(SaleNumber number) {
        var events = book.ask(ledger -> ledger.questions().list("events", OrderRows::event, number.toString()));
        return events.stream()
                .flatMap(Optional::stream)
                .map(PaymentEvent.class::cast)
                .toList();
    }

    /// What was taken for a sale, and what of it has gone back or is about to.
    public Account account(SaleNumber number) {
        return book.account(number);
    }

    /// Everything that happened to money of this sale that goes back, in the order in which it was written down.
    public List<Event> goneBack(SaleNumber number) {
        return book.ask(ledger -> ledger.refunds().told(number));
    }
}
