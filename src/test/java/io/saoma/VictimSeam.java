package io.saoma;

import io.saoma.book.FaultPoint;
import io.saoma.payment.Answer;
import io.saoma.payment.AuthCode;
import io.saoma.payment.Order;
import io.saoma.payment.Payment;
import io.saoma.payment.PaymentBook;
import io.saoma.payment.PaymentEvent;
import io.saoma.payment.PaymentEvent.ClosingStarted;
import io.saoma.payment.PaymentEvent.PaymentReceived;
import io.saoma.payment.PaymentGateway;
import io.saoma.payment.PaymentNumber;
import io.saoma.payment.Sighting;
import io.saoma.proof.kill.Word;
import io.saoma.sale.Event;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/// Stands between the parts of the victim: names the points that it passes, and says of each event that it is recorded.
final class VictimSeam implements Seam {

    private final Victim victim;
    private final BiConsumer<Till, Counter> opened;
    private final Set<String> givenUp = ConcurrentHashMap.newKeySet();
    private volatile String writing = "TillOpened";

    VictimSeam(Victim victim, BiConsumer<Till, Counter> opened) {
        this.victim = victim;
        this.opened = opened;
    }

    @Override
    public FaultPoint faults() {
        return name -> victim.at(name.startsWith("opening.") ? name : writing + "/" + name);
    }

    @Override
    public void opened(Till till, Counter counter) {
        Victim.say(Word.USABLE);
        opened.accept(till, counter);
    }

    @Override
    public PaymentBook book(PaymentBook book) {
        writing = "TillClosed";
        return new Marked(book);
    }

    @Override
    public PaymentGateway gateway(PaymentGateway gateway) {
        return new Watched(gateway);
    }

    /// The book of the payments, which says what it has recorded; one event at a time, so that its points bear its
    /// name.
    private final class Marked implements PaymentBook {

        private final PaymentBook book;

        Marked(PaymentBook book) {
            this.book = book;
        }

        @Override
        public synchronized void record(Event event) {
            var name = event.getClass().getSimpleName();
            writing = name;
            try {
                book.record(event);
            } finally {
                writing = "TillClosed";
            }
            if (event instanceof PaymentEvent payment) {
                Victim.say(Word.RECORDED, name, payment.outTradeNo());
            }
            if (event instanceof ClosingStarted closing) {
                givenUp.add(closing.outTradeNo());
            }
            victim.at(
                    event instanceof PaymentReceived paid && paid.late() ? "recorded late money" : "recorded " + name);
        }

        @Override
        public List<Payment> open(boolean practice) {
            return book.open(practice);
        }

        @Override
        public List<PaymentEvent> events(String outTradeNo) {
            return book.events(outTradeNo);
        }

        @Override
        public Optional<String> orderOf(String transactionId) {
            return book.orderOf(transactionId);
        }

        @Override
        public Money givenBack(String outTradeNo) {
            return book.givenBack(outTradeNo);
        }

        @Override
        public Money cashLeft(SaleNumber sale) {
            return book.cashLeft(sale);
        }

        @Override
        public SaleNumber nextSale(boolean practice, int till, LocalDate day) {
            return book.nextSale(practice, till, day);
        }
    }

    /// The way to WeChat, with the points before and after each exchange.
    private final class Watched implements PaymentGateway {

        private final PaymentGateway gateway;

        Watched(PaymentGateway gateway) {
            this.gateway = gateway;
        }

        @Override
        public Answer place(Order order) {
            victim.at("before send");
            var answer = gateway.place(order);
            victim.at("code read");
            return answer;
        }

        @Override
        public Answer ask(Order order) {
            var answer = gateway.ask(order);
            if (answer instanceof Answer.Paid) {
                victim.at(givenUp.contains(order.outTradeNo()) ? "late money read" : "paid read");
            }
            return answer;
        }

        @Override
        public Sighting find(PaymentNumber number) {
            return gateway.find(number);
        }

        @Override
        public Answer pay(Order order, AuthCode code) {
            victim.at("before pay");
            var answer = gateway.pay(order, code);
            victim.at("pay read");
            return answer;
        }

        @Override
        public Answer reverse(Order order) {
            victim.at("before reverse");
            var answer = gateway.reverse(order);
            victim.at("reverse read");
            return answer;
        }

        @Override
        public Answer close(Order order) {
            victim.at("before close");
            var answer = gateway.close(order);
            victim.at("close read");
            return answer;
        }
    }
}
