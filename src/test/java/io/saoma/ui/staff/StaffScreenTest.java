package io.saoma.ui.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.shop.staff.Refusal;
import io.saoma.shop.staff.Standing;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.UiTasks;
import io.saoma.ui.window.ShopWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/// A manager writes down who works here, by keys.
@ExtendWith(HandsExtension.class)
class StaffScreenTest {

    private final List<String> heard = new ArrayList<>();
    private final FakeStaff staff = new FakeStaff();
    private final Hands robot = new Hands();

    @Start
    void start(Stage stage) {
        var window = Stand.window(Language.ZH, true, new SimpleObjectProperty<>(FakeStaff.NOW));
        var viewModel = new StaffViewModel(staff, new UiTasks(Runnable::run, Runnable::run), () -> heard.add("back"));
        window.show(messages -> new StaffController(viewModel, messages));
        ShopWindow.show(stage, window, 1000, 760);
    }

    @Test
    void theFirstIsAManagerTheNextACashierAndBothByKeysAlone() {
        assertTrue(robot.text("#saidLabel").startsWith("还没有人设 PIN 码"), robot.text("#saidLabel"));
        robot.push(KeyCode.F2);
        type("Wang", "482913", "482913");
        assertTrue(robot.text("#saidLabel").startsWith("有 PIN 码的人可以收银"), robot.text("#saidLabel"));
        robot.push(KeyCode.F2);
        type("Li", "482913", "482913");
        robot.push(KeyCode.ESCAPE);

        assertEquals(List.of("add Wang MANAGER true", "add Li CASHIER true"), staff.done);
        assertEquals(List.of("back"), heard);
    }

    @Test
    void aPinThatWasTypedInTwoWaysIsNone() {
        robot.push(KeyCode.F2);
        type("Wang", "482913", "482914");
        assertEquals("两次输入的 PIN 码不同，请都重新输入。", robot.text("#saidLabel"));
        robot.write("482913").push(KeyCode.ENTER).write("482913").push(KeyCode.ENTER);
        assertEquals(List.of("add Wang MANAGER true"), staff.done);
    }

    @Test
    void whoIsAtHandGetsAPinARoleAndTheirTriesBack() {
        shop();
        staff.standings.put(2, new Standing.Spent());
        robot.push(KeyCode.DOWN).push(KeyCode.F3);
        robot.write("482913").push(KeyCode.ENTER).write("482913").push(KeyCode.ENTER);
        robot.push(KeyCode.F4).push(KeyCode.F5).push(KeyCode.F5);

        assertEquals(List.of("pin 小李 true", "role 小李 MANAGER", "unlock 小李"), staff.done);
    }

    @Test
    void nobodyIsTakenOffTheListUnasked() {
        shop();
        assertFalse(goButton().getStyleClass().contains("danger"));
        robot.push(KeyCode.DOWN).push(KeyCode.DELETE);
        assertTrue(goButton().getStyleClass().contains("danger"));
        assertFalse(goButton().getStyleClass().contains("primary"));
        assertEquals("确定小李不再在这里工作？以往的账仍写着这个名字。", robot.text("#saidLabel"));
        robot.push(KeyCode.ESCAPE).push(KeyCode.ENTER);
        assertEquals(List.of(), staff.done);

        robot.push(KeyCode.DELETE).push(KeyCode.ENTER);
        assertEquals(List.of("retire 小李"), staff.done);
    }

    @Test
    void saysWhyAndChangesNothing() {
        shop();
        staff.refusal = Optional.of(Refusal.Rule.LAST_MANAGER);
        robot.push(KeyCode.DELETE).push(KeyCode.ENTER);
        assertEquals("只有这一位店长有 PIN 码，请先另设一位店长。", robot.text("#saidLabel"));
        staff.refusal = Optional.empty();
        staff.diskFails = true;
        robot.push(KeyCode.F4);
        assertTrue(robot.text("#saidLabel").startsWith("没有保存"), robot.text("#saidLabel"));
        assertEquals(List.of(), staff.done);
    }

    @Test
    void nothingOfAPinStaysInItsField() {
        shop();
        robot.push(KeyCode.F3).write("4829").push(KeyCode.ESCAPE).push(KeyCode.F3);
        assertEquals("", robot.lookup("#pinField").queryAs(PasswordField.class).getText());
        robot.write("482913").push(KeyCode.ENTER).write("482913").push(KeyCode.ENTER);
        assertEquals(
                "", robot.lookup("#againField").queryAs(PasswordField.class).getText());
    }

    private void shop() {
        staff.people = List.of(FakeStaff.WANG, FakeStaff.LI);
        robot.push(KeyCode.F2).push(KeyCode.ESCAPE);
    }

    private void type(String... parts) {
        for (var part : parts) {
            robot.write(part).push(KeyCode.ENTER);
        }
    }

    private Button goButton() {
        return robot.lookup("#goButton").queryAs(Button.class);
    }
}
