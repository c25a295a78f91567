package io.saoma.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Key;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.Notice;
import io.saoma.ui.Notices;
import io.saoma.ui.Screen;
import io.saoma.ui.Sentence;
import io.saoma.ui.Theme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/// The frame shows one screen, gives each key to whom it belongs, and changes language and theme while it runs.
@ExtendWith(HandsExtension.class)
class TillWindowTest {

    private final List<String> heard = new ArrayList<>();
    private final Notices notices = new Notices();
    private final SimpleObjectProperty<Instant> now = new SimpleObjectProperty<>(Instant.parse("2026-03-14T02:24:00Z"));
    private final StripViewModel strip = new StripViewModel(notices, now, new StripViewModel.Place("一号店", "1", "王小雨"));
    private TillWindow window;

    @Start
    void start(Stage stage) {
        window = plain();
        window.command(Key.pressed(KeyCode.F11, "chip.paid", () -> {
            heard.add("F11");
        }));
        ShopWindow.show(stage, window, 1000, 700);
    }

    @Test
    void putsTheFocusWhereTheScreenWantsIt(Hands robot) {
        assertTrue(field(robot).isFocused());
    }

    @Test
    void givesAKeyToTheScreenThenToTheWindow(Hands robot) {
        robot.push(KeyCode.F5).push(KeyCode.F11);
        assertEquals(List.of("F5", "F11"), heard);
    }

    @Test
    void givesTheFieldWhatTheScreenDoesNotTake(Hands robot) {
        robot.write("+");
        robot.write("1+");
        assertEquals(List.of("plus"), heard);
        assertEquals("1+", field(robot).getText());
    }

    @Test
    void catchesAScanThatMissesTheField(Hands robot) {
        robot.interact(() -> robot.lookup("#elsewhere").query().requestFocus());
        robot.write("6921");
        assertEquals("6921", field(robot).getText());
        assertTrue(field(robot).isFocused());
    }

    @Test
    void listsTheKeysAndGoesBackToTheField(Hands robot) {
        robot.push(KeyCode.F1);
        assertTrue(shows(robot, "菜单与按键"));
        assertTrue(shows(robot, "F11"));
        robot.push(KeyCode.F5);
        assertEquals(List.of(), heard, "a key of the screen must not work under the list");

        robot.push(KeyCode.ESCAPE);
        assertFalse(shows(robot, "菜单与按键"));
        assertTrue(field(robot).isFocused());
    }

    @Test
    void listsAKeyOnceWhereTheScreenHasItForItself(Hands robot) {
        robot.interact(() -> window.command(Key.pressed(KeyCode.F5, "phone.title", () -> {
            heard.add("phone");
        })));
        robot.push(KeyCode.F5).push(KeyCode.F1);
        assertEquals(List.of("F5"), heard);
        assertTrue(shows(robot, "练习：顾客的手机"), "it is to be had by its button");
        assertEquals(
                1,
                robot.lookup(".keycap").queryAllAs(Label.class).stream()
                        .filter(cap -> cap.getText().equals("F5"))
                        .count());
    }

    @Test
    void losesNoScanUnderTheListOfKeys(Hands robot) {
        robot.push(KeyCode.F1).write("69");
        assertFalse(shows(robot, "菜单与按键"));
        assertEquals("69", field(robot).getText());
    }

    @Test
    void underALockNothingIsToBeHadAndAllIsAsItWas(Hands robot) {
        robot.write("6921");
        var under = field(robot);
        robot.interact(() -> window.lock(messages -> new PlainScreen(messages, heard)));
        robot.push(KeyCode.F11).push(KeyCode.TAB).push(KeyCode.F5).write("12");
        robot.interact(() -> window.showBeside(messages -> new PlainScreen(messages, heard)));
        robot.interact(window::clearBeside);
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertEquals(List.of("F5"), heard, "only the lock has its keys");
        assertTrue(window.locked());
        robot.push(KeyCode.F1);
        assertFalse(shows(robot, "F11"));
        robot.push(KeyCode.ESCAPE);
        robot.interact(window::unlock);
        robot.push(KeyCode.CONTROL, KeyCode.L).push(KeyCode.F11);
        assertEquals(List.of("F5", "F11"), heard);
        assertEquals("6921", under.getText());
    }

    @Test
    void speaksTheOtherLanguageAtOnce(Hands robot) {
        assertEquals("练习", robot.text("#word"));
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertEquals("Practice", robot.text("#word"));
        assertTrue(field(robot).isFocused());
        assertTrue(shows(robot, "All well"));
    }

    @Test
    void showsAScreenInThePlaceOfTheHomeScreenAndComesBack(Hands robot) {
        var home = field(robot);
        robot.interact(() -> window.show(messages -> new PlainScreen(messages, heard)));
        assertNotSame(home, field(robot));
        robot.interact(window::goHome);
        assertSame(home, field(robot));
        assertTrue(home.isFocused());
    }

    @Test
    void aScreenThatAScanHasSentAwayDoesNotComeBackInTheOtherLanguage(Hands robot) {
        Function<Messages, Screen> away = messages -> new PlainScreen(messages, new ArrayList<>(), false);
        robot.interact(() -> window.show(away));
        robot.interact(() -> window.scanned("6921168509256"));
        assertFalse(window.shows(away));
        robot.push(KeyCode.CONTROL, KeyCode.L).push(KeyCode.F5);
        assertEquals(List.of("6921168509256", "F5"), heard);
    }

    @Test
    void aPanelBesideTakesTheKeysAndGivesThemBack(Hands robot) {
        var beside = new ArrayList<String>();
        robot.interact(() -> window.showBeside(messages -> new PlainScreen(messages, beside)));
        robot.push(KeyCode.F5);
        robot.interact(window::clearBeside);
        robot.push(KeyCode.F5);

        assertEquals(List.of("F5"), beside);
        assertEquals(List.of("F5"), heard);
    }

    @Test
    void saysTheWorstNoticeAndItsButtonWorks(Hands robot) {
        robot.interact(() -> notices.raise(new Notice(
                "late",
                Notice.Level.TROUBLE,
                Sentence.of("chip.late"),
                Sentence.of("strip.place", "x", "y"),
                List.of(new Notice.Action(Sentence.of("chip.asking"), "F5", () -> heard.add("button"))))));
        assertTrue(shows(robot, "迟到付款"));
        assertFalse(shows(robot, "一切正常"));

        robot.clickOn("查询中");
        robot.interact(() -> notices.lower("late"));
        assertEquals(List.of("button"), heard);
        assertTrue(shows(robot, "一切正常"));
    }

    @Test
    void theLightHasAShapeAWordAndASentenceAndIsPressed(Hands robot) {
        robot.interact(() -> strip.onLight(() -> heard.add("light")));
        for (var level : Light.Level.values()) {
            robot.interact(() -> strip.lightProperty().set(new Light(level, Sentence.of("health.toSee"))));
            var button = robot.lookup("#lightButton").queryButton();
            var word = new Messages(Language.ZH).say(level.word());
            assertEquals(word, button.getText());
            assertEquals(word + ", 可以营业，有需要处理的地方", button.getAccessibleText());
            assertEquals("可以营业，有需要处理的地方", button.getTooltip().getText());
            assertTrue(button.getGraphic().getStyleClass().contains(level.name().toLowerCase(Locale.ROOT)));
            assertTrue(button.getHeight() >= 44 && button.getWidth() >= 44, "too small for a finger");
        }
        robot.clickOn("#lightButton");
        robot.interact(() -> notices.raise(new Notice(
                "late", Notice.Level.TROUBLE, Sentence.of("chip.late"), Sentence.of("chip.late"), List.of())));
        assertEquals("", robot.lookup("#lightButton").queryButton().getText(), "the notice needs the room");
        robot.clickOn("#lightButton");
        assertEquals(List.of("light", "light"), heard);
    }

    @Test
    void turnsDark(Hands robot) {
        robot.interact(() -> window.wear(Theme.DARK));
        assertTrue(window.scene().getRoot().getStyleClass().contains("dark"));
        robot.interact(() -> window.wear(Theme.LIGHT));
        assertFalse(window.scene().getRoot().getStyleClass().contains("dark"));
    }

    @Test
    void tellsTheTimeOfTheShop(Hands robot) {
        assertTrue(shows(robot, "10:24"));
        robot.interact(() -> now.set(Instant.parse("2026-03-14T16:05:00Z")));
        assertTrue(shows(robot, "00:05"));
    }

    private TillWindow plain() {
        return new TillWindow(strip, true, Language.ZH, messages -> new PlainScreen(messages, heard));
    }

    private static TextField field(Hands robot) {
        return robot.lookup("#field").queryAs(TextField.class);
    }

    private static boolean shows(Hands robot, String text) {
        return robot.lookup(text).queryAll().stream().anyMatch(TillWindowTest::inSight);
    }

    private static boolean inSight(Node node) {
        for (var it = node; it != null; it = it.getParent()) {
            if (!it.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
