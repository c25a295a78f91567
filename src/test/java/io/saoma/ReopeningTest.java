package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.PaymentState.Review;
import io.saoma.sale.Money;
import io.saoma.simulator.fault.Call;
import io.saoma.simulator.fault.Fault;
import io.saoma.ui.Language;
import io.saoma.ui.Sentence;
import io.saoma.ui.pay.Stage;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The till is not closed while a customer pays.
class ReopeningTest extends WholeTill {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    private final AtomicBoolean wanted = new AtomicBoolean();

    @BeforeEach
    void open() {
        open(home, InstantSource.system(), Language.EN);
        counter.reopening.onWanted(() -> wanted.set(true));
    }

    @Test
    void waitsForACustomerWhoPays() throws TimeoutException {
        robot.write("5").push(KeyCode.ENTER).push(KeyCode.F12);
        await("the code is shown", () -> shown() == Stage.WAITING);

        assertEquals(Optional.of(Sentence.of("reopening.paying")), counter.reopening.hindrance());
        robot.interact(() -> counter.reopening.go());
        assertFalse(wanted.get());

        weChat.phone().pay(paying().payment().order().outTradeNo());
        await("the next customer is served", () -> total().equals(Money.ZERO));
        await("the payment has ended", () -> till.desk.open().isEmpty());
        robot.interact(() -> counter.reopening.go());
        assertTrue(wanted.get());
    }

    /// For days, maybe.
    @Test
    void waitsForNoPaymentThatSomebodyHasToLookAt() throws TimeoutException {
        weChat.faults().on(Call.ORDERQUERY).always(Fault.totalFee(1));
        robot.write("5").push(KeyCode.ENTER).push(KeyCode.F12);
        await("the code is shown", () -> shown() == Stage.WAITING);
        weChat.phone().pay(paying().payment().order().outTradeNo());
        await("WeChat contradicts", () -> till.desk.open().getFirst().payment().state() instanceof Review);

        assertEquals(Optional.empty(), counter.reopening.hindrance());
    }
}
