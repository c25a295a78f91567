package io.saoma.ui.orders;

import static io.saoma.ui.orders.OrdersWindow.await;
import static io.saoma.ui.orders.OrdersWindow.field;
import static io.saoma.ui.orders.OrdersWindow.open;
import static io.saoma.ui.orders.OrdersWindow.row;
import static io.saoma.ui.orders.OrdersWindow.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/// The keys of the orders: arrows, pages, Esc, and what is typed goes into the search line.
@ExtendWith(HandsExtension.class)
class OrdersKeysTest {

    @AutoClose
    private final OrdersWindow till;

    OrdersKeysTest(@TempDir Path folder) {
        till = new OrdersWindow(folder);
    }

    @Start
    void start(Stage stage) throws IOException {
        till.show(stage);
    }

    @Test
    void goesThroughTheListAndTheDaysWithTheArrows(Hands robot) throws TimeoutException {
        open(robot);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        await(() -> robot.text("#numberLabel").equals("0314-0045"));
        robot.push(KeyCode.LEFT);
        await(() -> rows(robot).equals(List.of("0313-0033")));
        assertFalse(robot.lookup("#shown").query().isVisible());
        assertTrue(robot.text("#dateLabel").startsWith("2026-03-13"));
        robot.push(KeyCode.CONTROL, KeyCode.LEFT);
        await(() -> robot.sees("这一天没有订单"));
        robot.push(KeyCode.F2);
        await(() -> rows(robot).size() == 12);
    }

    @Test
    void theArrowsMoveInATextThatIsTyped(Hands robot) throws TimeoutException {
        open(robot);
        robot.write("31").push(KeyCode.LEFT).write("4");
        assertEquals("341", field(robot).getText());
        assertTrue(robot.text("#dateLabel").startsWith("2026-03-14"));
    }

    @Test
    void escapeClearsTheSearchAndThenGoesBack(Hands robot) throws TimeoutException {
        open(robot);
        robot.write("nobody");
        await(() -> robot.sees("没有找到“nobody”"));
        robot.push(KeyCode.ESCAPE);
        await(() -> rows(robot).size() == 12);
        robot.push(KeyCode.ESCAPE);
        assertFalse(robot.sees("#searchField"));
    }

    @Test
    void theFocusIsInTheSearchLineAfterEverything(Hands robot) throws TimeoutException {
        open(robot);
        List<Runnable> deeds = List.of(
                () -> robot.clickOn(row(robot, "0314-0045")),
                () -> robot.clickOn("#yesterdayButton"),
                () -> robot.clickOn("#yesterdayButton"),
                () -> robot.clickOn("#earlierButton"),
                () -> robot.clickOn("#laterButton"),
                () -> robot.clickOn("#todayButton"),
                () -> robot.clickOn("#takenLabel"),
                () -> robot.clickOn(".detail-card"),
                () -> robot.clickOn(".order-head"),
                () -> robot.push(KeyCode.PAGE_DOWN),
                () -> robot.push(KeyCode.F5),
                () -> robot.push(KeyCode.F1).push(KeyCode.F1),
                () -> robot.push(KeyCode.CONTROL, KeyCode.L),
                () -> robot.push(KeyCode.F11));
        for (var i = 0; i < deeds.size(); i++) {
            deeds.get(i).run();
            assertTrue(field(robot).isFocused(), "after deed " + i);
        }
        assertTrue(till.orders.filter().period().to().equals(SampleDay.TODAY));
    }

    @Test
    void thePageKeysMoveTheDetail(Hands robot) throws TimeoutException {
        open(robot);
        robot.interact(() -> till.window.scene().getWindow().setHeight(620));
        robot.write("0314-0038").push(KeyCode.ENTER);
        await(() -> robot.text("#numberLabel").equals("0314-0038"));
        robot.push(KeyCode.PAGE_DOWN);
        assertTrue(robot.lookup("#scroll").queryAs(ScrollPane.class).getVvalue() > 0);
        robot.push(KeyCode.PAGE_UP).push(KeyCode.PAGE_UP);
        assertEquals(0, robot.lookup("#scroll").queryAs(ScrollPane.class).getVvalue());
    }
}
