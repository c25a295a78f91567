package io.saoma.payment.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.payment.FakeTime;
import io.saoma.payment.HandThreads;
import io.saoma.payment.Wish;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A refund under way, as a screen holds it.
class OpenRefundTest {

    private final HandThreads threads = new HandThreads(new FakeTime());
    private final OpenRefund open = new OpenRefund(Sample.asked(), threads);

    @Test
    void carriesEveryWishToItsDriver() {
        open.check();
        open.confirm();
        open.stop();

        for (var wish : List.of(Wish.CHECK, Wish.CONFIRM, Wish.STOP)) {
            assertEquals(Optional.of(wish), open.wishes().within(Duration.ZERO));
        }
        assertEquals(Optional.empty(), open.wishes().within(Duration.ZERO));
    }

    @Test
    void isAsItsDriverLastKnewIt() {
        assertEquals(Sample.asked(), open.refunding());
        var processing = Sample.in(new RefundState.Processing("50300"));

        open.become(processing);

        assertEquals(processing, open.refunding());
    }

    @Test
    void isWaitedForUntilItsDriverHasGoneHome() {
        open.awaitEnd(Duration.ofSeconds(2));
        assertEquals(List.of(Duration.ofSeconds(2)), threads.waits());

        open.end();
        open.awaitEnd(Duration.ofSeconds(2));

        assertEquals(1, threads.waits().size());
    }
}
