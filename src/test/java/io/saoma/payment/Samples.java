package io.saoma.payment;

import io.saoma.payment.Answer.CloseAccepted;
import io.saoma.payment.Answer.Code;
import io.saoma.payment.Answer.Failed;
import io.saoma.payment.Answer.Meaning;
import io.saoma.payment.Answer.NoOrder;
import io.saoma.payment.Answer.NotPaid;
import io.saoma.payment.Answer.Silent;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Placing;
import io.saoma.payment.PaymentState.Refused;
import io.saoma.payment.PaymentState.Reversing;
import io.saoma.payment.PaymentState.Review;
import io.saoma.payment.PaymentState.Unknown;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.payment.TillClock.Moment;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import io.saoma.sale.SaleNumber;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// One order, every state that its payment can be in, and what WeChat can say to it, for tests of the rules.
final class Samples {

    static final Sale SALE = new Sale(
            new SaleNumber(false, 1, LocalDate.of(2026, 3, 14), 42),
            new Basket(List.of(new Line("", "珍珠奶茶", new Money(1250), 1))),
            "王小雨",
            FakeTime.START);

    static final Terms TERMS =
            new Terms("一号店", 1, false, "wx1", "10000100", "https://example.com/n", "127.0.0.1", Duration.ofMinutes(5));

    /// Placed at `FakeTime.START`, closable at 300 s, with a deadline at 300 s and an expiry at 360 s.
    static final Order ORDER = order(new Money(1250), "01260314004201ABCDE");

    static final String NUMBER = ORDER.outTradeNo();

    static final PaymentState PLACING = new Placing();
    static final PaymentState UNKNOWN = new Unknown("TIMEOUT");
    static final PaymentState WAITING = new Waiting("wx1", "weixin://1");
    static final PaymentState REVIEW = new Review("total_fee 9");
    static final PaymentState CANCELLED = new Closing(FakeTime.START, GivenUp.CANCELLED);
    static final PaymentState EXPIRED = new Closing(FakeTime.START, GivenUp.EXPIRED);
    static final PaymentState REVERSING = new Reversing(FakeTime.START, GivenUp.CANCELLED);
    static final PaymentState PAID = new Paid(FakeGateway.receipt(ORDER), false);
    static final PaymentState CLOSED = new PaymentState.Closed("CLOSED");
    static final PaymentState REFUSED = new Refused("NOAUTH", "商户无此接口权限");

    static final Code CODE = new Code("wx2", "weixin://2");
    static final NotPaid NOT_PAID = new NotPaid("NOTPAY");
    static final NoOrder NO_ORDER = new NoOrder();
    static final CloseAccepted CLOSE_ACCEPTED = new CloseAccepted();
    static final Silent LOST = new Silent(true, "TIMEOUT");
    static final Silent NOT_SENT = new Silent(false, "CONNECT");

    private Samples() {}

    static Order order(Money totalFee, String outTradeNo) {
        return new Order(
                outTradeNo,
                SALE.number(),
                1,
                "wx1",
                "10000100",
                "一号店-珍珠奶茶",
                totalFee,
                "127.0.0.1",
                "https://example.com/n",
                FakeTime.START,
                FakeTime.START.plusSeconds(360),
                FakeTime.START.plusSeconds(300));
    }

    /// Without a code that anybody knows of, unless it is the state that says so.
    static Payment in(PaymentState state) {
        return new Payment(SALE, ORDER, state, false);
    }

    /// After its code had been received.
    static Payment payableIn(PaymentState state) {
        return new Payment(SALE, ORDER, state, true);
    }

    /// One that the customer's own code pays, under the same number and in the same times.
    static Payment byCodeIn(PaymentState state) {
        return new Payment(SALE, HandPayment.byCode(ORDER), state, false);
    }

    static Failed failed(Meaning meaning) {
        return new Failed(meaning, meaning.name(), "某句话");
    }

    static Answer[] silence(int times) {
        return Stream.generate(() -> LOST).limit(times).toArray(Answer[]::new);
    }

    /// So long after the order was placed, by both clocks.
    static Moment at(Duration passed) {
        return new Moment(FakeTime.START.plus(passed), Duration.ofHours(1).plus(passed));
    }

    static Moment at(double seconds) {
        return at(Duration.ofNanos(Math.round(seconds * 1e9)));
    }

    static Moment justBefore(double seconds) {
        return at(at(seconds).since(Duration.ofHours(1)).minusNanos(1));
    }

    /// The wall clock alone is wrong by so much.
    static Moment wallOff(Moment moment, Duration by) {
        return new Moment(moment.wall().plus(by), moment.uptime());
    }
}
