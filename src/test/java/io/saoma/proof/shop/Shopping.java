package io.saoma.proof.shop;

import io.saoma.payment.OpenPayment;
import io.saoma.payment.PaymentDesk;
import io.saoma.sale.AnyBasket;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.simulator.order.HeldCode.Habit;
import io.saoma.simulator.order.Purse;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// What the customers buy, and who of them holds out a code of his own.
final class Shopping {

    private final Shape shape;
    private final ModelWeChat weChat;
    private final RandomGenerator random;

    Shopping(Shape shape, ModelWeChat weChat, RandomGenerator random) {
        this.shape = shape;
        this.weChat = weChat;
        this.random = random;
    }

    /// On some days one customer of three holds out a code, by dice of its own.
    OpenPayment charge(PaymentDesk desk, int sold) {
        var dice = shape.dice("held codes", sold);
        return shape.dice("held codes at all", 0).nextInt(3) == 0 && dice.nextInt(3) == 0
                ? desk.charge(basket(sold), "王小雨", weChat.holdOut("oHOLDSaCODEout%014d".formatted(sold), habit(dice)))
                : desk.charge(basket(sold), "王小雨");
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

    private Basket basket(int sold) {
        var basket = Basket.EMPTY;
        for (var i = 0; i <= random.nextInt(3); i++) {
            basket = basket.plus(new Line("", "商品 " + random.nextInt(9), new Money(1 + random.nextInt(9_999)), 1));
        }
        return reduced(basket, sold);
    }

    /// By dice of its own, so that a day of before the discounts stays that day.
    private Basket reduced(Basket basket, int sold) {
        var dice = shape.dice("reductions", sold);
        var reduced = basket.with(AnyBasket.reductions(dice)).withNote(dice.nextInt(5) == 0 ? "少冰" : "");
        return dice.nextInt(3) == 0 && reduced.total().chargeable() ? reduced : basket;
    }
}
