package io.saoma.ui.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.saoma.payment.HandOutcome;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import io.saoma.ui.Camera;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Theme;
import io.saoma.ui.UiTasks;
import io.saoma.ui.window.ShopWindow;
import io.saoma.ui.window.TillWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/// The screen where a person decides, under real keys and as an eye sees it; with `-Dshots` the pictures go to
/// `target/shots`.
@ExtendWith(HandsExtension.class)
class HandScreenTest {

    private static final Instant NOW = Instant.parse("2026-03-14T02:26:00Z");
    private static final HandCase WHAT = new HandCase(
            new SaleNumber(false, 1, LocalDate.of(2026, 3, 14), 12),
            new Money(99_999_999),
            "4200000202202603140000000001");

    private final List<String> heard = new ArrayList<>();
    private HandOutcome outcome = HandOutcome.CONFIRMED;

    @Start
    void start(Stage stage) {
        ShopWindow.show(stage, window(Language.EN, viewModel()), 1024, 768);
    }

    @Test
    void takesAReasonAndAWordOfOnesOwn(Hands robot) {
        robot.push(KeyCode.DOWN).write("router").push(KeyCode.ENTER);

        assertEquals(List.of("asked", "WeChat does not answer · router by Wang"), heard);
        assertEquals("Confirmed by hand: ¥999,999.99, sale 0314-0012. Not yet verified", robot.text("#headlineLabel"));
        assertFalse(robot.lookup("#noteField").query().getParent().isVisible());
        robot.push(KeyCode.ENTER);
        assertEquals("left", heard.getLast());
        assertEquals(3, heard.size(), "nothing is confirmed twice");
    }

    @Test
    void wantsWordsForAnythingElse(Hands robot) {
        robot.push(KeyCode.UP).push(KeyCode.ENTER);
        assertEquals("Please write why", robot.text("#headlineLabel"));
        assertEquals(List.of(), heard);

        robot.write("the boss rang up").push(KeyCode.ENTER);
        assertEquals("the boss rang up by Wang", heard.getLast());
    }

    @Test
    void saysWhyNotAndGoesBackByKeys(Hands robot) {
        outcome = HandOutcome.OLD_PAYMENT;
        robot.clickOn("#goButton");
        assertEquals("This payment is on record for another sale: an old one", robot.text("#headlineLabel"));
        assertFalse(robot.lookup("#goButton").query().isVisible());
        robot.push(KeyCode.ENTER);
        assertEquals(2, heard.size(), "nothing is asked for again");
        robot.push(KeyCode.ESCAPE);
        assertEquals("left", heard.getLast());
    }

    @Test
    void offersNothingToConfirmOnceWeChatCanBeReached(Hands robot) {
        outcome = HandOutcome.NOT_CUT_OFF;
        robot.clickOn("#goButton");
        assertEquals("WeChat can be reached again", robot.text("#headlineLabel"));
        assertFalse(robot.lookup("#goButton").query().isVisible());
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 768, ZH, LIGHT", "1366, 768, ZH, DARK", "1920, 1080, ZH, LIGHT",
        "1024, 768, EN, LIGHT", "1366, 768, EN, LIGHT", "1920, 1080, EN, DARK"
    })
    void noWordIsCut(int width, int height, Language language, Theme theme, Hands robot) {
        for (var all : HandOutcome.values()) {
            outcome = all;
            var name = "hand-%d-%s-%s".formatted(width, language.tag(), all);
            var cut = robot.on(() -> {
                var viewModel = viewModel();
                var window = window(language, viewModel);
                viewModel.go("断网");
                return Camera.cutWords(window.scene(), width, height, theme, name);
            });
            assertEquals(List.of(), cut, name);
        }
    }

    private HandViewModel viewModel() {
        return new HandViewModel(WHAT, new Way(), new UiTasks(Runnable::run, Runnable::run));
    }

    private static TillWindow window(Language language, HandViewModel viewModel) {
        return ShopWindow.at(NOW, false, language, messages -> new HandController(viewModel, messages));
    }

    /// A counter whose manager always says yes.
    private final class Way implements HandWay {

        @Override
        public void approve(HandCase what, Consumer<String> granted) {
            heard.add("asked");
            granted.accept("Wang");
        }

        @Override
        public HandOutcome confirm(HandCase what, String reason, String by) {
            heard.add(reason + " by " + by);
            return outcome;
        }

        @Override
        public void leave() {
            heard.add("left");
        }
    }
}
