package io.saoma.ui.pay.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.sale.Basket;
import io.saoma.sale.Money;
import io.saoma.sale.ReturnReason;
import io.saoma.sale.basket.FakeKeeper;
import io.saoma.shop.DemoShop;
import io.saoma.ui.Camera;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Theme;
import io.saoma.ui.cashier.CashierViewModel;
import io.saoma.ui.cashier.beside.ReturnViewModel;
import io.saoma.ui.pay.Ending;
import io.saoma.ui.pay.PayStand;
import io.saoma.ui.pay.panel.PayPlace;
import io.saoma.ui.window.ShopWindow;
import io.saoma.ui.window.TillWindow;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/// Cash under real keys in the till's window, and as an eye sees it; the pictures go to `target/looks`.
@ExtendWith(HandsExtension.class)
class CashScreenTest {

    private final PayStand stand = new PayStand();
    private final CashierViewModel cashier = new CashierViewModel(
            DemoShop.catalogue(),
            new FakeKeeper(),
            basket -> stand.checkout.charge(basket, "王小雨"),
            this::count,
            () -> {});
    private TillWindow window;

    private void count(Basket basket) {
        stand.cash.open(basket, "王小雨", new Ending(cashier::done, cashier::resume));
    }

    @Start
    void start(Stage stage) {
        window = window(Language.ZH);
        ShopWindow.show(stage, window, 1000, 760);
    }

    private TillWindow window(Language language) {
        var built = stand.window(language, cashier);
        new CashScreens(PayPlace.in(built), stand.cash);
        return built;
    }

    @Test
    void takesExactMoneyWithTwoKeysAndGoesOnWithTheNextScan(Hands robot) {
        fill(robot);
        robot.push(KeyCode.F9).push(KeyCode.ENTER);
        assertEquals(List.of(Cash.exactly(new Money(89_10))), sold());

        robot.push(KeyCode.DIGIT7);
        assertTrue(cashier.basketProperty().getValue().isEmpty());
        var input = robot.lookup("#inputField").queryAs(TextField.class);
        assertTrue(input.isFocused());
        assertEquals("7", input.getText(), "the key that goes on is the first of the next customer");
    }

    @Test
    void takesAnyMoneyByKeysOrByTouch(Hands robot) {
        fill(robot);
        robot.push(KeyCode.F9).push(KeyCode.DIGIT1, KeyCode.DIGIT2).push(KeyCode.ESCAPE);
        robot.clickOn("+¥50").clickOn("+¥50").clickOn("#takeButton");

        assertEquals(List.of(new Cash(new Money(89_10), new Money(100_00))), sold());
    }

    @Test
    void leavesByEscape(Hands robot) {
        fill(robot);
        robot.push(KeyCode.F9).push(KeyCode.ESCAPE);

        assertFalse(cashier.frozenProperty().get());
        assertFalse(cashier.basketProperty().getValue().isEmpty());
        assertEquals(List.of(), stand.book.events());
    }

    /// Only goods that came back: nothing is received and there is no change.
    @Test
    void whereTheShopPaysTheCashierGivesBackAndCountsNothing(Hands robot) {
        fill(robot);
        robot.interact(this::bringBack);
        robot.push(KeyCode.F9);

        assertEquals("应退现金", robot.text("#dueCaption"));
        for (var needless : List.of("#handedRow", "#pad")) {
            assertFalse(robot.lookup(needless).query().isVisible(), needless);
        }
        assertEquals("退现金", robot.lookup("#takeButton").queryButton().getText());
        robot.push(KeyCode.DIGIT5).push(KeyCode.ENTER);
        assertEquals(List.of(Cash.exactly(new Money(-89_10))), sold());
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 768, ZH", "1366, 768, ZH", "1920, 1080, ZH",
        "1024, 768, EN", "1366, 768, EN", "1920, 1080, EN"
    })
    void noWordIsCut(int width, int height, Language language, Hands robot) {
        var cut = new ArrayList<String>();
        robot.interact(() -> {
            window = window(language);
            for (var line : PayStand.basket(5).lines()) {
                cashier.inputProperty().set(line.name() + " " + line.price().yuan());
                cashier.enter();
            }
            cashier.cash();
            cut.addAll(take("cash-exact", width, height, language));
            cash().tenderedProperty().set("40");
            cut.addAll(take("cash-missing", width, height, language));
            cash().tenderedProperty().set("100");
            cut.addAll(take("cash-change", width, height, language));
            cash().take();
            cut.addAll(take("cash-done", width, height, language));
            cash().next();
            cashier.inputProperty().set("珍珠奶茶 89.1");
            cashier.enter();
            bringBack();
            cashier.cash();
            cut.addAll(take("cash-give", width, height, language));
        });
        assertEquals(List.of(), cut);
    }

    private List<String> take(String name, int width, int height, Language language) {
        var shot = "%s-%d-%s".formatted(name, width, language.tag());
        return Camera.cutWords(window.scene(), width, height, Theme.LIGHT, shot).stream()
                .map(it -> name + ": " + it)
                .toList();
    }

    private void fill(Hands robot) {
        robot.interact(() -> {
            cashier.inputProperty().set("珍珠奶茶 89.1");
            cashier.enter();
        });
    }

    private void bringBack() {
        cashier.beside().takeBack();
        var taking = (ReturnViewModel) cashier.beside().panelProperty().get().orElseThrow();
        taking.because(ReturnReason.FAULTY);
    }

    private CashViewModel cash() {
        return stand.cash.currentProperty().get().orElseThrow();
    }

    private List<Cash> sold() {
        return stand.book.events().stream()
                .filter(SoldForCash.class::isInstance)
                .map(event -> ((SoldForCash) event).cash())
                .toList();
    }
}
