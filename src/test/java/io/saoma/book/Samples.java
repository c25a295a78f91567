package io.saoma.book;

import io.saoma.payment.Order;
import io.saoma.payment.PaymentEvent;
import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.PaymentEvent.CodeReceived;
import io.saoma.payment.PaymentEvent.OrderClosed;
import io.saoma.payment.PaymentEvent.PaymentReceived;
import io.saoma.payment.Receipt;
import io.saoma.payment.refund.Grounds;
import io.saoma.payment.refund.Refund;
import io.saoma.payment.refund.RefundReason;
import io.saoma.payment.refund.ReturnedLine;
import io.saoma.sale.Basket;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import io.saoma.sale.SaleNumber;
import java.time.Instant;
import java.util.List;

/// Sales, orders and events for tests.
public final class Samples {

    public static final Instant MORNING = Instant.parse("2026-11-23T01:00:00.123456789Z");

    public static final Grounds GROUNDS = new Grounds(
            RefundReason.FAULTY,
            "瓶盖漏水",
            List.of(new ReturnedLine(1, 1, new Money(200)), new ReturnedLine(2, 1, new Money(100))),
            "李经理");

    private Samples() {}

    public static SaleNumber number(int counter) {
        return new SaleNumber(false, 1, BusinessDay.of(MORNING), counter);
    }

    public static Sale sale(SaleNumber number, Instant at, Line... lines) {
        var basket = new Basket(List.of(lines));
        return new Sale(number, basket, "小王", at);
    }

    public static Sale sale(int counter) {
        return sale(
                number(counter),
                MORNING.plusSeconds(counter),
                new Line("6901234567892", "农夫山泉 550ml", new Money(200), 2),
                new Line("", "😀 \"free\"\n", new Money(850), 1));
    }

    public static Order order(Sale sale, int attempt) {
        var start = Instant.ofEpochSecond(sale.at().getEpochSecond());
        return new Order(
                sale.number().toString().replace("-", "") + "x" + attempt,
                sale.number(),
                attempt,
                "wx8888888888888888",
                "1900000109",
                "一号店 " + sale.lines().getFirst().name(),
                sale.total(),
                "127.0.0.1",
                "https://example.com/pay/notify",
                start,
                start.plusSeconds(360),
                start.plusSeconds(300));
    }

    public static Charged charged(int counter) {
        return charged(sale(counter));
    }

    public static Charged charged(Sale sale) {
        return new Charged(sale, order(sale, 1), sale.at());
    }

    public static CodeReceived code(PaymentEvent of) {
        return new CodeReceived(
                of.outTradeNo(), "wx23", "weixin://wxpay/bizpayurl?pr=" + of.outTradeNo(), later(of, 1));
    }

    public static PaymentReceived paid(PaymentEvent of, boolean late) {
        return paid(of, "4200" + of.outTradeNo(), new Money(1250), late);
    }

    public static PaymentReceived paid(PaymentEvent of, String transactionId, Money amount, boolean late) {
        return new PaymentReceived(of.outTradeNo(), receipt(transactionId, amount, later(of, 8)), late, later(of, 9));
    }

    public static OrderClosed closed(PaymentEvent of) {
        return new OrderClosed(of.outTradeNo(), "CLOSED", later(of, 400));
    }

    public static Receipt receipt(String transactionId, Money amount, Instant end) {
        return new Receipt(
                "SUCCESS", transactionId, amount, amount, "CNY", "OTHERS", "9f86d081884c7d65", "N", end, "ABCDEF");
    }

    public static Refund refund(Order order, Money refundFee) {
        return refund(order, refundFee, 1);
    }

    public static Refund refund(Order order, Money refundFee, int count) {
        return new Refund(
                order.outTradeNo() + "R" + count,
                order.sale(),
                order.outTradeNo(),
                order.appid(),
                order.mchId(),
                order.totalFee(),
                refundFee,
                "一号店-退款",
                "https://example.com/pay/notify",
                GROUNDS);
    }

    private static Instant later(PaymentEvent event, long seconds) {
        return event.at().plusSeconds(seconds);
    }
}
