package io.saoma.proof.shop;

import io.saoma.book.Book;
import io.saoma.book.BookException;
import io.saoma.book.Loss;
import io.saoma.book.MemoryBook;
import io.saoma.book.MemoryDisk;
import io.saoma.book.MemoryDisk.Change;
import io.saoma.payment.OpenPayment;
import io.saoma.payment.Order;
import io.saoma.payment.Payment;
import io.saoma.payment.PaymentBook;
import io.saoma.payment.PaymentDesk;
import io.saoma.payment.PaymentEvent;
import io.saoma.payment.PaymentNotice;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Review;
import io.saoma.payment.PaymentStatus;
import io.saoma.payment.Terms;
import io.saoma.payment.refund.Account;
import io.saoma.payment.refund.Grounds;
import io.saoma.payment.refund.OpenRefund;
import io.saoma.payment.refund.RefundBook;
import io.saoma.payment.refund.RefundDesk;
import io.saoma.payment.refund.RefundReason;
import io.saoma.payment.refund.RefundState.Stranded;
import io.saoma.payment.refund.Refunding;
import io.saoma.proof.Tally.Count;
import io.saoma.proof.shop.Oracle.Broken;
import io.saoma.sale.AnyBasket;
import io.saoma.sale.Basket;
import io.saoma.sale.Event;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import io.saoma.simulator.order.HeldCode.Habit;
import io.saoma.simulator.order.Purse;
import io.saoma.simulator.order.Refund.End;
import io.saoma.wechat.Gateways;
import io.saoma.wechat.Merchant;
import io.saoma.wechat.MerchantKey;
import io.saoma.wechat.SignType;
import io.saoma.wechat.WeChatGateway;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One day of one till, from the first customer to the comparison of the books.
final class ShopDay {

    private static final Duration LONGEST = Duration.ofHours(30);
    private static final Duration EVENING = Duration.ofHours(4);

    /// Refunds are asked about less and less often, and a machine may sleep through eight hours of that.
    private static final Duration NIGHT = Duration.ofHours(12);

    private static final Duration GLANCE = Duration.ofMinutes(1);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private static final Grounds GROUNDS = new Grounds(RefundReason.FAULTY, "", List.of(), "李经理");

    private final Shape shape;
    private final World world;
    private final ModelWeChat weChat;
    private final Network network;
    private final People people;
    private final Oracle oracle;
    private final Troubles troubles;
    private final RandomGenerator random;
    private final Random dicesOfTheTill;
    private MemoryDisk disk = new MemoryDisk();
    private @Nullable Book book;
    private @Nullable PaymentDesk desk;
    private @Nullable OpenPayment current;
    private @Nullable RefundDesk refunds;
    private final Set<String> givenBack = new HashSet<>();
    private int sold;
    private long faults;
    private boolean evening;

    /// What one day amounts to.
    record Sum(long orders, long faults) {}

    ShopDay(Shape shape) {
        this.shape = shape;
        random = shape.dice("day", 0);
        dicesOfTheTill = new Random(shape.seed());
        world = new World(shape.dice("turns", 0));
        weChat = new ModelWeChat(world, new Random(shape.seed() + 1));
        network = new Network(world, weChat, shape);
        people = new People(world, weChat, shape, this::hear);
        oracle = new Oracle(weChat);
        troubles = new Troubles(shape, world, network, this);
    }

    /// Throws `Broken` where a promise was not kept.
    Sum live() throws IOException, SQLException {
        try {
            watch(disk);
            world.inTill(Duration.ZERO, this::open);
            troubles.plan();
            while (!quiet() && world.time().compareTo(LONGEST) < 0) {
                world.run(world.time().plus(GLANCE));
            }
            goHome();
            oracle.compare(disk, random.nextInt(10) == 0);
            return new Sum(weChat.orders(), faults + network.faults());
        } finally {
            world.end();
            closeBook();
            disk.forget();
        }
    }

    private boolean quiet() {
        return sold >= shape.orders() && desk != null && desk.open().isEmpty();
    }

    private void goHome() {
        evening = true;
        troubles.end();
        network.calmDown();
        world.setWall(Duration.ZERO);
        var end = world.time().plus(givesBack() ? EVENING.plus(NIGHT) : EVENING);
        while (!settled() && world.time().compareTo(end) < 0) {
            world.run(world.time().plus(GLANCE));
        }
        if (!settled()) {
            throw new Broken(
                    Count.LOST,
                    "nobody ends this payment: " + left() + leftOfRefunds().toList());
        }
        // whoever comes back with his goods from now on stands before a closed door
        var closing = refunds;
        refunds = null;
        world.inTill(world.time(), () -> {
            if (desk != null) {
                desk.close();
            }
            if (closing != null) {
                closing.close();
            }
        });
        world.run(world.time().plus(GLANCE));
        closeBook();
    }

    /// What WeChat contradicts itself about stays open until a person has looked.
    private boolean settled() {
        return desk != null
                && desk.open().stream().allMatch(open -> open.payment().state() instanceof Review)
                && leftOfRefunds().allMatch(open -> open.state() instanceof Stranded);
    }

    private Stream<Refunding> leftOfRefunds() {
        return Stream.ofNullable(refunds).flatMap(it -> it.open().stream()).map(OpenRefund::refunding);
    }

    private List<PaymentStatus> left() {
        return desk == null
                ? List.of()
                : desk.open().stream().map(OpenPayment::status).toList();
    }

    private void watch(MemoryDisk watched) {
        watched.watchedBy((change, _) -> {
            if (watched == disk) {
                troubles.before(change);
            }
        });
    }

    private void open() {
        var life = world.life();
        try {
            var opened = ownThread() ? MemoryBook.open(world::wall, disk) : MemoryBook.openInTurn(world::wall, disk);
            if (life == world.life()) {
                opened(opened, life);
            } else {
                opened.close();
            }
        } catch (BookException e) {
            steadyOrThrow(e);
            world.inTill(world.time().plus(AGAIN), this::open);
        }
    }

    /// As in the till itself, on some days: each change of threads costs.
    private boolean ownThread() {
        return shape.dice("hand", 0).nextInt(16) == 0;
    }

    private void opened(Book opened, int life) {
        book = opened;
        found();
        var gateway = Gateways.over(merchant(), network);
        var newDesk = new PaymentDesk(terms(), gateway, new Witnessed(opened, life), world, dicesOfTheTill, world);
        desk = newDesk;
        newDesk.listen(status -> hear(life, status));
        newDesk.resume();
        if (givesBack()) {
            openRefunds(opened, gateway, life);
        }
        world.inTill(world.time().plusSeconds(2), this::serve);
    }

    /// On one day of three, by dice of its own.
    private boolean givesBack() {
        return shape.dice("refunds at all", 0).nextInt(3) == 0;
    }

    private void openRefunds(Book opened, WeChatGateway gateway, int life) {
        var dice = shape.dice("refunds at all", 1);
        var ends = List.of(End.SUCCESS, End.SUCCESS, End.SUCCESS, End.REFUNDCLOSE, End.CHANGE);
        weChat.refunds().become(ends.get(dice.nextInt(ends.size())), Duration.ofSeconds(1 + dice.nextInt(3_600)));
        var desk = new RefundDesk(
                terms(),
                gateway.refunds(),
                new Witnessed(opened, life),
                world,
                new Random(shape.dice("refund numbers", life).nextLong()),
                world);
        refunds = desk;
        desk.resume();
    }

    /// Somebody comes back with what he bought, sometimes more than once, sometimes with all of it.
    private void comesBack(Payment payment) {
        var number = payment.order().outTradeNo();
        var dice = shape.dice(
                "refund",
                payment.order().sale().counter() * 100L + payment.order().attempt());
        if (givesBack() && givenBack.add(number) && dice.nextInt(3) == 0) {
            for (var i = 1 + dice.nextInt(3); i > 0; i--) {
                var most = payment.order().totalFee().fen();
                var amount = new Money(dice.nextInt(3) == 0 ? most : 1 + dice.nextLong(most));
                var time = world.time().plusSeconds(2 + dice.nextInt(dice.nextBoolean() ? 30 : 1_200));
                world.inTill(time, () -> giveBack(payment.order(), amount));
            }
        }
    }

    private void giveBack(Order order, Money amount) {
        var open = refunds;
        try {
            if (open != null) {
                open.giveBack(order.sale(), order.outTradeNo(), amount, GROUNDS);
            }
        } catch (RuntimeException e) {
            if (troubles.steady()) {
                throw e;
            }
        }
    }

    private void found() {
        try {
            oracle.found(MemoryBook.journal(disk));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve() {
        if (sold >= shape.orders() || desk == null) {
            return;
        }
        try {
            var open = charge(desk);
            current = open;
            sold++;
            people.charged(open);
            if (shape.has(Kind.NEXT_CUSTOMER_MEANWHILE) && random.nextInt(10) == 0) {
                next();
            }
        } catch (RuntimeException e) {
            world.inTill(world.time().plus(AGAIN), this::serve);
        }
    }

    /// On some days one customer of three holds out a code, by dice of its own.
    private OpenPayment charge(PaymentDesk desk) {
        var dice = shape.dice("held codes", sold);
        return shape.dice("held codes at all", 0).nextInt(3) == 0 && dice.nextInt(3) == 0
                ? desk.charge(basket(), "王小雨", weChat.holdOut("oHOLDSaCODEout%014d".formatted(sold), habit(dice)))
                : desk.charge(basket(), "王小雨");
    }

    private static Habit habit(RandomGenerator dice) {
        return switch (dice.nextInt(8)) {
            case 0, 1, 2 -> new Habit.Pays(Purse.change());
            case 3, 4 -> new Habit.PaysAfter(Duration.ofMillis(500 + dice.nextInt(15_000)));
            case 5 -> new Habit.PaysAfter(Duration.ofMillis(13_000 + dice.nextInt(35_000)));
            case 6 -> new Habit.FailsAfter(Duration.ofMillis(500 + dice.nextInt(40_000)));
            default -> dice.nextBoolean() ? new Habit.DoesNothing() : new Habit.Refused("NOTENOUGH", "余额不足");
        };
    }

    private void next() {
        current = null;
        world.inTill(world.time().plusMillis(500 + random.nextInt(8000)), this::serve);
    }

    private Basket basket() {
        var basket = Basket.EMPTY;
        for (var i = 0; i <= random.nextInt(3); i++) {
            basket = basket.plus(new Line("", "商品 " + random.nextInt(9), new Money(1 + random.nextInt(9_999)), 1));
        }
        return reduced(basket);
    }

    /// By dice of its own, so that a day of before the discounts stays that day.
    private Basket reduced(Basket basket) {
        var dice = shape.dice("reductions", sold);
        var reduced = basket.with(AnyBasket.reductions(dice)).withNote(dice.nextInt(5) == 0 ? "少冰" : "");
        return dice.nextInt(3) == 0 && reduced.total().chargeable() ? reduced : basket;
    }

    private void hear(int life, PaymentStatus status) {
        if (life != world.life() || desk == null) {
            return;
        }
        if (status.booked()) {
            oracle.told(status, disk, troubles.steady());
        }
        people.see(status.payment(), desk);
        if (status.booked() && status.payment().state() instanceof Paid) {
            comesBack(status.payment());
        }
        people.hear(status, desk);
        var mine = current;
        if (mine != null && mine.payment().order().equals(status.payment().order()) && over(status)) {
            next();
        }
    }

    /// A notice comes to a till that runs, and to nobody where none does.
    private void hear(PaymentNotice notice) {
        var running = desk;
        if (running != null) {
            world.inTill(world.time(), () -> take(running, notice));
        }
    }

    /// Where the book cannot write, WeChat gets no answer, and says it again.
    private void take(PaymentDesk running, PaymentNotice notice) {
        try {
            running.notified(notice);
        } catch (RuntimeException e) {
            if (troubles.steady()) {
                throw e;
            }
        }
    }

    private static boolean over(PaymentStatus status) {
        return status.payment().ended() || status.progress().cancelled();
    }

    /// The process dies now, and somebody starts it again after a while.
    void crash(Loss loss) {
        faults++;
        var left = disk.after(loss, random);
        leave(left);
    }

    /// The machine comes back with a disk of some time ago.
    void restore(MemoryDisk old) {
        faults++;
        try {
            oracle.restored(old);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        leave(old);
    }

    private void leave(MemoryDisk left) {
        world.die();
        var before = disk;
        disk = left;
        watch(left);
        var zombie = book;
        book = null;
        desk = null;
        refunds = null;
        current = null;
        world.at(world.time().plusMillis(1000 + random.nextInt(90_000)), () -> {
            book = zombie;
            closeBook();
            before.forget();
            world.inTill(world.time(), this::open);
        });
    }

    /// The till is shut down in order and started again.
    void restart() {
        if (desk == null || evening) {
            return;
        }
        faults++;
        var life = world.life();
        desk.close();
        if (refunds != null) {
            refunds.close();
        }
        closeBook();
        if (life == world.life()) {
            leave(disk.after(Loss.KILL, random));
        }
    }

    MemoryDisk disk() {
        return disk;
    }

    boolean running() {
        return desk != null;
    }

    void trouble() {
        faults++;
    }

    /// A book on a failing disk cannot end in order; the next start finds what it left.
    private void closeBook() {
        var open = book;
        book = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (BookException e) {
            steadyOrThrow(e);
        }
    }

    private void steadyOrThrow(BookException e) {
        if (troubles.steady()) {
            throw e;
        }
    }

    private Terms terms() {
        var patience = Duration.ofSeconds(shape.dice("patience", 0).nextInt(4) > 0 ? 60 : 300);
        var known = ModelWeChat.KNOWN;
        return new Terms(
                "一号店", 1, false, known.appid(), known.mchId(), "http://127.0.0.1/notify", "127.0.0.1", patience);
    }

    private static Merchant merchant() {
        var known = ModelWeChat.KNOWN;
        return Merchant.at(
                URI.create("http://127.0.0.1"),
                known.appid(),
                known.mchId(),
                new MerchantKey(known.apiKey(), SignType.HMAC_SHA256));
    }

    /// The real book, whose word the oracle hears.
    private final class Witnessed implements PaymentBook, RefundBook {

        private final Book real;
        private final int life;

        Witnessed(Book real, int life) {
            this.real = real;
            this.life = life;
        }

        @Override
        public void record(Event event) {
            real.record(event);
            if (life == world.life()) {
                oracle.recorded(event);
            }
        }

        @Override
        public List<Payment> open(boolean practice) {
            return real.open(practice);
        }

        @Override
        public Account account(SaleNumber sale) {
            return real.account(sale);
        }

        @Override
        public List<Refunding> openRefunds(boolean practice) {
            return real.openRefunds(practice);
        }

        @Override
        public Optional<Refunding> refunding(String outRefundNo) {
            return real.refunding(outRefundNo);
        }

        @Override
        public List<PaymentEvent> events(String outTradeNo) {
            return real.events(outTradeNo);
        }

        @Override
        public Optional<String> orderOf(String transactionId) {
            return real.orderOf(transactionId);
        }

        @Override
        public Money givenBack(String outTradeNo) {
            return real.givenBack(outTradeNo);
        }

        @Override
        public SaleNumber nextSale(boolean practice, int till, LocalDate day) {
            return real.nextSale(practice, till, day);
        }
    }

    /// What a disk change may meet.
    static boolean hurts(Change change) {
        return change == Change.WRITE || change == Change.FORCE;
    }
}
