package io.saoma.payment;

import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.TillClock.Moment;
import io.saoma.sale.Basket;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/// The real driver on the thread of whoever asks, for machines that have a time of their own.
public final class DriverStand {

    private DriverStand() {}

    /// A sale over this amount is rung up, and stands in the book; nothing is sent yet.
    public static Payment charge(PaymentBook book, Terms terms, Money total, Moment now, RandomGenerator random) {
        return charge(book, terms, total, TradeType.NATIVE, now, random);
    }

    /// The same for either side's code.
    public static Payment charge(
            PaymentBook book, Terms terms, Money total, TradeType tradeType, Moment now, RandomGenerator random) {
        var number = book.nextSale(terms.practice(), terms.till(), BusinessDay.of(now.wall()));
        var basket = Basket.EMPTY.plus(new Line("", "珍珠奶茶", total, 1));
        var sale = new Sale(number, basket, "王小雨", now.wall());
        var charged = new Charged(sale, terms.order(sale, 1, sale.total(), tradeType, now.wall(), random), now.wall());
        book.record(charged);
        return Payment.of(List.of(charged));
    }

    /// Returns when the payment has ended, or after a wish to stop.
    public static void carry(
            PaymentStatus start,
            PaymentGateway gateway,
            PaymentBook book,
            TillClock clock,
            Wishes wishes,
            Consumer<PaymentStatus> told) {
        carry(start, Optional.empty(), gateway, book, clock, wishes, told);
    }

    /// The same with the code that the customer holds out.
    public static void carry(
            PaymentStatus start,
            Optional<AuthCode> code,
            PaymentGateway gateway,
            PaymentBook book,
            TillClock clock,
            Wishes wishes,
            Consumer<PaymentStatus> told) {
        new PaymentDriver(
                        start.payment(),
                        code,
                        start.progress(),
                        gateway,
                        book,
                        clock,
                        wishes,
                        told,
                        UnaryOperator.identity())
                .carry();
    }
}
