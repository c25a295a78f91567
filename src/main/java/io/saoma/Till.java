package io.saoma;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.saoma.book.Ballast;
import io.saoma.book.Book;
import io.saoma.book.DeskBook;
import io.saoma.book.Home;
import io.saoma.book.JournalVerifier;
import io.saoma.book.Recovery;
import io.saoma.book.Upkeep;
import io.saoma.book.share.Handing;
import io.saoma.book.share.NoticeListener;
import io.saoma.book.share.Pace;
import io.saoma.book.share.SharedChanges;
import io.saoma.book.share.SharedClaims;
import io.saoma.book.share.SharedDesk;
import io.saoma.book.share.SharedPlace;
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
import io.saoma.payment.guard.Reason.TakenOver;
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
import io.saoma.sale.goods.GoodsEvent;
import io.saoma.sale.goods.GoodsEvent.GoodsTakenOver;
import io.saoma.sale.staff.StaffEvent;
import io.saoma.sale.staff.StaffEvent.StaffTakenOver;
import io.saoma.settings.Settings;
import io.saoma.shop.GoodsDesk;
import io.saoma.shop.accord.InCommon;
import io.saoma.shop.accord.SharedRow;
import io.saoma.shop.staff.PepperPost;
import io.saoma.shop.staff.PinPress;
import io.saoma.shop.staff.StaffDesk;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import io.saoma.simulator.order.Switches;
import io.saoma.ui.start.LastRun;
import io.saoma.wechat.ClientCertificate;
import io.saoma.wechat.Merchant;
import io.saoma.wechat.MerchantKey;
import io.saoma.wechat.SignType;
import io.saoma.wechat.WeChatGateway;
import io.saoma.wechat.notice.NoticeTaker;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything of the till that has no screen, built by hand: the book, the way to WeChat, the payment desk.
///
/// `simulator` is WeChat on this machine; present in practice.
final class Till implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Till.class);
    private static final String ALONE = "127.0.0.1";

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

    /// Present where the journal is handed on to a shared book.
    final Optional<HandingWatch> handingWatch;

    /// Present with it: what the other tills have sold.
    final Optional<SharedDesk> shared;

    /// Present with it, but in practice: there WeChat tells nobody else.
    final Optional<NoticeListener> listener;

    /// Present with it, but in practice: nobody who only tries sets anything for those who sell.
    final Optional<SettingsInCommon> settingsInCommon;

    private final Optional<Handing> handing;
    private final Optional<ShopWatch> shopWatch;
    private final Optional<ClientCertificate> certificate;
    private final WeChatGateway gateway;
    private final AtomicBoolean closed = new AtomicBoolean();

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
        var place = settings.share().map(Till::place);
        var changes = place.map(it -> new SharedChanges(it, settings.shop().name()));
        goods = new GoodsDesk(practice(), shop, book::record, clock, changes.map(this::commonGoods));
        var changesOfReal = changes.filter(_ -> !practice());
        settingsInCommon = changesOfReal.map(it -> SettingsInCommon.of(it, settings, shop, book::record, clock));
        var press = new PinPress(settings.staff().pepper().reveal());
        staff = new StaffDesk(
                book::record,
                shop,
                press,
                practice(),
                clock,
                pepperPost(settings),
                changesOfReal.map(this::commonStaff));
        upkeep = Upkeep.start(book, home, clock);
        this.disk = disk;
        diskGuard = new DiskGuard(disk);
        if (diskGuard.look() instanceof Readiness.Fine) {
            new Ballast(home).lay();
        }
        simulator = practice() ? Optional.of(Simulator.start(inPractice(settings))) : Optional.empty();
        reception = new Reception(settings);
        var merchant = merchant();
        takesCodes = merchant.canReverse();
        certificate = merchant.certificate();
        var terms = terms(merchant);
        clockGuard = new ClockGuard(this::greet);
        gateway = new WeChatGateway(merchant, clock, clockGuard);
        handing = place.map(this::handing);
        number = new NumberGuard(() -> handing.flatMap(Handing::takenOver).map(it -> new TakenOver(it.by(), it.at())));
        guards = new Guards(guards());
        desk = new PaymentDesk(
                terms, seam.gateway(gateway), seam.book(book), tillClock, new SecureRandom(), Threads.real());
        cash = new CashDesk(new Register(terms, seam.book(book)), seam.book(book), clock);
        var claims = place.<RefundClaims>map(it -> new SharedClaims(
                        it, settings.shop().name(), settings.shop().till()))
                .orElse(RefundClaims.ALONE);
        refunds = new RefundDesk(terms, gateway.refunds(), book, tillClock, new SecureRandom(), Threads.real(), claims);
        bills = new BillDesk(
                gateway.bills(),
                book,
                Scope.of(practice(), terms.till(), terms.shop()),
                terms.mchId(),
                clock,
                desk,
                refunds);
        funds = new FundsDesk(gateway.bills(), clock);
        if (!practice()) {
            // the WeChat of practice forgets every day as soon as the till ends
            bills.start();
        }
        receipts = Printers.desk(settings, book, clock);
        receipts.open(practice());
        reception.open(terms.notifyUrl(), merchant, new NoticeTaker(desk::notified, refunds::notified));
        shared = place.map(SharedDesk::new);
        handingWatch = handing.map(it -> new HandingWatch(it, clock));
        handing.ifPresent(Handing::start);
        shopWatch = changes.map(it -> new ShopWatch(it, settings.shop().name(), inCommon()));
        shopWatch.ifPresent(ShopWatch::start);
        listener = place.filter(_ -> !practice())
                .map(it -> new NoticeListener(it, this::awaitsMoney, this::hinted, Pace.USUAL));
        listener.ifPresent(NoticeListener::start);
    }

    private List<Guard> guards() {
        if (!sells()) {
            return List.of(new NoSalesGuard(), number, diskGuard, clockGuard);
        }
        return handing.isPresent() ? List.of(number, diskGuard, clockGuard) : List.of(diskGuard, clockGuard);
    }

    /// Whether a customer may be standing there who pays.
    private boolean awaitsMoney() {
        return desk.open().stream().anyMatch(open -> !(open.payment().state() instanceof PaymentState.Review));
    }

    /// The receiver has heard of this number, by which a payment goes or a refund.
    private void hinted(String number) {
        desk.hinted(number);
        refunds.hinted(number);
    }

    static SharedPlace place(Settings.Share share) {
        return new SharedPlace(
                share.url(), share.user(), () -> new String(share.password().reveal(), US_ASCII), share.authority());
    }

    /// WeChat's bills beside what these tills have; only where there is a shared book.
    AllBills allBills(DeskBook.Scope seen) {
        var all = shared.orElseThrow().book();
        return new AllBills(gateway.bills(), all, seen, practice(), bills.mchId(), clock);
    }

    private SharedRow<GoodsEvent.Change, GoodsTakenOver> commonGoods(SharedChanges changes) {
        return CommonRows.goods(changes, settings.shop().name(), settings.shop().till(), clock);
    }

    private SharedRow<StaffEvent.Change, StaffTakenOver> commonStaff(SharedChanges changes) {
        return CommonRows.staff(changes, settings.shop().name(), settings.shop().till(), clock);
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
                .filter(_ -> settings.payment().gateway() == Settings.Gateway.V2)
                .map(real -> ShopPepper.of(settings, real))
                .orElse(PepperPost.NONE);
    }

    private Handing handing(SharedPlace place) {
        var shop = settings.shop();
        return new Handing(book, place, shop.name(), shop.till(), settings.home(), clock, Pace.USUAL);
    }

    private static final io.saoma.simulator.wire.Merchant KNOWN_IN_PRACTICE =
            io.saoma.simulator.wire.Merchant.practice();

    private static SimulatorConfig inPractice(Settings settings) {
        return SimulatorConfig.of(KNOWN_IN_PRACTICE)
                .withSwitches(Switches.standard().withNotices(settings.listen().isPresent()));
    }

    /// Where the books lie, and their backups.
    static Home home(Settings settings) {
        return settings.backup()
                .map(backup -> new Home(settings.home(), backup))
                .orElseGet(() -> new Home(settings.home()));
    }

    boolean practice() {
        return settings.payment().gateway() == Settings.Gateway.SIMULATOR;
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

    /// What the last run left behind; a run that did not end in order has its whole journal checked for that.
    LastRun lastRun() {
        var found = book.recovery();
        var journal = new Home(settings.home()).journal();
        return new LastRun(
                found.clean(),
                found.lastLine(),
                clock.instant(),
                found.lines(),
                found.ledger() == Recovery.LedgerFate.REBUILT,
                found.ledger() == Recovery.LedgerFate.RENEWED ? 0 : found.replayed(),
                found.restored(),
                found.tornBytes(),
                book.paidBeforeTheEnd(practice()),
                found.clean() || JournalVerifier.verify(journal).whole());
    }

    /// The machine has slept: what stood before may be gone, and what WeChat knows by now is asked at once.
    void wakeUp() {
        gateway.dropIdle();
        desk.open().forEach(OpenPayment::check);
        refunds.open().forEach(OpenRefund::check);
    }

    /// How long WeChat took to answer a greeting; empty where it did not.
    Optional<Duration> greet() {
        return gateway.compareClocks();
    }

    /// When the merchant's certificate ends; empty where there is none that can be read.
    Optional<Instant> certified() {
        return certificate.map(ClientCertificate::until);
    }

    /// Whether this machine is on any network.
    boolean connected() {
        return !ownAddress().equals(ALONE);
    }

    private Merchant merchant() {
        return settings.wechat()
                .filter(_ -> !practice())
                .map(Till::merchant)
                .orElseGet(() -> Merchant.at(
                        URI.create(simulator.orElseThrow().baseUrl()),
                        KNOWN_IN_PRACTICE.appid(),
                        KNOWN_IN_PRACTICE.mchId(),
                        new MerchantKey(KNOWN_IN_PRACTICE.apiKey(), SignType.HMAC_SHA256)));
    }

    /// Who the till is to WeChat with these settings.
    static Merchant merchant(Settings.WeChat real) {
        var merchant = Merchant.at(
                real.baseUrl(),
                real.appid(),
                real.mchId(),
                new MerchantKey(real.apiKey().reveal(), signType(real.signType())));
        return real.certificate()
                .flatMap(file -> certificate(file, real.mchId()))
                .map(merchant::with)
                .orElse(merchant);
    }

    /// A till whose certificate cannot be read sells all the same, but takes no payment codes.
    private static Optional<ClientCertificate> certificate(Path file, String mchId) {
        try {
            return Optional.of(ClientCertificate.read(file, mchId));
        } catch (IOException | GeneralSecurityException e) {
            LOG.error("the merchant's certificate {} cannot be read", file.getFileName(), e);
            return Optional.empty();
        }
    }

    private static SignType signType(String word) {
        return word.equals("MD5") ? SignType.MD5 : SignType.HMAC_SHA256;
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
                ownAddress(),
                settings.payment().deadline());
    }

    /// WeChat wants the address of the machine that calls; one behind a router has only its own to tell.
    private static String ownAddress() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                    .map(InetAddress::getHostAddress)
                    .findFirst()
                    .orElse(ALONE);
        } catch (SocketException _) {
            return ALONE;
        }
    }

    /// Notices and payments first, so that nothing is recorded after the book is closed; the backup takes the last of
    /// them along. A second call finds nothing left to do.
    @Override
    public void close() throws IOException {
        if (closed.getAndSet(true)) {
            return;
        }
        reception.close();
        listener.ifPresent(NoticeListener::close);
        bills.close();
        desk.close();
        refunds.close();
        gateway.close();
        simulator.ifPresent(Simulator::close);
        receipts.close();
        shopWatch.ifPresent(ShopWatch::close);
        handing.ifPresent(Handing::close);
        shared.ifPresent(SharedDesk::close);
        upkeep.close();
        book.close();
    }
}
