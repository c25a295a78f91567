package io.saoma.ui.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.ui.Camera;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Theme;
import io.saoma.ui.window.ShopWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/// The bills' screen under real keys.
@ExtendWith(HandsExtension.class)
class ReconcileScreenTest {

    private final FakeBills deeds = new FakeBills();

    @Start
    void start(Stage stage) {
        ShopWindow.show(stage, deeds.window(Language.ZH, deeds.viewModel()), 1024, 768);
    }

    @Test
    void goesThroughTheMonthByKeysAndByTouch(Hands robot) {
        assertEquals("2026-03-13 周五", robot.text("#dayLabel"));
        robot.push(KeyCode.LEFT).push(KeyCode.LEFT).push(KeyCode.RIGHT);
        assertEquals("2026-03-12 周四", robot.text("#dayLabel"));
        robot.push(KeyCode.PAGE_UP);
        assertEquals("2026 年 2 月", robot.text("#monthLabel"));
        robot.push(KeyCode.PAGE_DOWN);
        assertTrue(robot.lookup("#laterButton").queryAs(Button.class).isDisabled());
        assertTrue(robot.lookup("#day-2026-03-15").queryAs(Button.class).isDisabled());
        robot.clickOn("#day-2026-03-04");
        assertEquals("2026-03-04 周三", robot.text("#dayLabel"));
        assertEquals(
                "2026-03-04 一致",
                robot.lookup("#day-2026-03-04").queryAs(Button.class).getAccessibleText());
        robot.push(KeyCode.ESCAPE);
        assertEquals("left", deeds.done.getLast());
    }

    @Test
    void fetchesABillAndTakesInWhatIsMissing(Hands robot) {
        robot.push(KeyCode.LEFT).push(KeyCode.LEFT).push(KeyCode.ENTER);
        assertEquals("3", robot.text("#onlyAtWeChatLabel"));
        assertEquals("¥37.50", robot.text("#paidLabel"));
        assertTrue(robot.text("#meansLabel").startsWith("微信收了这笔钱"), robot.text("#meansLabel"));
        robot.push(KeyCode.F4);
        assertEquals("2", robot.text("#onlyAtWeChatLabel"));
        assertEquals("微信已核实，已补记入账。", robot.text("#saidLabel"));
        robot.push(KeyCode.F6);
        assertEquals("0", robot.text("#onlyAtWeChatLabel"));
        assertEquals("2 笔微信都已核实，已补记入账。", robot.text("#saidLabel"));
        assertFalse(robot.lookup("#deedBox").query().isVisible());
    }

    @Test
    void whatIsAnotherTillsIsSettledThere(Hands robot) {
        deeds.everywhere = true;
        deeds.bill(BillDays.elsewhere(BillDays.DIFFERS));
        robot.push(KeyCode.ENTER);
        assertFalse(robot.lookup("#allButton").query().isVisible());
        assertFalse(robot.text("#meansLabel").contains("城南二店"), robot.text("#meansLabel"));
        robot.push(KeyCode.DOWN);
        assertTrue(robot.text("#meansLabel").endsWith("请在城南二店 3 号机对账补记。"), robot.text("#meansLabel"));
        robot.push(KeyCode.F4);
        assertEquals("fetch 2026-03-13", deeds.done.getLast());
        robot.push(KeyCode.DOWN).push(KeyCode.F4);
        assertEquals("look 0313-0008", deeds.done.getLast());
    }

    @Test
    void readsAFileThatIsChosenOrTyped(Hands robot) {
        robot.push(KeyCode.F2);
        assertEquals(List.of("asked"), deeds.done);
        deeds.file = Optional.of(Path.of("march.csv"));
        robot.push(KeyCode.F2);
        assertEquals("read march.csv", deeds.done.get(2));
        assertEquals("2026-03-12 周四", robot.text("#dayLabel"));
        robot.write("gone").push(KeyCode.LEFT);
        assertEquals("2026-03-12 周四", robot.text("#dayLabel"));
        robot.push(KeyCode.F2);
        assertTrue(robot.text("#saidLabel").startsWith("文件读不了"), robot.text("#saidLabel"));
        assertEquals("gone", robot.lookup("#fileField").queryAs(TextField.class).getText());
    }

    @Test
    void theAccountStandsInThePlaceOfTheDifferencesUntilItIsPutAway(Hands robot) {
        robot.push(KeyCode.ENTER).push(KeyCode.F8);
        assertEquals("funds 2026-03-13", deeds.done.getLast());
        assertTrue(robot.text("#fundsSaid").startsWith("微信账户与"), robot.text("#fundsSaid"));
        assertEquals("¥23,456.78", robot.text("#balanceLabel"));
        assertFalse(robot.lookup("#differenceList").query().getParent().isVisible());
        robot.push(KeyCode.F4).push(KeyCode.F6).push(KeyCode.DOWN);
        assertEquals("funds 2026-03-13", deeds.done.getLast());
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#differenceList").query().getParent().isVisible());
        robot.clickOn("#fundsButton").push(KeyCode.F8).push(KeyCode.F8).clickOn("#backButton");
        assertFalse(deeds.done.contains("left"));
        robot.push(KeyCode.ESCAPE);
        assertEquals("left", deeds.done.getLast());
    }

    @Test
    void isBigEnoughForFingersAndNamedForWhoeverCannotSeeIt(Hands robot) {
        robot.push(KeyCode.ENTER);
        for (var button : robot.lookup(".button").queryAllAs(Button.class)) {
            var name = Objects.toString(button.getText(), "") + Objects.toString(button.getAccessibleText(), "");
            assertFalse(name.isBlank(), button.toString());
            assertTrue(
                    !button.isVisible() || (button.getHeight() >= 44 && button.getWidth() >= 44),
                    button + " " + button.getWidth() + " x " + button.getHeight());
        }
    }

    /// What is said of a difference, and what can be done about it, takes its room below the list.
    @Test
    void theChosenDifferenceIsWhollyInViewAsSoonAsItIsPainted(Hands robot) {
        var shown = deeds.viewModel();
        shown.fetch();
        shown.chooseDifference(11);
        robot.interact(() -> {
            var root = deeds.window(Language.ZH, shown).scene().getRoot();
            root.getScene().setRoot(new Region());
            var scene = new Scene(root, 1024, 768);
            Theme.LIGHT.dress(scene);
            Camera.take(scene, "reconcile-last-difference");
            var list = (ListView<?>) scene.lookup("#differenceList");
            var room = list.localToScene(list.getLayoutBounds());
            var chosen = list.lookupAll(".list-cell").stream()
                    .filter(cell -> cell instanceof ListCell<?> it && it.isSelected())
                    .map(cell -> cell.localToScene(cell.getLayoutBounds()))
                    .toList();
            assertEquals(1, chosen.size());
            assertTrue(room.contains(chosen.getFirst()), chosen + " in " + room);
        });
    }
}
