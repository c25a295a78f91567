package io.saoma.ui.cashier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.Money;
import io.saoma.sale.ReturnReason;
import io.saoma.sale.basket.FakeKeeper;
import io.saoma.sale.goods.Colour;
import io.saoma.sale.goods.GoodsEvent.ProductSaved;
import io.saoma.sale.goods.GoodsEvent.QuickKeysArranged;
import io.saoma.sale.goods.GoodsEvent.ScaleRulesArranged;
import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.QuickKey;
import io.saoma.sale.goods.Unit;
import io.saoma.sale.scale.ScaleRule;
import io.saoma.shop.DemoShop;
import io.saoma.shop.goods.Catalogue;
import io.saoma.ui.Camera;
import io.saoma.ui.Chip;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Key;
import io.saoma.ui.Language;
import io.saoma.ui.Notice;
import io.saoma.ui.Notices;
import io.saoma.ui.Sentence;
import io.saoma.ui.Sight;
import io.saoma.ui.Theme;
import io.saoma.ui.TrayCard;
import io.saoma.ui.cashier.beside.DiscountKind;
import io.saoma.ui.cashier.beside.DiscountViewModel;
import io.saoma.ui.cashier.beside.FindViewModel;
import io.saoma.ui.cashier.beside.NoteViewModel;
import io.saoma.ui.cashier.beside.Panel;
import io.saoma.ui.cashier.beside.Panels;
import io.saoma.ui.cashier.beside.ReturnViewModel;
import io.saoma.ui.window.StripViewModel;
import io.saoma.ui.window.TillWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
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

    private final Notices notices = new Notices();
    private final CashierViewModel cashier = new CashierViewModel(
            DemoShop.catalogue()
                    .after(new ProductSaved(
                            new Product("42", "苹果", new Money(12_80), Unit.KILOGRAM, List.of(), ""), Instant.EPOCH))
                    .after(new ScaleRulesArranged(List.of(new ScaleRule("22CCCCCWWWWWK")), Instant.EPOCH)),
            new FakeKeeper(),
            basket -> {},
            _ -> {},
            () -> {});

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new Region(), 100, 100));
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 768, ZH", "1366, 768, ZH", "1920, 1080, ZH",
        "1024, 768, EN", "1366, 768, EN", "1920, 1080, EN"
    })
    void noWordIsCut(int width, int height, Language language, Hands robot) {
        fill();
        var name = "%d-%s".formatted(width, language.tag());
        assertEquals(List.of(), look(robot, "cashier-" + name, false, language, width, height));
        assertEquals(List.of(), look(robot, "practice-" + name, true, language, width, height));
    }

    @ParameterizedTest
    @CsvSource({"1024, ZH", "1366, EN"})
    void noWeightIsCut(int width, Language language, Hands robot) {
        type("矿泉水", "2200042003504", "2200042999999");
        assertEquals(
                List.of(), look(robot, "weighed-%d-%s".formatted(width, language.tag()), false, language, width, 768));
    }

    @ParameterizedTest
    @CsvSource({"1024, ZH", "1366, EN"})
    void noAmountIsCutHoweverLarge(int width, Language language, Hands robot) {
        cashier.inputProperty().set("99999999.98");
        cashier.enter();
        cashier.inputProperty().set("12.345");
        cashier.enter();
        assertEquals(
                List.of(), look(robot, "large-%d-%s".formatted(width, language.tag()), false, language, width, 768));
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
        fill();
        notices.raise(new Notice(
                "put back",
                Notice.Level.WARNING,
                Sentence.of(headline),
                Sentence.of(advice),
                List.of(
                        new Notice.Action(Sentence.of("accord.keepOwn"), "", () -> {}),
                        new Notice.Action(Sentence.of("accord.takeTheirs"), "", () -> {}))));
        var name = "question-%d-%s-%s-%s".formatted(width, language.tag(), headline, advice);
        assertEquals(List.of(), look(robot, name, true, language, width, 768));
    }

    @ParameterizedTest
    @CsvSource({"1024, ZH", "1024, EN", "1366, ZH"})
    void noSentenceIsCut(int width, Language language, Hands robot) {
        fill();
        var trouble = new Notice(
                "late",
                Notice.Level.TROUBLE,
                Sentence.of("chip.late"),
                Sentence.of("input.severalNames", 3, "珍珠奶茶、杨枝甘露、柠檬绿茶"),
                List.of(
                        new Notice.Action(Sentence.of("chip.asking"), "F5", () -> {}),
                        new Notice.Action(Sentence.of("chip.refunded"), "", () -> {})));
        notices.raise(trouble);
        type("1", "2", "3", "4", "5", "6", "7", "8", "9", "茶".repeat(30));
        assertEquals(
                List.of(), look(robot, "wrong-%d-%s".formatted(width, language.tag()), true, language, width, 768));
    }

    @ParameterizedTest
    @CsvSource({"1024, ZH", "1024, EN", "1366, ZH", "1366, EN", "1920, EN"})
    void noWordIsCutOfAnOfferOrAmongWhatIsFound(int width, Language language, Hands robot) {
        fill();
        cashier.unknown().onMake(_ -> {});
        cashier.scan("6900000000000");
        var size = "%d-%s".formatted(width, language.tag());
        assertEquals(List.of(), look(robot, "unknown-" + size, true, language, width, width == 1920 ? 1080 : 768));
        cashier.back();
        cashier.find();
        ((FindViewModel) panel()).typedProperty().set("茶");
        assertEquals(List.of(), lookBeside(robot, "find", width, language));
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
        assertEquals(List.of(), look(robot, "sixteen-" + size, true, language, width, width == 1920 ? 1080 : 768));
        cashier.catalogueProperty().set(Catalogue.EMPTY);
        assertEquals(List.of(), look(robot, "no-goods-" + size, false, language, width, width == 1920 ? 1080 : 768));
    }

    @ParameterizedTest
    @CsvSource({"1024, ZH", "1024, EN", "1366, ZH", "1920, EN"})
    void noWordIsCutAmongTheBasketsThatStandAside(int width, Language language, Hands robot) {
        for (var basket = 0; basket < 3; basket++) {
            fill();
            cashier.hold();
        }
        cashier.beside().recall();
        assertEquals(List.of(), lookBeside(robot, "recall", width, language));
    }

    @ParameterizedTest
    @CsvSource({"1024, ZH", "1024, EN", "1366, ZH", "1366, EN", "1920, ZH", "1920, EN"})
    void noWordIsCutOfWhatIsAgreed(int width, Language language, Hands robot) {
        fill();
        agree();
        cashier.beside().discount();
        ((DiscountViewModel) panel()).typedProperty().set("85");
        assertEquals(List.of(), lookBeside(robot, "discount", width, language));
        ((DiscountViewModel) panel()).typedProperty().set("12");
        ((DiscountViewModel) panel()).kind(DiscountKind.YUAN);
        ((DiscountViewModel) panel()).typedProperty().set("99999");
        assertEquals(List.of(), lookBeside(robot, "discount-wrong", width, language));
        cashier.beside().note();
        assertEquals(List.of(), lookBeside(robot, "note", width, language));
        cashier.beside().takeBack();
        assertEquals(List.of(), lookBeside(robot, "return", width, language));
    }

    /// Something of everything that can be agreed about a basket.
    private void agree() {
        cashier.select(3);
        cashier.beside().takeBack();
        ((ReturnViewModel) panel()).because(ReturnReason.FAULTY);
        cashier.select(0);
        cashier.beside().discount();
        ((DiscountViewModel) panel()).typedProperty().set("8");
        ((DiscountViewModel) panel()).give();
        cashier.select(-1);
        cashier.beside().discount();
        ((DiscountViewModel) panel()).typedProperty().set("95");
        ((DiscountViewModel) panel()).give();
        cashier.round();
        cashier.beside().note();
        ((NoteViewModel) panel()).noteProperty().set("少冰，多一个杯子");
        ((NoteViewModel) panel()).keep();
    }

    private Panel panel() {
        return cashier.beside().panelProperty().get().orElseThrow();
    }

    /// In practice, whose frame takes the most room; a key for a finger is at least 44 pixels high.
    private List<String> lookBeside(Hands robot, String name, int width, Language language) {
        var cut = new ArrayList<String>();
        robot.interact(() -> {
            var window = window(true, language);
            window.showBeside(Panels.screen(panel()));
            var scene = sized(window, width, width == 1920 ? 1080 : 768);
            Camera.take(scene, "%s-%d-%s".formatted(name, width, language.tag()));
            cut.addAll(Sight.cutWords(scene.getRoot()));
            scene.getRoot().lookupAll(".discount .pad-key").stream()
                    .map(key -> key.getLayoutBounds().getHeight())
                    .filter(height -> height < 44)
                    .forEach(height -> cut.add("a key of " + height));
        });
        return cut;
    }

    @ParameterizedTest
    @CsvSource({"1024, ZH, LIGHT", "1024, EN, LIGHT", "1366, ZH, DARK", "1366, EN, LIGHT"})
    void noKeyIsCut(int width, Language language, Theme theme, Hands robot) {
        fill();
        var cut = new ArrayList<String>();
        robot.interact(() -> {
            var window = window(true, language);
            COMMANDS.forEach(command -> window.command(Key.withCtrl(KeyCode.G, command, () -> true)));
            Event.fireEvent(
                    window.scene(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F1, false, false, false, false));
            var scene = sized(window, width, 768);
            theme.dress(scene);
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
        fill();
        cashier.charge();
        robot.interact(() -> {
            var scene = sized(window(false, language), width, 768);
            Theme.DARK.dress(scene);
            Camera.take(scene, "locked-%d-%s".formatted(width, language.tag()));
            assertEquals(List.of(), Sight.cutWords(scene.getRoot()));
        });
    }

    private void fill() {
        type("2*珍珠奶茶", "杨枝甘露", "2*柠檬绿茶", "盐酥鸡", "外卖打包费 1.5", "3*6921168509256");
        cashier.tray()
                .setAll(
                        new TrayCard(new Money(32_00), Sentence.of("chip.waiting"), Chip.WAITING, () -> {}),
                        new TrayCard(new Money(15_00), Sentence.of("chip.closing"), Chip.CLOSING, () -> {}));
    }

    private void type(String... lines) {
        for (var line : lines) {
            cashier.inputProperty().set(line);
            cashier.enter();
        }
    }

    private List<String> look(Hands robot, String name, boolean practice, Language language, int width, int height) {
        var cut = new ArrayList<String>();
        robot.interact(() -> {
            var window = window(practice, language);
            var scene = sized(window, width, height);
            Camera.take(scene, name);
            cut.addAll(Sight.cutWords(scene.getRoot()));
        });
        return cut;
    }

    private TillWindow window(boolean practice, Language language) {
        var now = new SimpleObjectProperty<>(Instant.parse("2026-03-14T02:24:00Z"));
        var place = new StripViewModel.Place("一号店", "1", "王小雨");
        return new TillWindow(
                new StripViewModel(notices, now, place),
                practice,
                language,
                messages -> new CashierController(cashier, messages));
    }

    /// A scene on no stage takes the size that it is made with; so the root moves into one of the wanted size.
    private static Scene sized(TillWindow window, int width, int height) {
        var root = window.scene().getRoot();
        window.scene().setRoot(new Region());
        var scene = new Scene(root, width, height);
        Theme.LIGHT.dress(scene);
        return scene;
    }
}
