package io.saoma.payment;

import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.Step.Exchange;
import io.saoma.sale.Basket;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/// One payment that the real driver carries, against a WeChat in the head and a clock that only moves when somebody
/// waits.
final class DrivenPayment {

    /// What the customer holds out.
    static final AuthCode CODE = new AuthCode("134567890123456789");

    final FakeTime time = new FakeTime();
    final FakeGateway weChat = new FakeGateway(time);
    final FakeBook book = new FakeBook();
    final AtomicReference<PaymentStatus> shown = new AtomicReference<>();
    private final Optional<AuthCode> code;

    /// Paid with a code that the till shows.
    DrivenPayment() {
        this(Optional.empty());
    }

    private DrivenPayment(Optional<AuthCode> code) {
        this.code = code;
    }

    /// Paid with the code that the customer holds out.
    static DrivenPayment byCode() {
        return new DrivenPayment(Optional.of(CODE));
    }

    Payment charge(Duration until) {
        time.until(until);
        var charged = charged();
        book.record(charged);
        return carry(Payment.of(List.of(charged)), code, Progress.fresh(time.now()));
    }

    /// After a restart, which knows the customer's code no more.
    Payment resume(Payment payment) {
        return carry(payment, Optional.empty(), Progress.resumed(time.now()));
    }

    Payment carry(Payment payment, Optional<AuthCode> held, Progress progress) {
        new PaymentDriver(payment, held, progress, weChat, book, time, time, shown::set, UnaryOperator.identity())
                .carry();
        return shown.get().payment();
    }

    Charged charged() {
        var now = time.now().wall();
        var number = book.nextSale(false, 1, BusinessDay.of(now));
        var basket = Basket.EMPTY.plus(new Line("", "珍珠奶茶", new Money(1250), 1));
        var sale = new Sale(number, basket, "王小雨", now);
        var trade = code.isPresent() ? TradeType.MICROPAY : TradeType.NATIVE;
        return new Charged(sale, Samples.TERMS.order(sale, 1, sale.total(), trade, now, new Random(1)), now);
    }

    long count(Exchange exchange) {
        return weChat.exchanges().stream().filter(exchange::equals).count();
    }

    static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}
