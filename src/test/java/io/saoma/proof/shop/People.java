package io.saoma.proof.shop;

import static io.saoma.proof.shop.Kind.ACCEPTS_LATE;
import static io.saoma.proof.shop.Kind.CANCELS;
import static io.saoma.proof.shop.Kind.FALSE_NOTICE;
import static io.saoma.proof.shop.Kind.IMPATIENT_CHECKS;
import static io.saoma.proof.shop.Kind.NEVER_PAYS;
import static io.saoma.proof.shop.Kind.NEW_CODE;
import static io.saoma.proof.shop.Kind.NOTICE;
import static io.saoma.proof.shop.Kind.NOTICE_AGAIN_AND_AGAIN;
import static io.saoma.proof.shop.Kind.PAYS_AROUND_CANCEL;
import static io.saoma.proof.shop.Kind.PAYS_AROUND_EXPIRY;
import static io.saoma.proof.shop.Kind.REFUSES_FIRST;
import static io.saoma.proof.shop.Kind.TRIES_AGAIN;
import static io.saoma.proof.shop.Kind.TWO_SCANS;

import io.saoma.book.BookException;
import io.saoma.payment.HandRules;
import io.saoma.payment.OpenPayment;
import io.saoma.payment.Payment;
import io.saoma.payment.PaymentDesk;
import io.saoma.payment.PaymentNotice;
import io.saoma.payment.PaymentNumber.OutTradeNo;
import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.payment.PaymentStatus;
import io.saoma.sale.Money;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// What customers and the cashier do about one payment: the customer from the moment that a code can be seen.
final class People {

    private final World world;
    private final ModelWeChat weChat;
    private final Consumer<PaymentNotice> till;
    private final Shape shape;
    private final Set<String> done = new HashSet<>();

    /// @param till hears WeChat's notices, where it runs
    People(World world, ModelWeChat weChat, Shape shape, Consumer<PaymentNotice> till) {
        this.world = world;
        this.weChat = weChat;
        this.till = till;
        this.shape = shape;
    }

    /// The cashier has charged: what follows of that.
    void charged(OpenPayment open) {
        var dice = dice("cashier", open.payment());
        cancelsAfter(open.payment()).ifPresent(time -> world.inTill(world.time().plus(time), open::cancel));
        if (shape.has(NEW_CODE) && some(6, dice)) {
            world.inTill(soon(dice, 20_000), open::newCode);
        }
        if (shape.has(IMPATIENT_CHECKS) && some(20, dice)) {
            for (var i = 0; i < 5; i++) {
                world.inTill(soon(dice, 15_000), open::check);
            }
        }
    }

    /// Somebody looks at the screens.
    void see(Payment payment, PaymentDesk desk) {
        var number = payment.order().outTradeNo();
        switch (payment.state()) {
            case Waiting(var _, var codeUrl) -> {
                if (done.add("sees " + number)) {
                    customer(payment, codeUrl);
                }
            }
            case Paid(var _, var late) -> {
                if (late && shape.has(ACCEPTS_LATE) && done.add("accepts " + number)) {
                    tries(5, () -> desk.acceptLate(number, "王小雨"));
                }
            }
            case Closed _ -> {
                if (shape.has(TRIES_AGAIN)
                        && done.add("again " + number)
                        && dice("again", payment).nextInt(100) < 30) {
                    tries(3, () -> charged(desk.again(payment)));
                }
            }
            default -> {}
        }
    }

    /// On some days, by dice of its own, a cashier takes a payment for made by hand while WeChat is away, and asks by
    /// its number later on.
    void hear(PaymentStatus status, PaymentDesk desk) {
        var payment = status.payment();
        var number = payment.order().outTradeNo();
        if (!handsOn(shape) || !HandRules.offered(status) || !done.add("by hand " + number)) {
            return;
        }
        var dice = dice("by hand", payment);
        if (dice.nextBoolean()) {
            tries(1 + dice.nextInt(5), () -> desk.confirm(number, new OutTradeNo(number), "断网", "王小雨"));
        }
        tries(10 + dice.nextInt(900), () -> desk.find(new OutTradeNo(number)));
    }

    private static boolean handsOn(Shape shape) {
        return shape.dice("by hand at all", 0).nextInt(3) == 0;
    }

    /// What the cashier tries, and tries again where the book cannot write.
    private void tries(int seconds, Runnable act) {
        world.inTill(world.time().plusSeconds(seconds), () -> {
            try {
                act.run();
            } catch (BookException e) {
                tries(seconds, act);
            }
        });
    }

    private void customer(Payment payment, String codeUrl) {
        var dice = dice("customer", payment);
        var number = payment.order().outTradeNo();
        var payer = "oPayer" + payment.order().sale().counter();
        if (shape.has(TWO_SCANS) && some(10, dice)) {
            world.at(soon(dice, 20_000), () -> weChat.pay(codeUrl, number, "oAnother"));
        }
        if (shape.has(REFUSES_FIRST) && some(15, dice)) {
            world.at(soon(dice, 8_000), () -> weChat.fail(number, payer));
        }
        if (!(shape.has(NEVER_PAYS) && some(4, dice))) {
            world.at(payingTime(payment, dice), () -> {
                weChat.pay(codeUrl, number, payer);
                giveNotice(payment);
            });
        }
        if (shape.has(FALSE_NOTICE) && some(5, dice)) {
            var forged = new PaymentNotice(
                    number, "4200forged" + number, payment.order().totalFee(), World.DAWN);
            world.at(soon(dice, 20_000), () -> till.accept(forged));
        }
    }

    /// What WeChat sends of its own accord, once or more often, soon or late, when it has taken the money.
    private void giveNotice(Payment payment) {
        var dice = dice("notice", payment);
        var times = shape.has(NOTICE_AGAIN_AND_AGAIN) ? 1 + dice.nextInt(4) : 1;
        if (shape.has(NOTICE) && some(100, dice("notices at all", payment))) {
            weChat.charges().reversed().stream()
                    .filter(charge -> charge.outTradeNo().equals(payment.order().outTradeNo()))
                    .findFirst()
                    .map(charge -> new PaymentNotice(
                            charge.outTradeNo(), charge.transactionId(), new Money(charge.fen()), charge.at()))
                    .ifPresent(notice -> {
                        for (var i = 0; i < times; i++) {
                            world.at(soon(dice, dice.nextBoolean() ? 300 : 900_000), () -> till.accept(notice));
                        }
                    });
        }
    }

    private Duration payingTime(Payment payment, RandomGenerator dice) {
        var order = payment.order();
        var around = Duration.ofMillis(dice.nextInt(10_000) - 5_000);
        if (shape.has(PAYS_AROUND_EXPIRY) && some(6, dice)) {
            return world.time()
                    .plus(Duration.between(order.timeStart(), order.deadline()))
                    .plus(around);
        }
        var cancelled = cancelsAfter(payment);
        if (shape.has(PAYS_AROUND_CANCEL) && cancelled.isPresent() && dice.nextInt(100) < 60) {
            return world.time().plus(cancelled.get()).plus(around);
        }
        return soon(dice, dice.nextInt(8 * shape.rarity()) == 0 ? 20_000 : 2_500);
    }

    private Optional<Duration> cancelsAfter(Payment payment) {
        var dice = dice("cancel", payment);
        return shape.has(CANCELS) && some(12, dice)
                ? Optional.of(Duration.ofMillis(1_000L + dice.nextInt(40_000)))
                : Optional.empty();
    }

    /// So many of a hundred people; fewer on a crowded day.
    private boolean some(int percent, RandomGenerator dice) {
        return dice.nextInt(100 * shape.rarity()) < percent;
    }

    private Duration soon(RandomGenerator dice, int millis) {
        return world.time().plus(Duration.ofMillis(500 + dice.nextInt(millis)));
    }

    private RandomGenerator dice(String purpose, Payment payment) {
        var order = payment.order();
        return shape.dice(purpose, order.sale().counter() * 100L + order.attempt());
    }
}
