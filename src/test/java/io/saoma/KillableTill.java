package io.saoma;

import io.saoma.book.Book;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.payment.Answer;
import io.saoma.payment.Order;
import io.saoma.payment.PaymentDesk;
import io.saoma.payment.PaymentGateway;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.payment.Threads;
import io.saoma.payment.TillClock;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.wechat.WeChatGateway;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/// A till without screens that sells one thing after another, and stands still at a named instant to be killed there.
///
/// Arguments: the home, the address of the simulator, the instant. It says `at <instant>` on its output.
final class KillableTill {

    private static final AtomicBoolean PAID = new AtomicBoolean();

    private KillableTill() {}

    public static void main(String[] args) throws InterruptedException {
        var instant = args[2];
        FaultPoint whileRecordingThePayment = name -> {
            if (PAID.get()) {
                at("paid/" + name, instant);
            }
        };
        var clock = InstantSource.system();
        var book = Book.open(new Home(Path.of(args[0])), "test", clock, whileRecordingThePayment);
        var desk = new PaymentDesk(
                KillTest.TERMS,
                new Marked(new WeChatGateway(KillTest.merchant(URI.create(args[1])), clock), instant),
                book,
                TillClock.of(clock, System::nanoTime),
                new Random(),
                Threads.real());
        while (true) {
            var ended = new CountDownLatch(1);
            var payment = desk.charge(Basket.EMPTY.plus(new Line("", "珍珠奶茶", new Money(1250), 1)), "王小雨");
            payment.listen(status -> {
                if (status.payment().state() instanceof Waiting) {
                    at("code shown", instant);
                }
                if (status.payment().ended()) {
                    ended.countDown();
                }
            });
            ended.await();
            PAID.set(false);
        }
    }

    private static void at(String name, String instant) {
        if (name.equals(instant)) {
            System.out.println("at " + name);
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// The way to WeChat, with the instants around each exchange.
    private record Marked(PaymentGateway gateway, String instant) implements PaymentGateway {

        @Override
        public Answer place(Order order) {
            at("intent written", instant);
            var answer = gateway.place(order);
            at("answer received", instant);
            return answer;
        }

        @Override
        public Answer ask(Order order) {
            var answer = gateway.ask(order);
            if (answer instanceof Answer.Paid) {
                PAID.set(true);
                at("paid, not recorded", instant);
            }
            return answer;
        }

        @Override
        public Answer close(Order order) {
            return gateway.close(order);
        }
    }
}
