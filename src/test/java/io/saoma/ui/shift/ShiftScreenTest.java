package io.saoma.ui.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.Money;
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

/// The shift's screen under real keys, and as an eye sees it; with `-Dshots` the pictures go to `target/shots`.
@ExtendWith(HandsExtension.class)
class ShiftScreenTest {

    private final List<String> heard = new ArrayList<>();
    private final FakeShift shift = new FakeShift();

    @Start
    void start(Stage stage) {
        ShopWindow.show(stage, window(Language.ZH, viewModel()), 1024, 768);
    }

    @Test
    void goesThroughAShiftByKeys(Hands robot) {
        robot.write("200").push(KeyCode.ENTER);
        assertTrue(robot.text("#titleLabel").startsWith("第 3 班"), robot.text("#titleLabel"));

        robot.push(KeyCode.F2).push(KeyCode.ENTER);
        assertEquals("请输入金额，例如 200 或 56.50", robot.text("#saidLabel"));
        robot.write("50").push(KeyCode.ENTER);
        assertEquals("请写明原因，方便以后核对", robot.text("#saidLabel"));
        robot.clickOn("#reasonField").write("change").push(KeyCode.ENTER);

        robot.push(KeyCode.F3)
                .write("30")
                .clickOn("#reasonField")
                .write("water")
                .push(KeyCode.ENTER);
        robot.push(KeyCode.F4).write("a coin").push(KeyCode.ENTER);
        robot.push(KeyCode.F3).push(KeyCode.ESCAPE);
        robot.push(KeyCode.F12).write("1454");
        assertEquals("比应有现金少 ¥0.50", robot.text("#saidLabel"));
        robot.write(".50");
        assertEquals("现金一分不差。", robot.text("#saidLabel"));
        robot.push(KeyCode.ENTER);
        assertTrue(robot.text("#titleLabel").contains("已交班"), robot.text("#titleLabel"));
        robot.push(KeyCode.CONTROL, KeyCode.P).push(KeyCode.ENTER);

        assertEquals(
                List.of(
                        "open ¥200.00",
                        "move ¥50.00 change",
                        "move −¥30.00 water",
                        "drawer a coin",
                        "close ¥1,454.50",
                        "print 3"),
                shift.done);
        assertEquals(List.of("back"), heard);
    }

    @Test
    void whatCannotBeWrittenDidNotHappenAndNothingTypedIsLost(Hands robot) {
        shift.diskFails = true;
        robot.write("200").push(KeyCode.ENTER);
        assertTrue(robot.text("#saidLabel").startsWith("没有保存"), robot.text("#saidLabel"));
        shift.diskFails = false;
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("open ¥200.00"), shift.done);
    }

    @Test
    void escapeLeavesWithoutABeginning(Hands robot) {
        robot.push(KeyCode.ESCAPE);
        assertEquals(List.of("back"), heard);
        assertEquals(List.of(), shift.done);
    }

    /// Where there is one till alone, there is nothing to be seen of others.
    @Test
    void leadsToTheShiftsOfTheOtherTills(Hands robot) {
        robot.push(KeyCode.CONTROL, KeyCode.T);
        assertEquals(List.of(), shift.done);
        shift.others = true;
        robot.interact(() -> viewModel().showOthers());
        assertEquals(List.of("others"), shift.done);
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 768, ZH, LIGHT", "1366, 768, ZH, DARK", "1920, 1080, ZH, LIGHT",
        "1024, 768, EN, LIGHT", "1366, 768, EN, LIGHT", "1920, 1080, EN, DARK"
    })
    void noWordIsCut(int width, int height, Language language, Theme theme, Hands robot) {
        var size = new Size(width, height);
        shift.others = true;
        look("begin", viewModel(), size, language, theme, robot);
        shift.open(new Money(200_00));
        look("open", viewModel(), size, language, theme, robot);
        var counting = viewModel();
        counting.count();
        counting.amountProperty().set("1434");
        look("counting", counting, size, language, theme, robot);
        counting.go();
        look("closed", counting, size, language, theme, robot);
    }

    private record Size(int width, int height) {}

    private static void look(
            String state, ShiftViewModel shown, Size size, Language language, Theme theme, Hands robot) {
        var name = "shift-%d-%s-%s".formatted(size.width, language.tag(), state);
        var cut =
                robot.on(() -> Camera.cutWords(window(language, shown).scene(), size.width, size.height, theme, name));
        assertEquals(List.of(), cut, name);
    }

    private ShiftViewModel viewModel() {
        return new ShiftViewModel(shift, new UiTasks(Runnable::run, Runnable::run), () -> heard.add("back"));
    }

    private static TillWindow window(Language language, ShiftViewModel shown) {
        return ShopWindow.at(FakeShift.NOW, false, language, messages -> new ShiftController(shown, messages));
    }
}
