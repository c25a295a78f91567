package io.saoma.payment;

import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.PaymentEvent.LateAccepted;
import io.saoma.payment.PaymentEvent.Reattempted;
import io.saoma.payment.bill.BillRow;
import io.saoma.sale.Basket;
import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Where a cashier's wish to charge becomes a payment with a driver of its own, and where payments of an earlier run go
/// on.
public final class PaymentDesk implements AutoCloseable {

    private static final Duration FAREWELL = Duration.ofSeconds(2);

    /// An exchange with WeChat takes no longer.
    private static final Duration QUESTION = Duration.ofSeconds(16);

    private final Terms terms;
    private final PaymentGateway gateway;
    private final PaymentBook book;
    private final Register register;
    private final TillClock clock;
    private final RandomGenerator random;
    private final Threads threads;
    private final List<OpenPayment> open = new CopyOnWriteArrayList<>();
    private final List<Consumer<PaymentStatus>> listeners = new CopyOnWriteArrayList<>();
    private final NoticeDesk notices;
    private final FindDesk finder;
    private final HandDesk hands;
    private final ReviewDesk reviews;

    public PaymentDesk(
            Terms terms,
            PaymentGateway gateway,
            PaymentBook book,
            TillClock clock,
            RandomGenerator random,
            Threads threads) {
        this.terms = terms;
        this.gateway = gateway;
        this.book = book;
        this.register = new Register(terms, book);
        this.clock = clock;
        this.random = random;
        this.threads = threads;
        var after = new AfterTheEnd(gateway, book, clock, this::tell);
        this.notices = new NoticeDesk(book, clock, this::open, after);
        this.hands = new HandDesk(book, clock, this::open);
        this.reviews = new ReviewDesk(book, clock, this::open);
        this.finder = new FindDesk(gateway, book, threads, this::open, after);
    }

    /// Rings the basket up and places its order; returns once the intent is on disk, and throws where it cannot be.
    public OpenPayment charge(Basket basket, String cashier) {
        return charge(basket, cashier, Optional.empty());
    }

    /// Rings the basket up and has the customer's own code charged; as quickly, and as safely, as the other.
    public OpenPayment charge(Basket basket, String cashier, AuthCode code) {
        return charge(basket, cashier, Optional.of(code));
    }

    private OpenPayment charge(Basket basket, String cashier, Optional<AuthCode> code) {
        var now = clock.now();
        var sale = register.ringUp(basket, cashier, now.wall());
        var order = terms.order(sale, 1, sale.total(), tradeType(code), now.wall(), random);
        return begin(new Charged(sale, order, now.wall()), code, Progress.fresh(now));
    }

    /// Places a further order for a sale whose last attempt has ended unpaid; throws where it has not.
    public OpenPayment again(Payment last) {
        return again(last, Optional.empty());
    }

    /// The same, for the code that the customer holds out now.
    public OpenPayment again(Payment last, AuthCode code) {
        return again(last, Optional.of(code));
    }

    private OpenPayment again(Payment last, Optional<AuthCode> code) {
        if (!(last.state() instanceof PaymentState.Closed || last.state() instanceof PaymentState.Refused)) {
            throw new IllegalStateException(last.order().outTradeNo() + " may still be paid");
        }
        return rest(last.sale(), last.order().attempt() + 1, last.order().totalFee(), code);
    }

    /// Places an order for what cash has left of a sale; its first order where `attempt` is 1.
    public OpenPayment rest(Sale sale, int attempt, Money due) {
        return rest(sale, attempt, due, Optional.empty());
    }

    /// One after the other: two at once would both see that nobody pays the sale yet.
    private synchronized OpenPayment rest(Sale sale, int attempt, Money due, Optional<AuthCode> code) {
        if (open.stream().anyMatch(other -> pays(other.payment(), sale))) {
            throw new IllegalStateException(sale.number() + " is being paid already");
        }
        var now = clock.now();
        var order = terms.order(sale, attempt, due, tradeType(code), now.wall(), random);
        return begin(new Reattempted(sale, order, now.wall()), code, Progress.fresh(now));
    }

    private static TradeType tradeType(Optional<AuthCode> code) {
        return code.isPresent() ? TradeType.MICROPAY : TradeType.NATIVE;
    }

    private static boolean pays(Payment other, Sale sale) {
        return !other.ended() && other.sale().number().equals(sale.number());
    }

    /// Takes a payment in that stands in WeChat's bill and not in the book. Once that is on disk WeChat is asked, and
    /// only its answer makes it paid: that is waited for a while. Throws where the number is none of a till's.
    public Payment restore(BillRow.Paid row, String by) {
        var now = clock.now();
        var begun = begin(RestoredOrder.of(row, terms, by, now.wall()), Optional.empty(), Progress.resumed(now));
        begun.awaitEnd(QUESTION);
        return begun.payment();
    }

    /// Goes on with every payment that an earlier run left without an end.
    public List<OpenPayment> resume() {
        return book.open(terms.practice()).stream()
                .map(payment -> carry(payment, Optional.empty(), Progress.resumed(clock.now())))
                .toList();
    }

    /// The payments that have not ended, oldest first.
    public List<OpenPayment> open() {
        return List.copyOf(open);
    }

    /// Tells the listener, on the payments' own threads, of every change of every payment from now on.
    public void listen(Consumer<PaymentStatus> listener) {
        listeners.add(listener);
    }

    /// Takes a notice of WeChat's, rightly signed and to this merchant: on disk before this returns, and confirmed by a
    /// question. Throws where it cannot be written down; may take as long as an exchange with WeChat.
    public NoticeOutcome notified(PaymentNotice notice) {
        return notices.take(notice);
    }

    /// Has WeChat asked at once about a payment of which somebody else has heard; what is not this till's own is
    /// ignored. Waits for nothing.
    public void hinted(String outTradeNo) {
        threads.start(() -> notices.hinted(outTradeNo));
    }

    /// Asks WeChat for the payment that a customer says he has made; may take as long as two exchanges with it. Throws
    /// where what is found cannot be written down.
    public Found find(PaymentNumber number) {
        return finder.find(number);
    }

    /// Takes a payment for made by a person's word, while WeChat cannot be asked; `by` answers for it. Throws where it
    /// cannot be written down.
    public HandOutcome confirm(String outTradeNo, PaymentNumber number, String reason, String by) {
        return hands.confirm(outTradeNo, number, reason, by);
    }

    /// Ends the review of a payment that WeChat never settled; `by` answers for it. False where it is in none; throws
    /// where that cannot be written down.
    public boolean endReview(String outTradeNo, String note, String by) {
        return reviews.end(outTradeNo, note, by);
    }

    /// Lets money that came late stand as the sale, by the word of `by`.
    public void acceptLate(String outTradeNo, String by) {
        book.record(new LateAccepted(outTradeNo, by, clock.now().wall()));
    }

    /// Leaves every payment as it is, for the next start to go on with; lets exchanges that are out come home for a
    /// while.
    @Override
    public void close() {
        open.forEach(OpenPayment::stop);
        var end = clock.now().uptime().plus(FAREWELL);
        for (var payment : open) {
            payment.awaitEnd(end.minus(clock.now().uptime()));
        }
    }

    private OpenPayment begin(PaymentEvent event, Optional<AuthCode> code, Progress progress) {
        book.record(event);
        return carry(Payment.of(List.of(event)), code, progress);
    }

    private OpenPayment carry(Payment payment, Optional<AuthCode> code, Progress progress) {
        var handle = new OpenPayment(new PaymentStatus(payment, progress, false, true, clock.now()), threads);
        handle.listen(this::tell);
        open.add(handle);
        var driver = new PaymentDriver(
                payment, code, progress, gateway, book, clock, handle.wishes(), handle::tell, handle::marked);
        threads.start(() -> {
            driver.carry();
            open.remove(handle);
            handle.end();
        });
        return handle;
    }

    private Optional<OpenPayment> open(String outTradeNo) {
        return open.stream()
                .filter(payment -> payment.payment().order().outTradeNo().equals(outTradeNo))
                .findFirst();
    }

    private void tell(PaymentStatus status) {
        listeners.forEach(listener -> listener.accept(status));
    }
}
