package io.saoma.book;

import io.saoma.payment.PaymentEvent;
import io.saoma.payment.bill.BillMark;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.refund.Account;
import io.saoma.sale.Basket;
import io.saoma.sale.Event;
import io.saoma.sale.Means;
import io.saoma.sale.Money;
import io.saoma.sale.SaleKey;
import io.saoma.sale.SaleNumber;
import io.saoma.sale.SaleState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The sales of the ledger and their orders, for whoever wants to look at them.
public final class Orders {

    private final AnyLedger ledger;

    Orders(AnyLedger ledger) {
        this.ledger = ledger;
    }

    /// Those of this shop alone, where there are others.
    public Orders of(Optional<String> shop) {
        return new Orders(ledger.within(shop));
    }

    /// One sale at a glance.
    ///
    /// @param line the number of the journal's line that rang it up
    /// @param shop where it was sold; none in a till's own ledger
    /// @param letOff all discounts together
    /// @param cash what of it was paid in cash, less what went back
    /// @param refunded what has gone back of what was paid
    /// @param stage of the attempt that tells how the sale stands; none where WeChat has had no part in it
    /// @param transactionId WeChat's number, where that attempt was paid
    /// @param shift the number of the shift in which it was rung up; none between two of them
    /// @param bill how it stands beside WeChat's bill
    public record SaleRow(
            long line,
            Optional<String> shop,
            SaleNumber number,
            Instant at,
            String cashier,
            String firstItem,
            long pieces,
            Money total,
            Money letOff,
            Money paid,
            Money cash,
            Money refunded,
            String note,
            Means means,
            SaleState state,
            Optional<Stage> stage,
            Optional<String> outTradeNo,
            Optional<String> transactionId,
            Optional<Integer> shift,
            BillMark bill) {}

    /// The sums of a day: `paid` is what came in for its sales, and `cash` the part of it that came in cash.
    ///
    /// @param letOff what was let off from the sales that were paid
    /// @param refunded what went back on that day, of sales of whatever day
    /// @param byHand what was taken for paid by hand, and is in no other sum before WeChat has verified it
    /// @param toDo how many a person has to look at: late, twice, contradicted, unknown
    public record DaySums(
            long sales,
            long paidSales,
            Money paid,
            Money letOff,
            Money cash,
            Money refunded,
            long waitingSales,
            Money waiting,
            long byHandSales,
            Money byHand,
            long toDo) {}

    /// One sale with all that a sheet says of it.
    ///
    /// @param byNative what of it was paid by codes that the customer scanned
    /// @param byMicropay what of it was paid by codes of the customer
    /// @param transactionIds WeChat's numbers of all its payments
    public record WholeRow(SaleRow sale, Money byNative, Money byMicropay, List<String> transactionIds) {}

    /// What was paid for the sales of one group.
    ///
    /// @param word the cashier's name, or a word of `Means`
    public record GroupRow(String word, long sales, Money paid, Money refunded) {}

    /// Who sold at which till.
    ///
    /// @param shop of which shop; none in a till's own ledger
    public record Seller(Optional<String> shop, String cashier, int till) {}

    /// One payment attempt of a sale.
    ///
    /// @param handNumber by which a person took it for paid while WeChat could not be asked
    public record AttemptRow(
            Stage stage, Money totalFee, Optional<String> transactionId, Optional<String> handNumber) {}

    /// The wanted sales of a business day behind this one, newest first.
    public List<SaleRow> page(Wanted wanted, LocalDate day, Optional<SaleRow> behind, int limit) {
        return ledger.ask(tables ->
                tables.questions().list("page", OrderRows::sale, wanted.on(day, with(limit, ledger.before(behind)))));
    }

    /// The sales of a business day that were rung up after this one, oldest first.
    public List<WholeRow> after(boolean practice, LocalDate day, Optional<SaleRow> behind, int limit) {
        return ledger.ask(tables -> tables.questions()
                .list("of-day-after", OrderRows::whole, with(practice, with(day, with(limit, ledger.after(behind))))));
    }

    /// The newest of them.
    public List<SaleRow> page(Wanted wanted, LocalDate day, int limit) {
        return page(wanted, day, Optional.empty(), limit);
    }

    /// The last day before this one on which anything was sold or went back.
    public Optional<LocalDate> dayBefore(boolean practice, LocalDate day) {
        return ledger.ask(tables -> tables.questions()
                .first("day-before", row -> row.getObject("till_day", LocalDate.class), practice, day));
    }

    /// The sales that a whole number of ours or of WeChat's names.
    public List<SaleNumber> numbered(boolean practice, String number) {
        return ledger.ask(tables -> tables.questions()
                .list("numbered", row -> SaleNumber.parse(row.getString("sale_no")), practice, number));
    }

    /// The sums of the wanted sales of a day.
    public DaySums sums(Wanted wanted, LocalDate day) {
        return ledger.ask(tables -> tables.questions()
                .first("sums", OrderRows::sums, wanted.on(day))
                .orElseThrow());
    }

    /// What was paid for them at the hand of each cashier, in no order.
    public List<GroupRow> byCashier(Wanted wanted, LocalDate day) {
        return groups(wanted, day, "CASHIER");
    }

    /// What was paid for them by each of the means, in no order.
    public List<GroupRow> byMeans(Wanted wanted, LocalDate day) {
        return groups(wanted, day, "MEANS");
    }

    private List<GroupRow> groups(Wanted wanted, LocalDate day, String which) {
        return ledger.ask(tables -> tables.questions().list("groups", OrderRows::group, wanted.on(day, which)));
    }

    /// Who sold anything on that day.
    public List<Seller> sellers(boolean practice, LocalDate day) {
        return ledger.ask(tables -> tables.questions().list("sellers", OrderRows::seller, practice, day));
    }

    /// What was taken for the sales rung up in each hour of the day in Shanghai; hours without any are left out.
    public Map<Integer, Money> hours(Wanted wanted, LocalDate day) {
        var hours = new TreeMap<Integer, Money>();
        ledger.ask(tables -> tables.questions()
                .list(
                        "hours",
                        row -> hours.put(row.getInt("till_hour"), new Money(row.getLong("paid_fen"))),
                        wanted.on(day)));
        return hours;
    }

    public Optional<SaleRow> sale(SaleNumber number) {
        return ledger.ask(tables -> tables.questions().first("sale", OrderRows::sale, number.toString()));
    }

    /// The sale that this order was to pay.
    public Optional<SaleNumber> saleOf(String outTradeNo) {
        return ledger.ask(tables -> tables.questions()
                .first("sale-of-order", row -> SaleNumber.parse(row.getString("sale_no")), outTradeNo));
    }

    /// The sales that a person has to look at or that wait to be verified, newest first.
    public List<SaleKey> hanging(boolean practice, int limit) {
        return keys("hanging", practice, limit);
    }

    /// The sales with refunds that have not ended well, newest first.
    public List<SaleKey> hangingRefunds(boolean practice, int limit) {
        return keys("hanging-refunds", practice, limit);
    }

    private List<SaleKey> keys(String question, boolean practice, int limit) {
        return ledger.ask(tables -> tables.questions().list(question, OrderRows::key, practice, limit));
    }

    /// What was rung up.
    public Basket basket(SaleNumber number) {
        return ledger.ask(tables -> tables.questions()
                .first("rung-up", row -> OrderRows.basket(tables.event(row)), number.toString())
                .orElse(Basket.EMPTY));
    }

    /// The cash that came for a sale, or went back, oldest first.
    public List<Cash> cash(SaleNumber number) {
        return ledger.ask(tables -> tables.questions().list("cash", OrderRows::cash, number.toString()));
    }

    /// The attempts of a sale, oldest first.
    public List<AttemptRow> attempts(SaleNumber number) {
        return ledger.ask(tables -> tables.questions().list("attempts", OrderRows::attempt, number.toString()));
    }

    /// Everything that happened to a sale, in the order in which it was written down.
    public List<PaymentEvent> events(SaleNumber number) {
        var events = ledger.ask(tables -> tables.questions().list("events", tables::event, number.toString()));
        return events.stream()
                .flatMap(Optional::stream)
                .map(PaymentEvent.class::cast)
                .toList();
    }

    /// What was taken for a sale, and what of it has gone back or is about to.
    public Account account(SaleNumber number) {
        return ledger.ask(tables -> tables.refunds().account(number));
    }

    /// Everything that happened to money of this sale that goes back, in the order in which it was written down.
    public List<Event> goneBack(SaleNumber number) {
        return ledger.ask(tables -> tables.refunds().told(number));
    }

    private static Object[] with(Object first, Object... more) {
        return Stream.concat(Stream.of(first), Arrays.stream(more)).toArray();
    }
}
