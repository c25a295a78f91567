package io.saoma.ui.cashier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.Money;
import io.saoma.sale.goods.Colour;
import io.saoma.sale.goods.GoodsEvent.QuickKeysArranged;
import io.saoma.sale.goods.QuickKey;
import io.saoma.shop.DemoShop;
import io.saoma.shop.goods.Catalogue;
import io.saoma.ui.Camera;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Key;
import io.saoma.ui.Language;
import io.saoma.ui.Notice;
import io.saoma.ui.Notices;
import io.saoma.ui.Sentence;
import io.saoma.ui.Sight;
import io.saoma.ui.Theme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/// The selling screen as an eye sees it, at three sizes, in two languages.
/// With `-Dshots` the pictures go to `target/shots`.
@ExtendWith(HandsExtension.class)
class CashierLooksTest {

    /// What the till offers from everywhere in practice; the language and the theme are there already.
    private static final List<String> COMMANDS = List.of(
            "cashier.orders",
            "phone.title",
            "stock.key",
            "shifts.key",
            "receipt.key",
            "health.key",
            "setup.title",
            "audit.title",
            "signin.key",
            "people.key",
            "ownpin.key",
            "live.key",
            "books.rebuild");

    private final CashierSight sight = new CashierSight();
    private final Notices notices = sight.notices;
    private final CashierViewModel cashier = sight.cashier;

    @Start
    void start(Stage stage) {
        sight.show(stage);
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 768, ZH", "1366, 768, ZH", "1920, 1080, ZH",
        "1024, 768, EN", "1366, 768, EN", "1920, 1080, EN"
    })
    void noWordIsCut(int width, int height, Language language, Hands robot) {
        sight.fill();
        var name = "%d-%s".formatted(width, language.tag());
        assertEquals(List.of(), sight.look(robot, "cashier-" + name, false, language, width, height));
        assertEquals(List.of(), sight.look(robot, "practice-" + name, true, language, width, height));
    }

    @ParameterizedTest
    @CsvSource({"1024, ZH", "1366, EN"})
    void noWeightIsCut(int width, Language language, Hands robot) {
        sight.type("矿泉水", "2200042003504", "2200042999999");
        assertEquals(
                List.of(),
                sight.look(robot, "weighed-%d-%s".formatted(width, language.tag()), false, language, width, 768));
    }

    @ParameterizedTest
    @CsvSource({"1024, ZH", "1366, EN"})
    void noAmountIsCutHoweverLarge(int width, Language language, Hands robot) {
        cashier.inputProperty().set("99999999.98");
        cashier.enter();
        cashier.inputProperty().set("12.345");
        cashier.enter();
        assertEquals(
                List.of(),
                sight.look(robot, "large-%d-%s".formatted(width, language.tag()), false, language, width, 768));
    }

    @ParameterizedTest
    @CsvSource({
        "1024, ZH, accord.goods, accord.advice",
        "1024, EN, accord.goods, accord.advice",
        "1024, EN, accord.staff, accord.advice",
        "1024, EN, accord.settings, accord.again",
        "1024, EN, accord.goodsSettings, accord.advice",
        "1024, EN, accord.staffSettings, accord.again",
        "1024, ZH, accord.all, accord.advice",
        "1024, EN, accord.all, accord.advice",
        "1920, EN, accord.all, accord.advice",
        "1024, ZH, accord.all, accord.again",
        "1024, EN, accord.goodsSettings, accord.managerOnly",
        "1024, EN, accord.all, accord.again"
    })
    void aQuestionWithTwoButtonsIsNotCut(int width, Language language, String headline, String advice, Hands robot) {
        sight.fill();
        notices.raise(new Notice(
                "put back",
                Notice.Level.WARNING,
                Sentence.of(headline),
                Sentence.of(advice),
                List.of(
                        new Notice.Action(Sentence.of("accord.keepOwn"), "", () -> {}),
                        new Notice.Action(Sentence.of("accord.takeTheirs"), "", () -> {}))));
        var name = "question-%d-%s-%s-%s".formatted(width, language.tag(), headline, advice);
        assertEquals(List.of(), sight.look(robot, name, true, language, width, width > 1366 ? 1080 : 768));
    }

    @ParameterizedTest
    @CsvSource({"ZH", "EN"})
    void noAdviceIsCutInTheSmallestWindow(Language language, Hands robot) {
        sight.fill();
        notices.raise(new Notice(
                "notify",
                Notice.Level.WARNING,
                Sentence.of("start.deaf", "192.168.100.100", "18089"),
                Sentence.of("start.deafAdvice"),
                List.of()));
        assertEquals(List.of(), sight.look(robot, "deaf-" + language.tag(), false, language, 1024, 768));
        notices.raise(new Notice(
                "hand",
                Notice.Level.TROUBLE,
                Sentence.of("pay.contradictedNotice", new Money(1_234_50)),
                Sentence.of("pay.contradictedNoticeAdvice", "260314-0042", "欧阳娜娜"),
                List.of(
                        new Notice.Action(Sentence.of("pay.seen"), "", () -> {}),
                        new Notice.Action(Sentence.of("pay.look"), "", () -> {}))));
        assertEquals(List.of(), sight.look(robot, "contradicted-" + language.tag(), false, language, 1024, 768));
    }

    @ParameterizedTest
    @CsvSource({"1024, ZH", "1024, EN", "1366, ZH"})
    void noSentenceIsCut(int width, Language language, Hands robot) {
        sight.fill();
        var trouble = new Notice(
                "late",
                Notice.Level.TROUBLE,
                Sentence.of("chip.late"),
                Sentence.of("input.severalNames", 3, "珍珠奶茶、杨枝甘露、柠檬绿茶"),
                List.of(
                        new Notice.Action(Sentence.of("chip.asking"), "F5", () -> {}),
                        new Notice.Action(Sentence.of("chip.refunded"), "", () -> {})));
        notices.raise(trouble);
        sight.type("1", "2", "3", "4", "5", "6", "7", "8", "9", "茶".repeat(30));
        assertEquals(
                List.of(),
                sight.look(robot, "wrong-%d-%s".formatted(width, language.tag()), true, language, width, 768));
    }

    @ParameterizedTest
    @CsvSource({"1024, ZH", "1024, EN", "1366, ZH", "1366, EN", "1920, ZH"})
    void noWordIsCutWithSixteenQuickKeysOrWithNone(int width, Language language, Hands robot) {
        var colours = List.of(Colour.values());
        var keys = IntStream.rangeClosed(1, 16)
                .mapToObj(n -> new QuickKey(Integer.toString(1000 + n), colours.get(n % colours.size())))
                .toList();
        cashier.catalogueProperty().set(DemoShop.catalogue().after(new QuickKeysArranged(keys, Instant.EPOCH)));
        var size = "%d-%s".formatted(width, language.tag());
        assertEquals(
                List.of(), sight.look(robot, "sixteen-" + size, true, language, width, width == 1920 ? 1080 : 768));
        cashier.catalogueProperty().set(Catalogue.EMPTY);
        assertEquals(
                List.of(), sight.look(robot, "no-goods-" + size, false, language, width, width == 1920 ? 1080 : 768));
    }

    @ParameterizedTest
    @CsvSource({"1024, ZH, LIGHT", "1024, EN, LIGHT", "1366, ZH, DARK", "1366, EN, LIGHT"})
    void noKeyIsCut(int width, Language language, Theme theme, Hands robot) {
        sight.fill();
        var cut = new ArrayList<String>();
        robot.interact(() -> {
            var window = sight.window(true, language);
            COMMANDS.forEach(command -> window.command(Key.withCtrl(KeyCode.G, command, () -> true)));
            Event.fireEvent(
                    window.scene(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F1, false, false, false, false));
            var scene = Camera.sized(window.scene(), width, 768, theme);
            Camera.take(scene, "keys-%d-%s".formatted(width, language.tag()));
            cut.addAll(Sight.cutWords(scene.getRoot()));
            var list = scene.getRoot().lookup(".keys");
            var shown = list.localToScene(list.getLayoutBounds());
            assertTrue(shown.getMinY() >= 16 && shown.getMaxY() <= 768 - 16, "the list fills the window: " + shown);
        });
        assertEquals(List.of(), cut);
    }

    @ParameterizedTest
    @CsvSource({"1366, ZH"})
    void showsTheLockedBasketInTheDarkToo(int width, Language language, Hands robot) {
        sight.fill();
        cashier.charge();
        robot.interact(() -> {
            var scene = sight.window(false, language).scene();
            var shot = "locked-%d-%s".formatted(width, language.tag());
            assertEquals(List.of(), Camera.cutWords(scene, width, 768, Theme.DARK, shot));
        });
    }
}
