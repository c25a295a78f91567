package io.saoma.book;

import io.saoma.payment.Payment;
import io.saoma.payment.PaymentBook;
import io.saoma.payment.PaymentEvent;
import io.saoma.payment.refund.Account;
import io.saoma.payment.refund.RefundBook;
import io.saoma.payment.refund.Refunding;
import io.saoma.sale.Event;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import io.saoma.sale.ShopEvent;
import io.saoma.sale.basket.StandingBaskets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The only writer of the journal and the ledger: once `record` returns, the event has reached the disk.
///
/// Where the journal cannot be written, nothing has happened, and before the next event the book starts over from what
/// is on the disk. Where only the ledger fails, the event has happened: the ledger is opened anew or, if need be, drawn
/// anew from the journal.
public final class Book implements PaymentBook, RefundBook, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Book.class);

    private final Home home;
    private final Disk disk;
    private final OpenPages open;
    private final BookHand hand;
    private final List<Consumer<Event>> subscribers = new CopyOnWriteArrayList<>();
    private final Counters counters = new Counters();
    private volatile boolean healthy;

    private Book(Home home, Disk disk, OpenPages open, BookHand hand) {
        this.home = home;
        this.disk = disk;
        this.open = open;
        this.hand = hand;
    }

    /// Opens the book of this home, in whatever state it was left; `BrokenJournal` where the till must not sell.
    ///
    /// @param version the version of the till, for the journal
    public static Book open(Home home, String version, InstantSource clock, FaultPoint faults) {
        return open(home, version, clock, faults, Disk.REAL);
    }

    /// The same where no till runs: that it was opened and closed is not written down, so the next start of the till
    /// still tells how its last run ended, and keeps the home where its version is another one.
    public static Book tend(Home home, InstantSource clock) {
        var open = new OpenPages(home, Optional.empty(), clock, Disk.REAL, FaultPoint.NONE);
        return open(home, Disk.REAL, open, new BookThread("book"), () -> {});
    }

    static Book open(Home home, String version, InstantSource clock, FaultPoint faults, Disk disk) {
        return open(home, version, clock, faults, disk, new BookThread("book"));
    }

    static Book open(Home home, String version, InstantSource clock, FaultPoint faults, Disk disk, BookHand hand) {
        var open = new OpenPages(home, Optional.of(version), clock, disk, faults);
        return open(home, disk, open, hand, () -> new Upgrade(home, disk).to(version, clock));
    }

    private static Book open(Home home, Disk disk, OpenPages open, BookHand hand, Runnable before) {
        home.make(disk);
        var book = new Book(home, disk, open, hand);
        try {
            before.run();
            book.reopen();
            return book;
        } catch (RuntimeException e) {
            hand.close();
            throw e;
        }
    }

    /// Starts over from what is on the disk, as a restart of the till would: for a book that takes no further event.
    public Recovery reopen() {
        return on(open::startOver);
    }

    /// What was found at the last opening.
    public Recovery recovery() {
        return on(() -> open.now().recovery());
    }

    /// Where the last run of the till did not end in order: what it had recorded as paid in its last two minutes,
    /// oldest first, for nobody knows whether the cashier saw that.
    public List<Payment> paidBeforeTheEnd(boolean practice) {
        return on(() ->
                open.now().ask(ledger -> LastMinutes.paid(ledger, open.now().recovery(), practice)));
    }

    /// The same of sales, in whatever way their money came in, or was taken for it.
    public List<SaleNumber> soldBeforeTheEnd(boolean practice) {
        return on(() ->
                open.now().ask(ledger -> LastMinutes.sold(ledger, open.now().recovery(), practice)));
    }

    /// Whether the next event can be expected to be taken.
    public boolean healthy() {
        return healthy;
    }

    @Override
    public void record(Event event) {
        on(() -> {
            open.write(event);
            subscribers.forEach(subscriber -> tell(subscriber, event));
            return event;
        });
    }

    private static void tell(Consumer<Event> subscriber, Event event) {
        try {
            subscriber.accept(event);
        } catch (RuntimeException e) {
            LOG.error("a subscriber could not take an event that is recorded", e);
        }
    }

    /// Tells the subscriber, on the book's own thread and before `record` returns, of every event from now on; it may
    /// ask the book things, and must be quick.
    public void subscribe(Consumer<Event> subscriber) {
        subscribers.add(subscriber);
    }

    @Override
    public List<Payment> open(boolean practice) {
        return ask(ledger -> ledger.open(practice));
    }

    /// Every payment of this mode that came late and that nobody has accepted yet, oldest first.
    public List<Payment> late(boolean practice) {
        return ask(ledger -> ledger.late(practice));
    }

    /// The baskets that stood on the counter when the till was last alive.
    public StandingBaskets baskets() {
        return ask(Ledger::baskets);
    }

    /// Everything that has happened to the shop itself, its goods and its staff, in its order.
    public List<ShopEvent> shop() {
        return ask(Ledger::shop);
    }

    @Override
    public List<PaymentEvent> events(String outTradeNo) {
        return ask(ledger -> ledger.events(outTradeNo));
    }

    @Override
    public Optional<String> orderOf(String transactionId) {
        return ask(ledger -> ledger.orderOf(transactionId));
    }

    @Override
    public Money givenBack(String outTradeNo) {
        return ask(ledger -> ledger.refunds().givenBack(outTradeNo));
    }

    @Override
    public Money cashLeft(SaleNumber sale) {
        return account(sale).cashLeft();
    }

    @Override
    public SaleNumber nextSale(boolean practice, int till, LocalDate day) {
        return ask(ledger -> counters.next(ledger, practice, till, day));
    }

    @Override
    public Account account(SaleNumber sale) {
        return ask(ledger -> ledger.refunds().account(sale));
    }

    @Override
    public List<Refunding> openRefunds(boolean practice) {
        return ask(ledger -> ledger.refunds().open(practice));
    }

    @Override
    public Optional<Refunding> refunding(String outRefundNo) {
        return ask(ledger -> ledger.refunds().refunding(outRefundNo));
    }

    /// The sales and their orders, to look at.
    public Orders orders() {
        return new Orders(new OwnLedger(this));
    }

    /// The lines of the journal, to be read by people.
    public Audit audit() {
        return new OwnAudit(this);
    }

    /// The journal's own lines, for whoever hands them on.
    public JournalTail tail() {
        return new JournalTail(this, new JournalFolder(home.journal(), disk));
    }

    /// The receipts on paper.
    public Slips slips() {
        return new Slips(this);
    }

    /// What each day brought.
    public Takings takings() {
        return new Takings(new OwnLedger(this));
    }

    /// The shifts, and what each comes to.
    public Shifts shifts() {
        return new Shifts(this);
    }

    /// WeChat's bills, and what lies beside them.
    public Bills bills() {
        return new Bills(new OwnLedger(this));
    }

    <T> T ask(Pages.Question<T> question) {
        return on(() -> open.now().ask(question));
    }

    /// The book as it stands now, for a copy of it.
    Cut cut() {
        return on(() -> open.now().cut());
    }

    /// See `Pages.swap`.
    boolean swap(Ledger drawn, Doubts doubts, LedgerFile draft, Path old, boolean always) {
        return on(() -> open.now().swap(drawn, doubts, draft, old, always));
    }

    /// Writes down that the till was shut down in order, and closes the ledger last.
    @Override
    public void close() {
        if (open.lastCall()) {
            try {
                on(open::end);
            } finally {
                hand.close();
            }
        }
    }

    private <T> T on(Callable<T> work) {
        try {
            return hand.call(() -> {
                try {
                    return work.call();
                } finally {
                    healthy = open.healthy();
                }
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new BookException("the book failed", e);
        }
    }
}
