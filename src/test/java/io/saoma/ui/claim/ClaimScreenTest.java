package io.saoma.ui.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.payment.Found;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/// The screen for what a customer says, under real keys and as an eye sees it; with `-Dshots` the pictures go to
/// `target/shots`.
@ExtendWith(HandsExtension.class)
class ClaimScreenTest {

    private static final Instant NOW = Instant.parse("2026-03-14T02:26:00Z");
    private static final String NUMBER = "4200000202202603140000000001";
    private static final SaleNumber SALE = new SaleNumber(false, 1, LocalDate.of(2026, 3, 14), 12);
    private static final Money MOST = new Money(99_999_999);

    private final List<String> heard = new ArrayList<>();
    private Optional<Runnable> hand = Optional.empty();
    private Found found = new Found.NowPaid(SALE, new Money(1250), NOW, false);

    @Start
    void start(Stage stage) {
        ShopWindow.show(stage, window(Language.ZH, viewModel()), 1024, 768);
    }

    @Test
    void asksAndGoesBackByKeys(Hands robot) {
        robot.write("42000002022026").push(KeyCode.ENTER);
        assertEquals("这不是付款的单号", robot.text("#headlineLabel"));
        robot.write("03140000000001").push(KeyCode.ENTER);
        assertEquals("已付款 ¥12.50，单 0314-0012", robot.text("#headlineLabel"));
        robot.push(KeyCode.ESCAPE);
        assertEquals(List.of("back"), heard);
    }

    @Test
    void asksByTouch(Hands robot) {
        found = new Found.NoSuchPayment();
        robot.write(NUMBER).clickOn("#askButton");
        assertEquals("微信查不到付给本店的这笔款", robot.text("#headlineLabel"));
        robot.clickOn("#backButton");
        assertEquals(List.of("back"), heard);
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 768, ZH, LIGHT", "1366, 768, ZH, DARK", "1920, 1080, ZH, LIGHT",
        "1024, 768, EN, LIGHT", "1366, 768, EN, LIGHT", "1920, 1080, EN, DARK"
    })
    void noWordIsCut(int width, int height, Language language, Theme theme, Hands robot) {
        outcomes().forEach((outcome, what) -> {
            found = what;
            var name = "claim-%d-%s-%s".formatted(width, language.tag(), outcome);
            var cut = robot.on(() -> {
                var viewModel = viewModel();
                var window = window(language, viewModel);
                viewModel.ask(NUMBER);
                return Camera.cutWords(window.scene(), width, height, theme, name);
            });
            assertEquals(List.of(), cut, name);
        });
    }

    private static Map<String, Found> outcomes() {
        var outcomes = new LinkedHashMap<String, Found>();
        outcomes.put("paid", new Found.NowPaid(SALE, MOST, NOW, false));
        outcomes.put("late", new Found.NowPaid(SALE, MOST, NOW, true));
        outcomes.put("known", new Found.KnownPaid(SALE, MOST, NOW));
        outcomes.put("notPaid", new Found.NotPaid(SALE, MOST, "NOTPAY"));
        outcomes.put("paying", new Found.NotPaid(SALE, MOST, "USERPAYING"));
        outcomes.put("over", new Found.OverUnpaid(SALE, MOST));
        outcomes.put("givenBack", new Found.GivenBack(SALE, MOST));
        outcomes.put("refunded", new Found.Refunded(SALE, MOST, MOST));
        outcomes.put("none", new Found.NoSuchPayment());
        outcomes.put("elsewhere", new Found.Elsewhere("02260314004201ABCDE", MOST, NOW));
        outcomes.put("elsewhereUnpaid", new Found.ElsewhereUnpaid("02260314004201ABCDE", "NOTPAY"));
        outcomes.put("doubtful", new Found.Doubtful("total_fee is 1 at WeChat, but 1250 in our order"));
        outcomes.put("refused", new Found.Refused("SYSTEMERROR", "系统繁忙，请稍后再试"));
        outcomes.put("unreachable", new Found.Unreachable("CONNECT"));
        return outcomes;
    }

    private ClaimViewModel viewModel() {
        return new ClaimViewModel(
                _ -> found, _ -> hand, new UiTasks(Runnable::run, Runnable::run), () -> heard.add("back"));
    }

    private static TillWindow window(Language language, ClaimViewModel viewModel) {
        return ShopWindow.at(NOW, false, language, messages -> new ClaimController(viewModel, messages));
    }
}
