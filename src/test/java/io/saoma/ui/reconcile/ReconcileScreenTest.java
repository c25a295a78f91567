package io.saoma.ui.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.bill.Bill;
import io.saoma.payment.bill.BillAnswer;
import io.saoma.payment.bill.BillAnswer.Fault;
import io.saoma.payment.bill.FundFlow;
import io.saoma.report.reconcile.FundsBeside;
import io.saoma.report.reconcile.FundsReading;
import io.saoma.report.reconcile.FundsReading.Laid;
import io.saoma.report.reconcile.FundsReading.Unread;
import io.saoma.ui.Camera;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Notices;
import io.saoma.ui.Sight;
import io.saoma.ui.Theme;
import io.saoma.ui.UiTasks;
import io.saoma.ui.window.StripViewModel;
import io.saoma.ui.window.TillWindow;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/// The bills' screen under real keys, and as an eye sees it; with `-Dshots` the pictures go to `target/shots`.
@ExtendWith(HandsExtension.class)
class ReconcileScreenTest {

    private static final int BETWEEN = 1366;
    private static final List<FundsReading> NO_FUNDS = List.of(
            new Unread(new BillAnswer.Refused<FundFlow>("CERTIFICATE", "x")),
            new Unread(new BillAnswer.Unreadable<FundFlow>(Fault.NO_BILL, "x")),
            new Laid(FundsBeside.of(new FundFlow(List.of()), Bill.EMPTY)));

    private final FakeBills deeds = new FakeBills();

    @Start
    void start(Stage stage) {
        var window = window(Language.ZH, viewModel());
        stage.setScene(window.scene());
        stage.setWidth(1024);
        stage.setHeight(768);
        stage.show();
        window.focus();
    }

    @Test
    void goesThroughTheMonthByKeysAndByTouch(Hands robot) {
        assertEquals("2026-03-13 周五", text(robot, "#dayLabel"));
        robot.push(KeyCode.LEFT).push(KeyCode.LEFT).push(KeyCode.RIGHT);
        assertEquals("2026-03-12 周四", text(robot, "#dayLabel"));
        robot.push(KeyCode.PAGE_UP);
        assertEquals("2026 年 2 月", text(robot, "#monthLabel"));
        robot.push(KeyCode.PAGE_DOWN);
        assertTrue(robot.lookup("#laterButton").queryAs(Button.class).isDisabled());
        assertTrue(robot.lookup("#day-2026-03-15").queryAs(Button.class).isDisabled());
        robot.clickOn("#day-2026-03-04");
        assertEquals("2026-03-04 周三", text(robot, "#dayLabel"));
        assertEquals(
                "2026-03-04 一致",
                robot.lookup("#day-2026-03-04").queryAs(Button.class).getAccessibleText());
        robot.push(KeyCode.ESCAPE);
        assertEquals("left", deeds.done.getLast());
    }

    @Test
    void fetchesABillAndTakesInWhatIsMissing(Hands robot) {
        robot.push(KeyCode.LEFT).push(KeyCode.LEFT).push(KeyCode.ENTER);
        assertEquals("3", text(robot, "#onlyAtWeChatLabel"));
        assertEquals("¥37.50", text(robot, "#paidLabel"));
        assertTrue(text(robot, "#meansLabel").startsWith("微信收了这笔钱"), text(robot, "#meansLabel"));
        robot.push(KeyCode.F4);
        assertEquals("2", text(robot, "#onlyAtWeChatLabel"));
        assertEquals("微信已核实，已补记入账。", text(robot, "#saidLabel"));
        robot.push(KeyCode.F6);
        assertEquals("0", text(robot, "#onlyAtWeChatLabel"));
        assertEquals("2 笔微信都已核实，已补记入账。", text(robot, "#saidLabel"));
        assertFalse(robot.lookup("#deedBox").query().isVisible());
    }

    @Test
    void whatIsAnotherTillsIsSettledThere(Hands robot) {
        deeds.everywhere = true;
        deeds.bill(BillDays.elsewhere(BillDays.DIFFERS));
        robot.push(KeyCode.ENTER);
        assertFalse(robot.lookup("#allButton").query().isVisible());
        assertFalse(text(robot, "#meansLabel").contains("城南二店"), text(robot, "#meansLabel"));
        robot.push(KeyCode.DOWN);
        assertTrue(text(robot, "#meansLabel").endsWith("请在城南二店 3 号机对账补记。"), text(robot, "#meansLabel"));
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
        assertEquals("2026-03-12 周四", text(robot, "#dayLabel"));
        robot.write("gone").push(KeyCode.LEFT);
        assertEquals("2026-03-12 周四", text(robot, "#dayLabel"));
        robot.push(KeyCode.F2);
        assertTrue(text(robot, "#saidLabel").startsWith("文件读不了"), text(robot, "#saidLabel"));
        assertEquals("gone", robot.lookup("#fileField").queryAs(TextField.class).getText());
    }

    @Test
    void theAccountStandsInThePlaceOfTheDifferencesUntilItIsPutAway(Hands robot) {
        robot.push(KeyCode.ENTER).push(KeyCode.F8);
        assertEquals("funds 2026-03-13", deeds.done.getLast());
        assertTrue(text(robot, "#fundsSaid").startsWith("微信账户与"), text(robot, "#fundsSaid"));
        assertEquals("¥23,456.78", text(robot, "#balanceLabel"));
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
        var shown = viewModel();
        shown.fetch();
        shown.chooseDifference(11);
        robot.interact(() -> {
            var root = window(Language.ZH, shown).scene().getRoot();
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

    @ParameterizedTest
    @CsvSource({
        "1024, 768, ZH, LIGHT", "1366, 768, ZH, DARK", "1920, 1080, ZH, LIGHT",
        "1024, 768, EN, LIGHT", "1366, 768, EN, LIGHT", "1920, 1080, EN, DARK"
    })
    void noWordIsCut(int width, int height, Language language, Theme theme, Hands robot) {
        for (var state : (width == BETWEEN ? few() : states()).entrySet()) {
            var shown = viewModel();
            state.getValue().accept(shown);
            var name = "reconcile-%d-%s-%s".formatted(width, language.tag(), state.getKey());
            var cut = new ArrayList<String>();
            robot.interact(() -> {
                var root = window(language, shown).scene().getRoot();
                root.getScene().setRoot(new Region());
                var scene = new Scene(root, width, height);
                theme.dress(scene);
                Camera.take(scene, name);
                cut.addAll(Sight.cutWords(scene.getRoot()));
            });
            assertEquals(List.of(), cut, name);
        }
    }

    /// Some way of getting into a state.
    private interface State {
        void accept(ReconcileViewModel shown);
    }

    private static Map<String, State> few() {
        return Map.of("before", _ -> {}, "lost", shown -> fetch(shown, -2), "funds", ReconcileViewModel::account);
    }

    private Map<String, State> states() {
        var all = new LinkedHashMap<String, State>();
        all.put("before", _ -> {});
        all.put("agrees", shown -> fetch(shown, -1));
        all.put("lost", shown -> fetch(shown, -2));
        all.put("lacks", shown -> fetch(shown, -3));
        all.put("today", shown -> fetch(shown, 1));
        for (var n = 0; n < 12; n++) {
            var index = n;
            all.put("difference-" + n, shown -> {
                shown.fetch();
                shown.chooseDifference(index);
            });
        }
        var whys = List.<BillAnswer<Bill>>of(
                new BillAnswer.Silent<>("CONNECT"),
                new BillAnswer.Refused<>("20003", "bill_date is too old or not given"),
                new BillAnswer.Unreadable<>(Fault.NO_BILL, "x"),
                new BillAnswer.Unreadable<>(Fault.NOT_WHOLE, "x"),
                new BillAnswer.Unreadable<>(Fault.OTHER_MERCHANT, "x"));
        for (var n = 0; n < whys.size(); n++) {
            var why = whys.get(n);
            all.put("no-bill-" + n, shown -> {
                var day = BillDays.LACKS.minusDays(2);
                deeds.silent(day, why);
                shown.choose(day);
                shown.fetch();
            });
        }
        all.put("no-file", shown -> shown.read(Path.of("gone.csv")));
        all.put("funds", ReconcileViewModel::account);
        for (var n = 0; n < NO_FUNDS.size(); n++) {
            var why = NO_FUNDS.get(n);
            all.put("no-funds-" + n, shown -> {
                deeds.funds = why;
                shown.account();
            });
        }
        all.put("february", ReconcileViewModel::monthEarlier);
        all.put("everywhere", shown -> {
            deeds.everywhere = true;
            deeds.bill(BillDays.elsewhere(BillDays.DIFFERS));
            shown.choose(BillDays.AGREES);
            shown.choose(BillDays.DIFFERS);
            shown.fetch();
            shown.chooseDifference(1);
        });
        all.put("practice", _ -> {
            deeds.everywhere = false;
            deeds.practice = true;
        });
        return all;
    }

    private static void fetch(ReconcileViewModel shown, int days) {
        shown.choose(BillDays.DIFFERS.plusDays(days));
        shown.fetch();
    }

    private ReconcileViewModel viewModel() {
        return new ReconcileViewModel(
                deeds, new UiTasks(Runnable::run, Runnable::run), InstantSource.fixed(FakeBills.NOW), BillDays.DIFFERS);
    }

    private TillWindow window(Language language, ReconcileViewModel shown) {
        var strip = new StripViewModel(
                new Notices(), new SimpleObjectProperty<>(FakeBills.NOW), new StripViewModel.Place("一号店", "1", "王小雨"));
        return new TillWindow(strip, false, language, messages -> new ReconcileController(shown, deeds, messages));
    }

    private static String text(Hands robot, String label) {
        return robot.lookup(label).queryAs(Label.class).getText();
    }
}
