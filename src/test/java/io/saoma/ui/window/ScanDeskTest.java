package io.saoma.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Notices;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A scanner at a real window whose clock is turned by hand: 20 ms a key, wherever the focus is.
@ExtendWith(HandsExtension.class)
class ScanDeskTest {

    private final List<String> scanned = new ArrayList<>();
    private final SimpleObjectProperty<Instant> now = new SimpleObjectProperty<>(Instant.parse("2026-03-14T02:24:00Z"));
    private long nanos;
    private TillWindow window;

    @Start
    void start(Stage stage) {
        var strip = new StripViewModel(new Notices(), now, new StripViewModel.Place("一号店", "1", "王小雨"));
        window = new TillWindow(strip, false, Language.ZH, messages -> new PlainScreen(messages, scanned), () -> nanos);
        stage.setScene(window.scene());
        stage.show();
        window.focus();
    }

    @Test
    void fiveHundredBarcodesIntoAnotherFieldLoseNone(Hands robot) {
        var random = new Random(1);
        var codes = random.longs(500, 1_000_000_000_000L, 9_999_999_999_999L)
                .mapToObj(Long::toString)
                .toList();
        robot.interact(() -> {
            field().setText("王小");
            field().end();
            for (var code : codes) {
                scan(code, true);
                pause(400);
            }
        });
        assertEquals(codes, scanned);
        assertEquals("王小", field().getText());
        assertEquals(2, field().getCaretPosition());
    }

    @Test
    void theEnterBehindItIsNotNeeded(Hands robot) throws TimeoutException {
        robot.interact(() -> scan("6921168509256", false));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> scanned.equals(List.of("6921168509256")));
        assertEquals("", field().getText());
    }

    @Test
    void whatWasSelectedIsSelectedAgain(Hands robot) {
        robot.interact(() -> {
            field().setText("珍珠奶茶 12.5");
            field().selectRange(2, 4);
            scan("6921168509256", true);
        });
        assertEquals("珍珠奶茶 12.5", field().getText());
        assertEquals("奶茶", field().getSelectedText());
    }

    @Test
    void worksWhereNoFieldHasTheFocus(Hands robot) {
        robot.interact(() -> {
            window.scene().getRoot().requestFocus();
            scan("6921168509256", true);
        });
        assertEquals(List.of("6921168509256"), scanned);
        assertEquals("", field().getText());
    }

    @Test
    void takesBackWhatCameOnceTheScreenHadGivenAFieldTheFocus(Hands robot) {
        robot.interact(() -> {
            field().setText("王小");
            window.show(messages -> new PlainScreen(messages, scanned, false));
            window.scene().getRoot().requestFocus();
            pause(300);
            type("6", 20);
            window.goHome();
            field().end();
            scan("921168509256", true);
        });
        assertEquals(List.of("6921168509256"), scanned);
        assertEquals("王小", field().getText());
    }

    @Test
    void aHandTypesAsEver(Hands robot) {
        robot.interact(() -> {
            type("12345678.90", 80);
        });
        assertEquals("12345678.90", field().getText());
        assertEquals(List.of(), scanned);
    }

    @Test
    void aQuantityMayStandBeforeIt(Hands robot) {
        robot.interact(() -> {
            pause(300);
            type("3*", 100);
            pause(100);
            scan("6921168509256", true);
        });
        assertEquals("3*", field().getText());
        assertEquals(List.of("6921168509256"), scanned);
    }

    @Test
    void goesHomeFromAScreenThatHasNoUseForIt(Hands robot) {
        robot.interact(() -> {
            window.show(messages -> new PlainScreen(messages, scanned, false));
            scan("6921168509256", true);
        });
        assertEquals(List.of("6921168509256"), scanned);
        assertEquals(field(), window.scene().getFocusOwner());
    }

    @Test
    void anInputMethodThatMakesWideSignsEatsNone(Hands robot) {
        robot.interact(() -> {
            field().setText("王小");
            field().end();
            "６９２１１６８５０９２５６".chars().mapToObj(Character::toString).forEach(sign -> {
                pause(20);
                compose("", sign);
            });
            pause(20);
            fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
        assertEquals(List.of("6921168509256"), scanned);
        assertEquals("王小", field().getText());
    }

    @Test
    void anInputMethodThatKeepsTheSignsForAWordEatsNone(Hands robot) throws TimeoutException {
        robot.interact(() -> {
            field().setText("王小");
            field().end();
            composeAWord("abc1234567", 20);
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> scanned.equals(List.of("abc1234567")));
        assertEquals("王小", field().getText());
        robot.interact(() -> compose("", "雨"));
        assertEquals("王小雨", field().getText(), "and the next word comes to its place");
    }

    @Test
    void aHandMayWriteLettersWithAnInputMethod(Hands robot) {
        robot.interact(() -> composeAWord("zhongguo", 120));
        assertEquals("zhongguo", field().getText());
        assertEquals(List.of(), scanned);
    }

    private void composeAWord(String word, int millis) {
        for (var signs = 1; signs <= word.length(); signs++) {
            pause(millis);
            compose(word.substring(0, signs), "");
        }
        pause(millis);
        compose("", word);
    }

    private void compose(String composed, String committed) {
        var runs = composed.isEmpty()
                ? List.<InputMethodTextRun>of()
                : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
        Event.fireEvent(
                field(),
                new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, composed.length()));
    }

    private TextField field() {
        return (TextField) window.scene().lookup("#field");
    }

    private void scan(String code, boolean enter) {
        type(code, 20);
        if (enter) {
            pause(20);
            fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            fire(new KeyEvent(KeyEvent.KEY_TYPED, "\r", "", KeyCode.UNDEFINED, false, false, false, false));
        }
    }

    private void type(String signs, int millis) {
        signs.chars().mapToObj(Character::toString).forEach(sign -> {
            pause(millis);
            fire(new KeyEvent(KeyEvent.KEY_TYPED, sign, "", KeyCode.UNDEFINED, false, false, false, false));
        });
    }

    private void fire(KeyEvent event) {
        Node target = window.scene().getFocusOwner();
        Event.fireEvent(target == null ? window.scene().getRoot() : target, event);
    }

    private void pause(int millis) {
        nanos += Duration.ofMillis(millis).toNanos();
    }
}
