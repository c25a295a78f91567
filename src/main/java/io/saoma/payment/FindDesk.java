package io.saoma.payment;

import io.saoma.payment.Found.Doubtful;
import io.saoma.payment.Found.Elsewhere;
import io.saoma.payment.Found.ElsewhereUnpaid;
import io.saoma.payment.Found.GivenBack;
import io.saoma.payment.Found.KnownPaid;
import io.saoma.payment.Found.NoSuchPayment;
import io.saoma.payment.Found.Refunded;
import io.saoma.payment.Found.Unreachable;
import io.saoma.payment.PaymentNumber.OutTradeNo;
import io.saoma.payment.PaymentNumber.TransactionId;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.Sighting.Nothing;
import io.saoma.payment.Sighting.Seen;
import io.saoma.payment.Sighting.Taken;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/// Finds the payment that a customer says he has made, by the number on the phone: WeChat is asked, whatever the
/// phone shows. Safe from any thread; throws where what is found cannot be written down.
final class FindDesk {

    /// A call before ours, ours, and a little.
    private static final Duration LONGEST = Duration.ofSeconds(35);

    private static final String NO_ANSWER = "TIMEOUT";

    private final PaymentGateway gateway;
    private final PaymentBook book;
    private final Threads threads;
    private final Function<String, Optional<OpenPayment>> open;
    private final AfterTheEnd after;

    /// @param open the payment of this number, while a driver carries it
    FindDesk(
            PaymentGateway gateway,
            PaymentBook book,
            Threads threads,
            Function<String, Optional<OpenPayment>> open,
            AfterTheEnd after) {
        this.gateway = gateway;
        this.book = book;
        this.threads = threads;
        this.open = open;
        this.after = after;
    }

    Found find(PaymentNumber number) {
        var ours = switch (number) {
            case OutTradeNo(var text) -> payment(text);
            case TransactionId(var text) -> book.orderOf(text).flatMap(this::payment);
        };
        return ours.map(this::settle).orElseGet(() -> seek(number));
    }

    /// A number that the book does not know: WeChat says whose it is.
    private Found seek(PaymentNumber number) {
        return switch (gateway.find(number)) {
            case Seen(var outTradeNo, var tradeState) ->
                payment(outTradeNo).map(this::settle).orElseGet(() -> new ElsewhereUnpaid(outTradeNo, tradeState));
            case Taken taken ->
                payment(taken.outTradeNo())
                        .map(this::settle)
                        .orElseGet(() -> new Elsewhere(taken.outTradeNo(), taken.totalFee(), taken.timeEnd()));
            case Nothing(var answer) -> nothing(answer);
        };
    }

    private static Found nothing(Answer answer) {
        return switch (answer) {
            case Answer.NoOrder _ -> new NoSuchPayment();
            case Answer.Failed(var _, var code, var text) -> new Found.Refused(code, text);
            case Answer.Silent(var _, var code) -> new Unreachable(code);
            case Answer.Contradiction(var why) -> new Doubtful(why);
            default -> throw new IllegalArgumentException("says something of a payment: " + answer);
        };
    }

    private Found settle(Payment known) {
        if (known.state() instanceof Paid(var receipt, var _)) {
            return onRecord(known, receipt, gateway.ask(known.order()));
        }
        if (known.endedUnpaid()) {
            var answer = after.look(known);
            return Verdict.of(payment(known.order().outTradeNo()).orElse(known), Optional.of(answer));
        }
        return open.apply(known.order().outTradeNo()).map(this::confirm).orElseGet(() -> asked(known));
    }

    /// What is on record stays so, whether or not WeChat can be reached; only money that went back since is news.
    private Found onRecord(Payment known, Receipt receipt, Answer answer) {
        var refunded = book.givenBack(known.order().outTradeNo());
        if (refunded.isPositive()) {
            return new Refunded(known.sale().number(), receipt.totalFee(), refunded);
        }
        return answer instanceof Answer.Paid(var now) && now.tradeState().equals(Verdict.REFUND)
                ? new GivenBack(known.sale().number(), receipt.totalFee())
                : new KnownPaid(known.sale().number(), receipt.totalFee(), receipt.timeEnd());
    }

    /// Its driver has just gone, or has not come yet.
    private Found asked(Payment known) {
        var answer = gateway.ask(known.order());
        return Verdict.of(payment(known.order().outTradeNo()).orElse(known), Optional.of(answer));
    }

    /// What a driver carries, it asks about itself.
    private Found confirm(OpenPayment carried) {
        var latch = new AnswerLatch();
        carried.listen(latch);
        latch.accept(carried.status());
        carried.confirm();
        threads.await(latch.latch(), LONGEST);
        carried.forget(latch);
        var status = carried.status();
        if (!latch.heard() && !status.payment().ended()) {
            return new Unreachable(NO_ANSWER);
        }
        return Verdict.of(status.payment(), status.progress().asked());
    }

    private Optional<Payment> payment(String outTradeNo) {
        return Optional.of(book.events(outTradeNo))
                .filter(events -> !events.isEmpty())
                .map(Payment::of);
    }
}
