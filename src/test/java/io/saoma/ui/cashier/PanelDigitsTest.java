package io.saoma.ui.cashier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.Line;
import io.saoma.sale.ReturnReason;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.cashier.beside.Panels;
import io.saoma.ui.window.TillWindow;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The panels from which a digit chooses: that of a hand does, those of a scanner are the next goods.
@ExtendWith(HandsExtension.class)
class PanelDigitsTest {

    private static final String WATER = "6921168509256";

    private final CashierSight sight = new CashierSight();
    private TillWindow window;

    @Start
    void start(Stage stage) {
        window = sight.window(false, Language.EN);
        stage.setScene(window.scene());
        stage.show();
        sight.cashier
                .beside()
                .panelProperty()
                .subscribe(now -> now.ifPresentOrElse(
                        panel -> window.showBeside(Panels.screen(panel)), () -> window.clearBeside()));
        sight.type("10");
    }

    @Test
    void aHandsDigitIsAReasonWhyGoodsComeBack(Hands robot) throws TimeoutException {
        robot.push(KeyCode.F8).write("1");
        await(() -> lines().getFirst().returned().equals(Optional.of(ReturnReason.CHANGED_MIND)));
    }

    @Test
    void aScanIsNoReasonAndLeavesNoDigits(Hands robot) throws TimeoutException {
        robot.push(KeyCode.F8);
        scan(robot);
        await(() -> lines().size() == 2);
        assertTrue(lines().stream().allMatch(line -> line.returned().isEmpty()));
        assertEquals("", sight.cashier.inputProperty().get());
    }

    @Test
    void aScanBringsNoBasketBack(Hands robot) throws TimeoutException {
        robot.push(KeyCode.F3);
        robot.interact(() -> sight.type("20"));
        robot.push(KeyCode.F4);
        scan(robot);
        await(() -> lines().size() == 2);
        assertEquals(1, sight.cashier.heldCount().get());

        robot.write("1");
        await(() -> lines().size() == 1);
    }

    private void scan(Hands robot) {
        robot.interact(() -> WATER.chars().forEach(sign -> {
            Node focused = window.scene().getFocusOwner();
            Event.fireEvent(
                    focused == null ? window.scene().getRoot() : focused,
                    new KeyEvent(
                            KeyEvent.KEY_TYPED,
                            Character.toString(sign),
                            "",
                            KeyCode.UNDEFINED,
                            false,
                            false,
                            false,
                            false));
        }));
    }

    private List<Line> lines() {
        return sight.cashier.basketProperty().getValue().lines();
    }

    private static void await(Callable<Boolean> come) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(come).get());
    }
}
