package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.payment.refund.CashRefunded;
import io.saoma.sale.Event;
import io.saoma.ui.Language;
import io.saoma.ui.Notice;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A slow book: what it says of a PIN comes when whoever asked has gone on, or the till has locked.
class LateWordTest extends WholeTill {

    private final List<Event> written = new CopyOnWriteArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    private boolean slow;
    private boolean atOnce;

    @TempDir
    private Path home;

    @BeforeEach
    void begin() throws TimeoutException {
        till = new Till(settings(home), InstantSource.system());
        hire();
        till.book.subscribe(written::add);
        show(Language.EN, new UiTasks(this::start, Platform::runLater));
        robot.push(KeyCode.DOWN);
        signIn(CLERK);
    }

    @Test
    void aManagersWordIsNoneOnceWhoeverAskedHasGoneBack() {
        robot.push(KeyCode.CONTROL, KeyCode.U).write(BOSS);
        slowly(KeyCode.ENTER);
        robot.push(KeyCode.ESCAPE);
        answer();
        assertFalse(robot.sees("#addButton"));
    }

    @Test
    void aManagersWordIsNoneOnceTheTillHasLocked() throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.U).write(BOSS);
        slowly(KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        answer();
        signIn(CLERK);
        assertFalse(robot.sees("#addButton"));
    }

    @Test
    void whatAManagerBeganToOpenIsNotForWhoeverComesNext() throws TimeoutException {
        change(KeyCode.UP, BOSS);
        slowly(KeyCode.CONTROL, KeyCode.E);
        change(KeyCode.DOWN, CLERK);
        answer();
        assertFalse(robot.sees("#groupBox"));
    }

    @Test
    void twoWordsForOneRefundGiveItsMoneyBackOnce() throws TimeoutException {
        sell();
        robot.push(KeyCode.F11).push(KeyCode.ENTER);
        await("the sale is in view", () -> !seen("#numberLabel").isEmpty());
        robot.push(KeyCode.F9);
        await("what can go back is known", () -> text("#titleLabel").contains("¥30.00"));
        robot.interact(
                () -> robot.lookup("#amountField").queryAs(TextField.class).setText("10"));
        robot.clickOn("Faulty goods");
        for (var time = 0; time < 2; time++) {
            robot.push(KeyCode.ENTER);
            await("a manager is asked", () -> robot.sees("#whatLabel"));
            robot.write(BOSS);
            slowly(KeyCode.ENTER);
            if (time == 0) {
                robot.push(KeyCode.ESCAPE);
            }
        }
        answer();
        assertEquals(1, written.stream().filter(CashRefunded.class::isInstance).count());
    }

    @Test
    void aNewPinThatIsWrittenLateLeavesTheScreenThatCameMeanwhile() throws TimeoutException {
        typeNewPin();
        robot.push(KeyCode.ESCAPE).push(KeyCode.F11);
        answer();
        assertTrue(robot.sees("#ordersLabel"));
        assertEquals(Optional.of(Sentence.of("ownpin.changed")), notice());
    }

    @Test
    void aNewPinThatIsWrittenUnderTheLockIsNotToldToWhoeverComesNext() throws TimeoutException {
        typeNewPin();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        answer();
        robot.push(KeyCode.UP);
        signIn(BOSS);
        assertEquals(Optional.empty(), notice());
    }

    private void sell() throws TimeoutException {
        robot.write("30").push(KeyCode.ENTER).push(KeyCode.F9);
        await("cash is counted", () -> counter.cash.currentProperty().get().isPresent());
        robot.push(KeyCode.ENTER);
        await("the sale is written down", () -> written.stream().anyMatch(SoldForCash.class::isInstance));
        await(
                "the next customer is served",
                () -> counter.cash.currentProperty().get().isEmpty());
    }

    private void typeNewPin() throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.O).write(CLERK).push(KeyCode.ENTER);
        await("the new one is asked for", () -> text("#saidLabel").startsWith("Type the new PIN,"));
        robot.write("906172").push(KeyCode.ENTER).write("906172");
        slowly(KeyCode.ENTER);
    }

    private Optional<Sentence> notice() {
        return counter.notices.worstProperty().get().map(Notice::headline);
    }

    /// What these keys set going waits for its answer.
    private void slowly(KeyCode... keys) {
        slow(true);
        robot.push(keys);
        slow(false);
    }

    private synchronized void slow(boolean now) {
        slow = now;
    }

    private synchronized void start(Runnable work) {
        if (slow) {
            held.add(work);
        } else if (atOnce) {
            work.run();
        } else {
            Thread.ofVirtual().start(work);
        }
    }

    /// One after the other, each with all that follows from it.
    private void answer() {
        atOnce = true;
        for (var work : held) {
            work.run();
            robot.interact(() -> {});
        }
    }
}
