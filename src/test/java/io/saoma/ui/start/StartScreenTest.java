package io.saoma.ui.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.ui.Camera;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Theme;
import io.saoma.ui.UiTasks;
import io.saoma.ui.window.ShopWindow;
import io.saoma.ui.window.TillWindow;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/// The start report as an eye sees it, and under real keys; with `-Dshots` the pictures go to `target/shots`.
@ExtendWith(HandsExtension.class)
class StartScreenTest {

    private final List<String> heard = new ArrayList<>();
    private StartViewModel report = report(Left.CRASH);
    private TillWindow window;

    @Start
    void start(Stage stage) {
        window = window(Language.ZH, report, false);
        ShopWindow.show(stage, window, 1000, 768);
    }

    @Test
    void enterStartsSellingAndF11ShowsTheOrders(Hands robot) {
        assertTrue(robot.lookup("#beginButton").query().isFocused());
        robot.push(KeyCode.F11).push(KeyCode.ENTER).push(KeyCode.SPACE);
        robot.clickOn("#ordersButton").clickOn("#beginButton");
        assertEquals(List.of("orders", "begin", "begin", "orders", "begin"), heard);
    }

    @Test
    void followsItsPaymentsInBothLanguages(Hands robot) {
        robot.interact(() -> report.outcomes().add(Outcome.of(Left.unasked(Left.paid(false)))));
        assertEquals("¥32.00 → 已支付，已补记", robot.text(".start-outcome-text"));
        robot.push(KeyCode.CONTROL, KeyCode.L);
        robot.interact(() -> report.outcomes().set(0, Outcome.of(Left.unasked(Left.paid(true)))));
        assertEquals("¥32.00 → paid late, please see to it", robot.text(".start-outcome-text"));
    }

    @Test
    void manyPaymentsScrollAndTheButtonsStay(Hands robot) {
        robot.interact(() -> {
            for (var i = 0; i < 30; i++) {
                report.outcomes().add(Outcome.of(Left.unasked(Left.paid(false))));
            }
        });
        var begin = robot.lookup("#beginButton").query();
        assertTrue(begin.localToScene(begin.getBoundsInLocal()).getMaxY() < 700);
        robot.push(KeyCode.PAGE_DOWN).push(KeyCode.PAGE_DOWN);
        var last = robot.lookup(".start-fact").query();
        assertTrue(last.localToScene(last.getBoundsInLocal()).getMaxY() < 650);
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("begin"), heard);
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 768, ZH", "1366, 768, ZH", "1920, 1080, ZH",
        "1024, 768, EN", "1366, 768, EN", "1920, 1080, EN"
    })
    void noWordIsCut(int width, int height, Language language, Hands robot) {
        var name = "%d-%s".formatted(width, language.tag());
        var one = report(Left.CRASH);
        one.outcomes().add(Outcome.of(Left.unasked(Left.paid(false))));
        assertEquals(List.of(), look(robot, "start-one-" + name, one, language, width, height));

        var many = report(Left.BATTERED);
        VerdictTest.states().forEach(said -> many.outcomes().add(Outcome.of(said.status())));
        assertEquals(List.of(), look(robot, "start-many-" + name, many, language, width, height));
    }

    private List<String> look(
            Hands robot, String name, StartViewModel shown, Language language, int width, int height) {
        return robot.on(() -> {
            var other = window(language, shown, true);
            return Camera.cutWords(other.scene(), width, height, Theme.LIGHT, name);
        });
    }

    private StartViewModel report(LastRun last) {
        return new StartViewModel(last, List.of(), UiTasks.real(), () -> heard.add("orders"), () -> heard.add("begin"));
    }

    private static TillWindow window(Language language, StartViewModel report, boolean practice) {
        return ShopWindow.at(Left.NOW, practice, language, messages -> new StartController(report, messages));
    }
}
