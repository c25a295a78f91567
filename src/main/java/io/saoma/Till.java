package io.saoma;

import io.saoma.book.Ballast;
import io.saoma.book.Book;
import io.saoma.book.DeskBook;
import io.saoma.book.Home;
import io.saoma.book.Upkeep;
import io.saoma.book.share.Subject;
import io.saoma.payment.OpenPayment;
import io.saoma.payment.PaymentDesk;
import io.saoma.payment.PaymentState;
import io.saoma.payment.Register;
import io.saoma.payment.Terms;
import io.saoma.payment.Threads;
import io.saoma.payment.TillClock;
import io.saoma.payment.cash.CashDesk;
import io.saoma.payment.guard.ClockGuard;
import io.saoma.payment.guard.DiskGuard;
import io.saoma.payment.guard.FreeSpace;
import io.saoma.payment.guard.Guard;
import io.saoma.payment.guard.Guards;
import io.saoma.payment.guard.NoSalesGuard;
import io.saoma.payment.guard.NumberGuard;
import io.saoma.payment.guard.Readiness;
import io.saoma.payment.refund.OpenRefund;
import io.saoma.payment.refund.RefundClaims;
import io.saoma.payment.refund.RefundDesk;
import io.saoma.print.ReceiptDesk;
import io.saoma.report.OrderRow;
import io.saoma.report.reconcile.AllBills;
import io.saoma.report.reconcile.BillDesk;
import io.saoma.report.reconcile.FundsDesk;
import io.saoma.report.reconcile.Scope;
import io.saoma.sale.basket.StandingBaskets;
import io.saoma.settings.Settings;
import io.saoma.shop.GoodsDesk;
import io.saoma.shop.accord.InCommon;
import io.saoma.shop.staff.PepperPost;
import io.saoma.shop.staff.PinPress;
import io.saoma.shop.staff.StaffDesk;
import io.saoma.simulator.Simulator;
import io.saoma.update.UpdateHint;
import io.saoma.wechat.ClientCertificate;
import io.saoma.wechat.Merchant;
import io.saoma.wechat.notice.NoticeTaker;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything of the till that has no screen, built by hand: the book, the way to WeChat, the payment desk.
///
/// `simulator` is WeChat on this machine; present in practice.
final class Till implements AutoCloseable {

    final Settings settings;
    final InstantSource clock;
    final TillClock tillClock;
    final Optional<Simulator> simulator;
    final Book book;

    /// As they stood on the counter when the last run ended.
    final StandingBaskets baskets;
    final GoodsDesk goods;
    final StaffDesk staff;
    final Upkeep upkeep;
    final PaymentDesk desk;
    final CashDesk cash;
    final RefundDesk refunds;

    /// WeChat's bills beside the book.
    final BillDesk bills;

    /// The merchant's account beside the bills.
    final FundsDesk funds;
    final Reception reception;
    final ReceiptDesk receipts;
    final Guards guards;
    final FreeSpace disk;
    final DiskGuard diskGuard;

    /// Whether a customer's own code may be charged: only where a payment in doubt can be taken back.
    final boolean takesCodes;
    final ClockGuard clockGuard;

    /// Whether the till's number is still its own.
    final NumberGuard number;

    /// Present where tills have a book in common.
    final Optional<Sharing> sharing;

    /// Present with it, but in practice: nobody who only tries sets anything for those who sell.
    final Optional<SettingsInCommon> settingsInCommon;

    /// Present where the settings ask for it, and this till knows its own version.
    final Optional<UpdateHint> updateHint;

    private final WeChatAccess weChat;
    private boolean closed;

    Till(Settings settings, InstantSource clock) {
        this(settings, clock, Seam.NONE);
    }

    Till(Settings settings, InstantSource clock, Seam seam) {
        this(settings, clock, seam, () -> Files.getFileStore(settings.home()).getUsableSpace());
    }

    Till(Settings settings, InstantSource clock, Seam seam, FreeSpace disk) {
        this.settings = settings;
        this.clock = clock;
        tillClock = TillClock.of(clock, System::nanoTime);
        var home = home(settings);
        book = Book.open(home, Saoma.version(), clock, seam.faults());
        baskets = book.baskets();
        var shop = book.shop();
        sharing = settings.share()
                .map(it -> new Sharing(settings, it, book, clock, seam.pace(), this::awaitsMoney, this::hinted));
        var ofReal = sharing.filter(_ -> !practice());
        goods = new GoodsDesk(practice(), shop, book::record, clock, sharing.map(Sharing::goods));
        settingsInCommon = ofReal.map(it -> SettingsInCommon.of(it.changes(), settings, shop, book::record, clock));
        var press = new PinPress(settings.staff().pepper().reveal());
        staff = new StaffDesk(
                book::record, shop, press, practice(), clock, pepperPost(settings), ofReal.map(Sharing::staff));
        upkeep = Upkeep.start(book, home, clock);
        this.disk = disk;
        diskGuard = new DiskGuard(disk);
        if (diskGuard.look() instanceof Readiness.Fine) {
            new Ballast(home).lay();
        }
        reception = new Reception(settings);
        weChat = new WeChatAccess(settings, clock);
        simulator = weChat.simulator;
        clockGuard = weChat.clockGuard;
        takesCodes = weChat.merchant.canReverse();
        var terms = terms(weChat.merchant);
        number = new NumberGuard(() -> sharing.flatMap(Sharing::takenOver));
        guards = new Guards(guards());
        desk = new PaymentDesk(
                terms, seam.gateway(weChat.gateway), seam.book(book), tillClock, new SecureRandom(), Threads.real());
        cash = new CashDesk(new Register(terms, seam.book(book)), seam.book(book), clock);
        refunds = new RefundDesk(
                terms,
                weChat.gateway.refunds(),
                book,
                tillClock,
                new SecureRandom(),
                Threads.real(),
                sharing.map(Sharing::claims).orElse(RefundClaims.ALONE));
        bills = new BillDesk(
                weChat.gateway.bills(),
                book,
                Scope.of(practice(), terms.till(), terms.shop()),
                terms.mchId(),
                clock,
                desk,
                refunds);
        funds = new FundsDesk(weChat.gateway.bills(), clock);
        if (!practice()) {
            // the WeChat of practice forgets every day as soon as the till ends
            bills.start();
        }
        receipts = Printers.desk(settings, book, tillClock);
        receipts.open(practice());
        reception.open(terms.notifyUrl(), weChat.merchant, new NoticeTaker(desk::notified, refunds::notified));
        sharing.ifPresent(it -> it.start(inCommon()));
        updateHint = Newer.hint(settings, clock, Saoma.version());
        updateHint.ifPresent(UpdateHint::start);
    }

    private List<Guard> guards() {
        if (!sells()) {
            return List.of(new NoSalesGuard(), number, diskGuard, clockGuard);
        }
        return sharing.isPresent() ? List.of(number, diskGuard, clockGuard) : List.of(diskGuard, clockGuard);
    }

    /// Whether a customer may be standing there who pays.
    boolean awaitsMoney() {
        return desk.open().stream().anyMatch(open -> !(open.payment().state() instanceof PaymentState.Review));
    }

    /// The receiver has heard of this number, by which a payment goes or a refund.
    private void hinted(String number) {
        desk.hinted(number);
        refunds.hinted(number);
    }

    /// WeChat's bills beside what these tills have; only where there is a shared book.
    AllBills allBills(DeskBook.Scope seen) {
        var all = sharing.orElseThrow().book();
        return new AllBills(weChat.gateway.bills(), all, seen, practice(), bills.mchId(), clock);
    }

    /// What it shares with the other tills, or would share.
    Map<Subject, InCommon> inCommon() {
        var all = new EnumMap<Subject, InCommon>(Map.of(Subject.GOODS, goods, Subject.STAFF, staff));
        settingsInCommon.ifPresent(it -> all.put(Subject.SETTINGS, it.desk()));
        return all;
    }

    /// In practice there is no vault and nothing to guard: its staff stays at its till.
    private static PepperPost pepperPost(Settings settings) {
        return settings.wechat()
                .filter(_ -> !settings.practice())
                .map(real -> ShopPepper.of(settings, real))
                .orElse(PepperPost.NONE);
    }

    /// Where the books lie, and their backups.
    static Home home(Settings settings) {
        return settings.backup()
                .map(backup -> new Home(settings.home(), backup))
                .orElseGet(() -> new Home(settings.home()));
    }

    boolean practice() {
        return settings.practice();
    }

    /// Whether anything is sold here: nothing is at a manager's desk.
    boolean sells() {
        return !settings.desk();
    }

    /// Whether this order was rung up here.
    boolean owns(OrderRow order) {
        var shop = settings.shop();
        return order.shop().filter(name -> !name.equals(shop.name())).isEmpty()
                && (order.shop().isEmpty() || order.number().till() == shop.till());
    }

    /// The machine has slept: what stood before may be gone, and what WeChat knows by now is asked at once.
    void wakeUp() {
        weChat.gateway.dropIdle();
        desk.open().forEach(OpenPayment::check);
        refunds.open().forEach(OpenRefund::check);
    }

    /// Gets the first call to WeChat ready, without asking it anything.
    void warm() {
        weChat.gateway.warm();
    }

    /// How long WeChat took to answer a greeting; empty where it did not.
    Optional<Duration> greet() {
        return weChat.greet();
    }

    /// When the merchant's certificate ends; empty where there is none that can be read.
    Optional<Instant> certified() {
        return weChat.merchant.certificate().map(ClientCertificate::until);
    }

    private Terms terms(Merchant merchant) {
        return new Terms(
                settings.shop().name(),
                settings.shop().till(),
                practice(),
                merchant.appid(),
                merchant.mchId(),
                settings.wechat()
                        .filter(_ -> !practice())
                        .map(Settings.WeChat::notifyUrl)
                        .orElse(reception.urlInPractice()),
                OwnAddress.now(),
                settings.payment().deadline());
    }

    /// Notices and payments first, so that nothing is recorded after the book is closed; the backup takes the last of
    /// them along. A second call comes back when the first is over, for the process may end as soon as it does, and
    /// finds nothing left to do.
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            updateHint.ifPresent(UpdateHint::close);
            reception.close();
            sharing.ifPresent(Sharing::hearNoMore);
            bills.close();
            desk.close();
            refunds.close();
            weChat.close();
            receipts.close();
            sharing.ifPresent(Sharing::close);
            upkeep.close();
        } finally {
            book.close();
        }
    }
}
