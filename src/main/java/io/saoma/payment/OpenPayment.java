package io.saoma.payment;

import io.saoma.payment.PaymentEvent.ConfirmedByHand;
import io.saoma.payment.PaymentEvent.ReviewEnded;
import io.saoma.payment.Wishes.Inbox;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// A payment that a driver carries: what is known of it now, and the wishes that a person may have. Safe from any
/// thread.
public final class OpenPayment {

    private final Threads threads;
    private final Inbox wishes;
    private final List<Consumer<PaymentStatus>> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile PaymentStatus status;
    private volatile Optional<ConfirmedByHand> hand = Optional.empty();
    private volatile Optional<ReviewEnded> aside = Optional.empty();

    OpenPayment(PaymentStatus status, Threads threads) {
        this.status = status;
        this.threads = threads;
        this.wishes = threads.inbox();
    }

    public PaymentStatus status() {
        return status;
    }

    public Payment payment() {
        return status.payment();
    }

    /// Asks WeChat now, at most once a second.
    public void check() {
        wishes.add(Wish.CHECK);
    }

    /// Asks WeChat this very moment, whatever pause the rules would keep.
    void confirm() {
        wishes.add(Wish.CONFIRM);
    }

    /// Gives the payment up: one more question, then closing, for as long as WeChat takes to accept it. Refused, with
    /// false, where the goods went by somebody's word: there its driver alone ends it.
    public boolean cancel() {
        var free = payment().byHand().isEmpty();
        if (free) {
            wishes.add(Wish.CANCEL);
        }
        return free;
    }

    /// Fetches a fresh code for the same order; the old one dies at WeChat.
    public void newCode() {
        wishes.add(Wish.NEW_CODE);
    }

    /// Tells the listener, on the payment's own thread, of every change from now on; what stands is in `status`.
    public void listen(Consumer<PaymentStatus> listener) {
        listeners.add(listener);
    }

    /// Tells this listener nothing any more.
    void forget(Consumer<PaymentStatus> listener) {
        listeners.remove(listener);
    }

    Wishes wishes() {
        return wishes;
    }

    void stop() {
        wishes.add(Wish.STOP);
    }

    /// Its driver has gone home.
    void end() {
        ended.countDown();
    }

    void awaitEnd(Duration time) {
        threads.await(ended, time);
    }

    /// A person took it for made: whatever is told from now on carries that.
    synchronized void confirmed(ConfirmedByHand event) {
        hand = Optional.of(event);
        tell(status);
    }

    /// A person ended its review: whatever is told from now on carries that, and its driver goes home.
    synchronized void laidAside(ReviewEnded event) {
        aside = Optional.of(event);
        tell(status);
        stop();
    }

    /// The payment with what a person has said of it.
    Payment marked(Payment payment) {
        var confirmed = hand.map(payment::after).orElse(payment);
        return aside.map(confirmed::after).orElse(confirmed);
    }

    /// Two that tell at once do so one after the other, so that nobody hears old news last.
    synchronized void tell(PaymentStatus now) {
        status = new PaymentStatus(marked(now.payment()), now.progress(), now.asking(), now.booked(), now.at());
        listeners.forEach(listener -> listener.accept(status));
    }
}
