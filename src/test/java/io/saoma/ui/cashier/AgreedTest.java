package io.saoma.ui.cashier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.Basket;
import io.saoma.sale.Money;
import io.saoma.sale.ReturnReason;
import io.saoma.sale.basket.BasketEvent.BasketNoted;
import io.saoma.sale.basket.BasketEvent.BasketReduced;
import io.saoma.sale.basket.FakeKeeper;
import io.saoma.shop.DemoShop;
import io.saoma.ui.Sentence;
import io.saoma.ui.cashier.beside.DiscountFace;
import io.saoma.ui.cashier.beside.DiscountKind;
import io.saoma.ui.cashier.beside.DiscountViewModel;
import io.saoma.ui.cashier.beside.NoteViewModel;
import io.saoma.ui.cashier.beside.ReturnViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is agreed about a basket on the selling screen: discounts, rounding, returns, a note.
class AgreedTest {

    private static final String WATER = "6921168509256";

    private final List<Basket> charged = new ArrayList<>();
    private final List<Basket> cashed = new ArrayList<>();
    private final FakeKeeper keeper = new FakeKeeper();
    private final CashierViewModel cashier =
            new CashierViewModel(DemoShop.catalogue(), keeper, charged::add, cashed::add, () -> {});

    @ParameterizedTest
    @CsvSource({
        "ZHE, 8, 2500, 2000",
        "ZHE, 85, 2500, 2125",
        "ZHE, 8.8, 2500, 2200",
        "ZHE, ８。５, 2500, 2125",
        "PERCENT, 20, 2500, 2000",
        "PERCENT, 12.5, 2500, 2188",
        "PERCENT, 100, 2500, 0",
        "YUAN, 5, 2500, 2000",
        "YUAN, 0.05, 2500, 2495",
        "YUAN, 25, 2500, 0"
    })
    void letsOffFromTheWholeBasket(DiscountKind kind, String typed, long before, long after) {
        type("12.5", "2*6.25");
        discount(kind, typed);
        assertEquals(new Money(before), face().before());
        assertEquals(new Money(after), face().after());
        discounting().give();

        assertEquals(new Money(after), basket().total());
        assertEquals(Optional.empty(), cashier.beside().panelProperty().get());
        assertTrue(keeper.events().getLast() instanceof BasketReduced);
    }

    @ParameterizedTest
    @CsvSource({
        "ZHE, 10, discount.noZhe",
        "ZHE, 0, discount.noZhe",
        "ZHE, 08, discount.noZhe",
        "ZHE, 100, discount.noZhe",
        "ZHE, 8.555, discount.noZhe",
        "ZHE, acht, discount.noZhe",
        "ZHE, -8, discount.noZhe",
        "PERCENT, 0, discount.noPercent",
        "PERCENT, 101, discount.noPercent",
        "PERCENT, 1.234, discount.noPercent",
        "YUAN, 0, discount.noAmount",
        "YUAN, 1.234, discount.noAmount",
        "YUAN, 25.01, discount.tooMuch"
    })
    void saysWhatIsWrongAndLetsNothingOff(DiscountKind kind, String typed, String problem) {
        type("25");
        discount(kind, typed);
        discounting().give();

        assertEquals(problem, face().problem().map(Sentence::key).orElse(""));
        assertEquals(new Money(25_00), face().after(), "what is not let off changes nothing");
        assertEquals(new Money(25_00), basket().total());
        assertEquals(typed, discounting().typedProperty().get(), "nothing typed is lost");
    }

    @Test
    void letsOffFromTheSelectedLineAlone() {
        type("10", "20");
        cashier.select(0);
        discount(DiscountKind.ZHE, "5");
        discounting().give();
        assertEquals(new Money(25_00), basket().total());

        cashier.beside().discount();
        assertTrue(face().given());
        discounting().whole(true);
        assertFalse(face().given());
        discounting().whole(false);
        discounting().take();
        assertEquals(new Money(30_00), basket().total());
    }

    @Test
    void asksHowMuchWhereNothingWasTyped() {
        type("10");
        cashier.beside().discount();
        discounting().give();
        assertEquals("discount.howMuch", face().problem().map(Sentence::key).orElse(""));
        discounting().nextKind();
        discounting().leave();
        assertEquals(new Money(10_00), basket().total());
    }

    @Test
    void roundsWithOneKeyInStepsThatLetSomethingOff() {
        type("25.37");
        cashier.round();
        assertEquals(new Money(25_30), basket().total());
        cashier.round();
        assertEquals(new Money(25_00), basket().total());
        cashier.round();
        assertEquals(new Money(25_37), basket().total());

        cashier.empty();
        type("8.5");
        cashier.round();
        assertEquals(new Money(8_00), basket().total(), "there are no fen, so it goes to the yuan at once");
        cashier.empty();
        type("8");
        cashier.round();
        assertEquals(new Money(8_00), basket().total());
        assertEquals(Optional.empty(), basket().reductions().rounding());
    }

    @Test
    void goodsThatComeBackCountBelowZeroAndAreSettledInCash() {
        type("10", "30");
        cashier.beside().takeBack();
        taking().because(ReturnReason.FAULTY);
        assertEquals(new Money(-20_00), basket().total());

        cashier.charge();
        assertEquals(List.of(), charged);
        assertEquals(
                "cashier.nothingToCharge",
                cashier.problemProperty().get().orElseThrow().key());
        cashier.cash();
        assertEquals(new Money(-20_00), cashed.getFirst().total());
    }

    @Test
    void goodsThatDoNotComeBackAfterAllAreSold() {
        type("10");
        cashier.beside().takeBack();
        taking().because(ReturnReason.OTHER);
        cashier.beside().takeBack();
        taking().sell();
        assertEquals(new Money(10_00), basket().total());
        cashier.charge();
        assertEquals(1, charged.size());
    }

    @Test
    void aNoteIsKeptWithoutSignsThatNoPaperHolds() {
        type("10");
        cashier.beside().note();
        noting().noteProperty().set("  少冰\t\ud83d 👍 " + "长".repeat(100));
        noting().keep();
        assertEquals("少冰 👍 " + "长".repeat(60 - 7), basket().note());
        assertEquals(
                new BasketNoted(
                        basket().note(), "王小雨", keeper.events().getLast().at()),
                keeper.events().getLast());

        cashier.beside().note();
        noting().leave();
        cashier.undo();
        assertEquals("", basket().note());
    }

    @Test
    void noPanelOpensOnAnEmptyBasketOrWhileAPaymentIsUnderWay() {
        cashier.beside().discount();
        cashier.beside().note();
        cashier.beside().takeBack();
        assertEquals(Optional.empty(), cashier.beside().panelProperty().get());

        type("10");
        cashier.beside().discount();
        cashier.charge();
        assertEquals(Optional.empty(), cashier.beside().panelProperty().get(), "the payment takes its place");
        cashier.beside().note();
        cashier.round();
        assertEquals(Optional.empty(), cashier.beside().panelProperty().get());
        assertEquals(new Money(10_00), basket().total());
    }

    /// What is scanned while the cashier types stays, and the discount has to be asked for again: it was about less.
    @Test
    void whatIsScannedMeanwhileStaysInTheBasket() {
        type("10", "20");
        discount(DiscountKind.ZHE, "8");
        cashier.scan(WATER);
        assertEquals(Optional.empty(), cashier.beside().panelProperty().get());
        assertEquals(new Money(32_00), basket().total());

        cashier.beside().takeBack();
        cashier.scan(WATER);
        assertEquals(Optional.empty(), cashier.beside().panelProperty().get());
        assertEquals(3, basket().lines().size());
    }

    @Test
    void aNoteStaysWhileMoreIsScannedAndGoesWithItsBasket() {
        type("10");
        cashier.beside().note();
        cashier.scan(WATER);
        noting().noteProperty().set("少冰");
        noting().keep();
        assertEquals("少冰", basket().note());
        assertEquals(2, basket().lines().size());

        cashier.beside().note();
        cashier.hold();
        assertEquals(Optional.empty(), cashier.beside().panelProperty().get());
    }

    @Test
    void noPanelStaysOrOpensWhileAnotherSalesPaymentStandsOnTheScreen() {
        type("10");
        cashier.beside().note();
        cashier.busyProperty().set(true);
        assertEquals(Optional.empty(), cashier.beside().panelProperty().get());
        cashier.beside().note();
        cashier.find();
        assertEquals(Optional.empty(), cashier.beside().panelProperty().get());
        cashier.charge();
        cashier.cash();
        assertEquals(List.of(), charged);
        assertEquals(List.of(), cashed);
        assertEquals(
                "cashier.frozen", cashier.obstacleProperty().get().orElseThrow().key());

        cashier.busyProperty().set(false);
        cashier.charge();
        assertEquals(1, charged.size());
    }

    @Test
    void theNextCustomerBeginsWithNothingAgreed() {
        type("10");
        discount(DiscountKind.ZHE, "8");
        discounting().give();
        cashier.charge();
        cashier.done();
        type("10");
        assertEquals(new Money(10_00), basket().total());
    }

    private void discount(DiscountKind kind, String typed) {
        cashier.beside().discount();
        discounting().kind(kind);
        discounting().typedProperty().set(typed);
    }

    private DiscountViewModel discounting() {
        return (DiscountViewModel) cashier.beside().panelProperty().get().orElseThrow();
    }

    private DiscountFace face() {
        return discounting().faceProperty().get();
    }

    private ReturnViewModel taking() {
        return (ReturnViewModel) cashier.beside().panelProperty().get().orElseThrow();
    }

    private NoteViewModel noting() {
        return (NoteViewModel) cashier.beside().panelProperty().get().orElseThrow();
    }

    private Basket basket() {
        return cashier.basketProperty().getValue();
    }

    private void type(String... lines) {
        for (var line : lines) {
            cashier.inputProperty().set(line);
            cashier.enter();
        }
    }
}
