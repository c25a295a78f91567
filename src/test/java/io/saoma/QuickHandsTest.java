package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.sale.Event;
import io.saoma.sale.Money;
import io.saoma.sale.basket.BasketEvent.LinePut;
import io.saoma.sale.shift.ShiftEvent.ShiftOpened;
import io.saoma.ui.Language;
import io.saoma.ui.UiTasks;
import io.saoma.ui.pay.Stage;
import io.saoma.ui.pay.cash.CashFace;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A cashier whose hands are quicker than the disk: no key is lost, and a basket is kept before its money is taken.
class QuickHandsTest extends WholeTill {

    private final List<Event> written = new CopyOnWriteArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean slow;

    @TempDir
    private Path home;

    @BeforeEach
    void begin() {
        till = new Till(settings(home), InstantSource.system());
        till.book.subscribe(written::add);
        show(Language.EN, new UiTasks(this::start, Platform::runLater));
    }

    @Test
    void cashIsCountedBeforeTheDiskHasTheBasket() throws TimeoutException {
        slow(true);
        robot.write("8").push(KeyCode.ENTER).push(KeyCode.F9);
        robot.write("20").push(KeyCode.ENTER);
        slow(false);
        await(
                "the cash is taken",
                () -> counter.cash
                        .currentProperty()
                        .get()
                        .filter(it -> it.faceProperty().get().stage() == CashFace.Stage.DONE)
                        .isPresent());

        assertEquals(new Money(8_00), only(SoldForCash.class).cash().due());
        assertEquals(new Money(20_00), only(SoldForCash.class).cash().tendered());
        assertTrue(written.indexOf(only(LinePut.class)) < written.indexOf(only(SoldForCash.class)));
    }

    @Test
    void cashIsCountedBeforeItsPanelIsDrawn() throws TimeoutException {
        robot.write("8").push(KeyCode.ENTER);
        robot.interact(() -> {
            press(KeyCode.F9);
            type("2");
            type("0");
            press(KeyCode.ENTER);
        });
        await("the cash is taken", () -> written.stream().anyMatch(SoldForCash.class::isInstance));

        assertEquals(new Money(20_00), only(SoldForCash.class).cash().tendered());
    }

    @Test
    void anOrderIsPlacedOnceTheDiskHasTheBasket() throws TimeoutException {
        slow(true);
        robot.write("8").push(KeyCode.ENTER).push(KeyCode.F12).push(KeyCode.F12);
        assertEquals(0, till.desk.open().size());
        slow(false);
        await("the code is shown", () -> shown() == Stage.WAITING);

        assertTrue(written.indexOf(only(LinePut.class)) < written.indexOf(only(Charged.class)));
    }

    @Test
    void aShiftBeginsWithEveryDigitThatWasTyped() throws TimeoutException {
        slow(true);
        robot.push(KeyCode.CONTROL, KeyCode.J).write("200").push(KeyCode.ENTER);
        slow(false);
        await("the shift begins", () -> written.stream().anyMatch(ShiftOpened.class::isInstance));

        assertEquals(new Money(200_00), only(ShiftOpened.class).cash());
    }

    private void press(KeyCode code) {
        fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code);
    }

    private void type(String sign) {
        fire(KeyEvent.KEY_TYPED, sign, KeyCode.UNDEFINED);
    }

    /// As the window system does it when several keys wait: no frame is drawn in between.
    private void fire(EventType<KeyEvent> kind, String sign, KeyCode code) {
        var focused = robot.lookup("#inputPlace").query().getScene().getFocusOwner();
        javafx.event.Event.fireEvent(focused, new KeyEvent(kind, sign, sign, code, false, false, false, false));
    }

    private <T extends Event> T only(Class<T> kind) {
        var found = written.stream().filter(kind::isInstance).map(kind::cast).toList();
        assertEquals(1, found.size());
        return found.getFirst();
    }

    private synchronized void start(Runnable work) {
        if (slow) {
            waiting.add(work);
        } else {
            Thread.ofVirtual().start(work);
        }
    }

    private synchronized void slow(boolean now) {
        slow = now;
        if (!now) {
            waiting.forEach(Thread.ofVirtual()::start);
            waiting.clear();
        }
    }
}
