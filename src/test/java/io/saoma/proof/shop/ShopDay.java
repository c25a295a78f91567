package io.saoma.proof.shop;

import io.saoma.book.Book;
import io.saoma.book.BookException;
import io.saoma.book.Loss;
import io.saoma.book.MemoryBook;
import io.saoma.book.MemoryDisk;
import io.saoma.payment.OpenPayment;
import io.saoma.payment.PaymentDesk;
import io.saoma.payment.PaymentNotice;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Review;
import io.saoma.payment.PaymentStatus;
import io.saoma.payment.refund.RefundState.Stranded;
import io.saoma.proof.Tally.Count;
import io.saoma.proof.shop.Oracle.Broken;
import io.saoma.wechat.Gateways;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
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

    private final Shape shape;
    private final World world;
    private final ModelWeChat weChat;
    private final Network network;
    private final People people;
    private final Oracle oracle;
    private final Troubles troubles;
    private final RandomGenerator random;
    private final Shopping shopping;
    private final BroughtBack broughtBack;
    private final NoticePost post;
    private final Random dicesOfTheTill;
    private MemoryDisk disk = new MemoryDisk();
    private @Nullable Book book;
    private @Nullable PaymentDesk desk;
    private @Nullable OpenPayment current;
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
        shopping = new Shopping(shape, weChat, random);
        broughtBack = new BroughtBack(shape, world, weChat, troubles);
        post = new NoticePost(world, troubles);
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
        var end = world.time().plus(broughtBack.happens() ? EVENING.plus(NIGHT) : EVENING);
        while (!settled() && world.time().compareTo(end) < 0) {
            world.run(world.time().plus(GLANCE));
        }
        if (!settled()) {
            throw new Broken(
                    Count.LOST,
                    "nobody ends this payment: "
                            + Stream.ofNullable(desk)
                                    .flatMap(it -> it.open().stream())
                                    .map(OpenPayment::status)
                                    .toList()
                            + broughtBack.left().toList());
        }
        var closing = broughtBack.shut();
        world.inTill(world.time(), () -> {
            if (desk != null) {
                desk.close();
            }
            closing.run();
        });
        world.run(world.time().plus(GLANCE));
        closeBook();
    }

    /// What WeChat contradicts itself about stays open until a person has looked.
    private boolean settled() {
        return desk != null
                && desk.open().stream().allMatch(open -> open.payment().state() instanceof Review)
                && broughtBack.left().allMatch(open -> open.state() instanceof Stranded);
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
            troubles.excuse(e);
            world.inTill(world.time().plus(AGAIN), this::open);
        }
    }

    /// As in the till itself, on some days: each change of threads costs.
    private boolean ownThread() {
        return shape.dice("hand", 0).nextInt(16) == 0;
    }

    private void opened(Book opened, int life) {
        book = opened;
        oracle.found(disk);
        var gateway = Gateways.over(Enrolment.merchant(), network);
        var newDesk =
                new PaymentDesk(Enrolment.terms(shape), gateway, witnessed(opened, life), world, dicesOfTheTill, world);
        desk = newDesk;
        newDesk.listen(status -> hear(life, status));
        newDesk.resume();
        if (broughtBack.happens()) {
            broughtBack.open(Enrolment.terms(shape), gateway.refunds(), witnessed(opened, life), life);
        }
        world.inTill(world.time().plusSeconds(2), this::serve);
    }

    private WitnessedBook witnessed(Book opened, int life) {
        return new WitnessedBook(opened, () -> life == world.life(), oracle);
    }

    private void serve() {
        if (sold >= shape.orders() || desk == null) {
            return;
        }
        try {
            var open = shopping.charge(desk, sold);
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

    private void next() {
        current = null;
        world.inTill(world.time().plusMillis(500 + random.nextInt(8000)), this::serve);
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
            broughtBack.bought(status.payment());
        }
        people.hear(status, desk);
        var mine = current;
        if (mine != null
                && mine.payment().order().equals(status.payment().order())
                && (status.payment().ended() || status.progress().cancelled())) {
            next();
        }
    }

    private void hear(PaymentNotice notice) {
        post.bring(notice, desk);
    }

    /// The process dies now, and somebody starts it again after a while.
    void crash(Loss loss) {
        faults++;
        leave(disk.after(loss, random));
    }

    /// The machine comes back with a disk of some time ago.
    void restore(MemoryDisk old) {
        faults++;
        oracle.restored(old);
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
        broughtBack.shut();
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
        broughtBack.close();
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
            troubles.excuse(e);
        }
    }
}
