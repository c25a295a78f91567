package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.Money;
import io.saoma.ui.Language;
import io.saoma.ui.pay.Stage;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A payment that was put aside is looked at again while the next customer's basket stands there.
class TrayAtTheCounterTest extends WholeTill {

    @TempDir
    private Path home;

    @BeforeEach
    void begin() {
        open(home, InstantSource.system(), Language.EN);
    }

    /// Else its panel could be gone for good, and the till would take no money before that customer has paid.
    @Test
    void nothingTakesItsPlaceBesideTheBasket() throws TimeoutException {
        robot.write("5").push(KeyCode.F12);
        await("the code is shown", () -> shown() == Stage.WAITING);
        robot.push(KeyCode.F2).push(KeyCode.F3);
        await("the next customer is served", () -> total().equals(Money.ZERO));
        robot.write("8").push(KeyCode.ENTER).push(KeyCode.F7);
        assertTrue(robot.sees("#noteField"));

        robot.interact(() -> counter.cashier.tray().getFirst().open().run());
        await("its code is shown again", () -> shown() == Stage.WAITING);
        robot.push(KeyCode.F2);
        robot.interact(() -> {
            counter.cashier.beside().note();
            counter.cashier.beside().discount();
            counter.cashier.find();
        });
        assertTrue(robot.sees("#lastAskedLabel"));
        assertTrue(counter.cashier.frozenProperty().get());

        weChat.phone().pay(paying().payment().order().outTradeNo());
        await("it is paid", () -> shown() == Stage.PAID);
        robot.push(KeyCode.ENTER);
        await("the basket is free", () -> !counter.cashier.frozenProperty().get());
        assertEquals(new Money(8_00), total());
    }
}
