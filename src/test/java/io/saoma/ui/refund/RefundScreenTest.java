package io.saoma.ui.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.refund.RefundEvent.RefundDelayed;
import io.saoma.payment.refund.RefundEvent.RefundGivenBack;
import io.saoma.payment.refund.RefundEvent.RefundStranded;
import io.saoma.payment.refund.RefundReason;
import io.saoma.payment.refund.ReturnedLine;
import io.saoma.sale.Money;
import io.saoma.ui.Camera;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Sentence;
import io.saoma.ui.Theme;
import io.saoma.ui.UiTasks;
import io.saoma.ui.window.ShopWindow;
import io.saoma.ui.window.TillWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/// The refund's screen under real keys, and as an eye sees it; with `-Dshots` the pictures go to `target/shots`.
@ExtendWith(HandsExtension.class)
class RefundScreenTest {

    private final List<String> heard = new ArrayList<>();
    private final FakeRefundDeeds deeds = new FakeRefundDeeds();

    @Start
    void start(Stage stage) {
        ShopWindow.show(stage, window(Language.ZH, viewModel()), 1024, 768);
    }

    @Test
    void givesAnAmountBackByKeys(Hands robot) {
        robot.write("12.5").push(KeyCode.ENTER);
        assertEquals("请先选择退款原因。", robot.text("#saidLabel"));
        robot.clickOn("商品有问题").push(KeyCode.ENTER);

        assertEquals(new Money(36_00 - 12_50), deeds.account().left());
        assertEquals(RefundReason.FAULTY, deeds.given.getFirst().reason());
        assertEquals("李经理", deeds.given.getFirst().by());
        assertEquals(List.of(), deeds.given.getFirst().lines());
        robot.push(KeyCode.ESCAPE);
        assertEquals(List.of("back"), heard);
    }

    @Test
    void allOfItGoesTheWayItCame(Hands robot) {
        robot.push(KeyCode.F2);
        assertTrue(robot.text("#waysLabel").startsWith("微信退款 ¥30.00"), robot.text("#waysLabel"));
        assertTrue(robot.text("#waysLabel").contains("现金退款 ¥6.00"), robot.text("#waysLabel"));
        robot.clickOn("其他原因").push(KeyCode.ENTER);

        assertEquals(Money.ZERO, deeds.account().left());
        assertEquals(new Money(6_00), deeds.account().cashBack());
        assertTrue(robot.text("#titleLabel").endsWith("没有可退的了"), robot.text("#titleLabel"));
        robot.push(KeyCode.F2).push(KeyCode.ENTER);
        assertEquals(1, deeds.given.size(), "nothing is left to go back");
        robot.push(KeyCode.CONTROL, KeyCode.P);
        assertEquals(1, deeds.printed);
    }

    /// Else she hears of WeChat alone, and the customer leaves without the rest.
    @Test
    void theCashierIsToldToHandOverTheCashBesideWhatGoesByWeChat() {
        assertEquals(
                Sentence.of("giveback.doneBoth", new Money(6_00)),
                inTwoWays(deeds).faceProperty().get().said().orElseThrow());
    }

    @Test
    void goodsGoBackPieceByPiece() {
        var shown = viewModel();
        shown.change(1, 1);
        shown.change(2, 1);
        shown.change(2, 1);
        shown.change(2, -1);
        assertEquals("17.00", shown.amountProperty().get());
        shown.choose(RefundReason.WRONG_ITEM);
        shown.go();

        assertEquals(
                List.of(new ReturnedLine(1, 1, new Money(15_00)), new ReturnedLine(2, 1, new Money(2_00))),
                deeds.given.getFirst().lines());
        assertEquals(1, shown.most(1));
        assertEquals(2, shown.most(2));
        shown.change(1, 5);
        assertEquals("15.00", shown.amountProperty().get());
        shown.amountProperty().set("3");
        assertEquals(List.of(0, 0), shown.faceProperty().get().pieces(), "an amount is no goods");
    }

    @Test
    void neverMoreThanIsLeftAndNeverWithoutAWord() {
        var shown = viewModel();
        shown.go();
        assertTrue(shown.faceProperty().get().wrong());
        shown.choose(RefundReason.OTHER);
        shown.amountProperty().set("36.01");
        shown.go();
        deeds.refusedByManager = true;
        shown.amountProperty().set("36");
        shown.go();
        deeds.refusedByManager = false;
        deeds.certified = false;
        shown.go();
        assertEquals(
                "giveback.noCertificate",
                shown.faceProperty().get().said().orElseThrow().key());
        assertEquals(List.of(), deeds.given);
    }

    @Test
    void whatCouldNotBeWrittenDidNotGoBack() {
        var shown = viewModel();
        shown.amountProperty().set("3");
        shown.choose(RefundReason.OTHER);
        deeds.book.fail(1);
        shown.go();
        assertTrue(shown.faceProperty().get().wrong());
        assertEquals("3", shown.amountProperty().get());
        shown.go();
        assertEquals(new Money(33_00), deeds.account().left());
    }

    /// Else somebody would give it back once more.
    @Test
    void whatWentBackStaysSaidWhereTheAccountCannotBeReadBehindIt() {
        var shown = viewModel();
        shown.amountProperty().set("3");
        shown.choose(RefundReason.OTHER);
        deeds.book.hear(_ -> deeds.unreadable = true);
        shown.go();

        assertEquals(
                "giveback.doneWeChat",
                shown.faceProperty().get().said().orElseThrow().key());
    }

    @Test
    void saysWhatIsOnItsWayWhereTheRestCouldNotBeWritten() {
        var shown = partWritten(deeds);

        var face = shown.faceProperty().get();
        assertEquals(
                Sentence.of("giveback.partWritten", new Money(30_00), new Money(6_00)),
                face.said().orElseThrow());
        assertTrue(face.wrong());
        assertEquals("", shown.amountProperty().get());
        assertEquals(new Money(6_00), face.account().orElseThrow().left());
    }

    @Test
    void whatWasPaidTwiceStandsThereAlready() {
        var shown = new RefundViewModel(
                FakeRefundDeeds.SALE,
                Optional.of(new Money(30_00)),
                Optional.of(RefundReason.PAID_TWICE),
                deeds,
                tasks(),
                () -> {});
        shown.go();
        assertEquals(new Money(6_00), deeds.account().left());
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 768, ZH, LIGHT", "1366, 768, ZH, DARK", "1920, 1080, ZH, LIGHT",
        "1024, 768, EN, LIGHT", "1366, 768, EN, LIGHT", "1920, 1080, EN, DARK"
    })
    void noWordIsCut(int width, int height, Language language, Theme theme, Hands robot) {
        var size = new Size(width, height);
        look("part", partWritten(new FakeRefundDeeds()), size, language, theme, robot);
        look("both", inTwoWays(new FakeRefundDeeds()), size, language, theme, robot);
        var choosing = viewModel();
        choosing.change(1, 1);
        choosing.choose(RefundReason.FAULTY);
        look("choosing", choosing, size, language, theme, robot);
        choosing.go();
        deeds.happens(it -> new RefundGivenBack(
                it.outRefundNo(), it.sale(), "503", "支付用户的零钱", FakeRefundDeeds.NOW, FakeRefundDeeds.NOW));
        give("2", choosing);
        deeds.happens(
                it -> new RefundDelayed(it.outRefundNo(), it.sale(), "NOTENOUGH", "基本账户余额不足", FakeRefundDeeds.NOW));
        give("1.5", choosing);
        deeds.happens(it -> new RefundStranded(it.outRefundNo(), it.sale(), "503", FakeRefundDeeds.NOW));
        give("16.5", choosing);
        look("done", choosing, size, language, theme, robot);
        choosing.amountProperty().set("99");
        choosing.go();
        look("going", choosing, size, language, theme, robot);
        choosing.whole();
        choosing.go();
        look("all", choosing, size, language, theme, robot);
    }

    private RefundViewModel partWritten(FakeRefundDeeds failing) {
        failing.taken = 1;
        return inTwoWays(failing);
    }

    private RefundViewModel inTwoWays(FakeRefundDeeds of) {
        var shown = viewModel(of);
        shown.whole();
        shown.choose(RefundReason.OTHER);
        shown.go();
        return shown;
    }

    private static void give(String amount, RefundViewModel shown) {
        shown.amountProperty().set(amount);
        shown.go();
    }

    private record Size(int width, int height) {}

    private static void look(
            String state, RefundViewModel shown, Size size, Language language, Theme theme, Hands robot) {
        var name = "refund-%d-%s-%s".formatted(size.width, language.tag(), state);
        var cut =
                robot.on(() -> Camera.cutWords(window(language, shown).scene(), size.width, size.height, theme, name));
        assertEquals(List.of(), cut, name);
    }

    private RefundViewModel viewModel() {
        return viewModel(deeds);
    }

    private RefundViewModel viewModel(FakeRefundDeeds of) {
        return new RefundViewModel(
                FakeRefundDeeds.SALE, Optional.empty(), Optional.empty(), of, tasks(), () -> heard.add("back"));
    }

    private static UiTasks tasks() {
        return new UiTasks(Runnable::run, Runnable::run);
    }

    private static TillWindow window(Language language, RefundViewModel shown) {
        return ShopWindow.at(FakeRefundDeeds.NOW, true, language, messages -> new RefundController(shown, messages));
    }
}
