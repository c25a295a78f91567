package io.saoma.proof.shop;

import io.saoma.payment.Order;
import io.saoma.payment.Payment;
import io.saoma.payment.Terms;
import io.saoma.payment.refund.Grounds;
import io.saoma.payment.refund.OpenRefund;
import io.saoma.payment.refund.RefundClaims;
import io.saoma.payment.refund.RefundDesk;
import io.saoma.payment.refund.RefundGateway;
import io.saoma.payment.refund.RefundReason;
import io.saoma.payment.refund.Refunding;
import io.saoma.sale.Money;
import io.saoma.simulator.order.Refund.End;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Customers who come back with what they bought, on some days, and the desk that gives them their money back.
final class BroughtBack {

    private static final Grounds GROUNDS = new Grounds(RefundReason.FAULTY, "", List.of(), "李经理");

    private final Shape shape;
    private final World world;
    private final ModelWeChat weChat;
    private final Troubles troubles;
    private final Set<String> givenBack = new HashSet<>();
    private @Nullable RefundDesk desk;

    BroughtBack(Shape shape, World world, ModelWeChat weChat, Troubles troubles) {
        this.shape = shape;
        this.world = world;
        this.weChat = weChat;
        this.troubles = troubles;
    }

    /// On one day of three, by dice of its own.
    boolean happens() {
        return shape.dice("refunds at all", 0).nextInt(3) == 0;
    }

    void open(Terms terms, RefundGateway gateway, WitnessedBook book, int life) {
        var dice = shape.dice("refunds at all", 1);
        var ends = List.of(End.SUCCESS, End.SUCCESS, End.SUCCESS, End.REFUNDCLOSE, End.CHANGE);
        weChat.refunds().become(ends.get(dice.nextInt(ends.size())), Duration.ofSeconds(1 + dice.nextInt(3_600)));
        var numbers = new Random(shape.dice("refund numbers", life).nextLong());
        var opened = new RefundDesk(terms, gateway, book, world, numbers, world, RefundClaims.ALONE);
        desk = opened;
        opened.resume();
    }

    Stream<Refunding> left() {
        return Stream.ofNullable(desk).flatMap(it -> it.open().stream()).map(OpenRefund::refunding);
    }

    void close() {
        if (desk != null) {
            desk.close();
        }
    }

    /// Whoever comes from now on stands before a closed door; hands out what is still to be closed.
    Runnable shut() {
        var closing = desk;
        desk = null;
        return () -> {
            if (closing != null) {
                closing.close();
            }
        };
    }

    /// Somebody comes back with what he bought, sometimes more than once, sometimes with all of it.
    void bought(Payment payment) {
        var number = payment.order().outTradeNo();
        var dice = shape.dice(
                "refund",
                payment.order().sale().counter() * 100L + payment.order().attempt());
        if (happens() && givenBack.add(number) && dice.nextInt(3 * shape.rarity()) == 0) {
            for (var i = 1 + dice.nextInt(3); i > 0; i--) {
                var most = payment.order().totalFee().fen();
                var amount = new Money(dice.nextInt(3) == 0 ? most : 1 + dice.nextLong(most));
                var time = world.time().plusSeconds(2 + dice.nextInt(dice.nextBoolean() ? 30 : 1_200));
                world.inTill(time, () -> giveBack(payment.order(), amount));
            }
        }
    }

    private void giveBack(Order order, Money amount) {
        var open = desk;
        try {
            if (open != null) {
                open.giveBack(order.sale(), amount, GROUNDS);
            }
        } catch (RuntimeException e) {
            troubles.excuse(e);
        }
    }
}
