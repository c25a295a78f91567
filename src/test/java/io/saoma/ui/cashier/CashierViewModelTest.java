package io.saoma.ui.cashier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.AuthCode;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Quantity.Grams;
import io.saoma.sale.basket.BasketEvent.BasketHeld;
import io.saoma.sale.basket.BasketEvent.LinesReplaced;
import io.saoma.sale.basket.FakeKeeper;
import io.saoma.sale.basket.HeldBasket;
import io.saoma.sale.basket.StandingBaskets;
import io.saoma.sale.goods.GoodsEvent.ProductSaved;
import io.saoma.sale.goods.GoodsEvent.ScaleRulesArranged;
import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.Unit;
import io.saoma.sale.scale.ScaleRule;
import io.saoma.shop.DemoShop;
import io.saoma.shop.goods.Catalogue;
import io.saoma.ui.Sentence;
import io.saoma.ui.cashier.beside.FindViewModel;
import io.saoma.ui.cashier.beside.RecallViewModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// From the first key to Charge, without a window.
class CashierViewModelTest {

    private static final Line WATER = new Line("6921168509256", "矿泉水", new Money(2_00), 1);

    private static final String CODE = "134567890123456789";

    private final List<Basket> charged = new ArrayList<>();
    private final FakeKeeper keeper = new FakeKeeper();
    private final CashierViewModel cashier =
            new CashierViewModel(DemoShop.catalogue(), keeper, charged::add, _ -> {}, () -> {});

    @Test
    void chargesWhatWasTyped() {
        type("12.5");
        cashier.charge();

        assertEquals(List.of(new Basket(List.of(amount(12_50)))), charged);
    }

    @Test
    void enterOnAnEmptyLineCharges() {
        type("12.5", "");
        assertEquals(1, charged.size());
    }

    @Test
    void aScanPutsTheProductInAndLeavesWhatIsTyped() {
        cashier.inputProperty().set("12.");
        cashier.scan(WATER.barcode());

        assertEquals(List.of(WATER), basket().lines());
        assertEquals("12.", cashier.inputProperty().get());
    }

    @Test
    void aScanTakesTheQuantityThatIsTypedOrWaits() {
        cashier.inputProperty().set("3*");
        cashier.scan(WATER.barcode());
        assertEquals(List.of(WATER.withQuantity(3)), basket().lines());
        assertEquals("", cashier.inputProperty().get());

        type("2*");
        cashier.scan(WATER.barcode());
        assertEquals(List.of(WATER.withQuantity(5)), basket().lines());
        assertEquals(1, cashier.countProperty().get());
    }

    @Test
    void aCodeThatTheCustomerHoldsOutPaysTheBasket() {
        var codes = new ArrayList<AuthCode>();
        cashier.onCode((basket, code) -> {
            charged.add(basket);
            codes.add(code);
        });
        type("12.5");
        cashier.inputProperty().set("3");
        cashier.scan(CODE);

        assertEquals(new Money(15_50), charged.getFirst().total());
        assertEquals(List.of(new AuthCode(CODE)), codes);

        cashier.scan(CODE);
        assertEquals("bycode.locked", problem());
        assertEquals(1, charged.size());
    }

    @Test
    void aCodeMayBeTypedAndDoesNotStayInTheLine() {
        var codes = new ArrayList<AuthCode>();
        type("12.5");
        type(CODE);
        assertEquals("bycode.notTaken", problem());
        assertEquals("", cashier.inputProperty().get());

        cashier.onCode((_, code) -> codes.add(code));
        type("１３４５６７８９０１２３４５６７８９");
        assertEquals(List.of(new AuthCode(CODE)), codes, "as an input method leaves it");
    }

    @Test
    void aCodeOverAnEmptyBasketIsNotCharged() {
        cashier.onCode((basket, _) -> charged.add(basket));
        cashier.scan(CODE);

        assertEquals("cashier.emptyBasket", problem());
        assertEquals(List.of(), charged);
    }

    @Test
    void aScanOfAnUnknownBarcodeIsSaid() {
        cashier.scan("6900000000000");
        assertEquals(
                "input.unknownBarcode",
                cashier.problemProperty().get().orElseThrow().key());
        assertTrue(basket().isEmpty());
    }

    @Test
    void ofAnUnknownBarcodeAProductIsOfferedToBeMade() {
        var made = new ArrayList<String>();
        cashier.scan("6900000000000");
        cashier.unknown().make();
        assertEquals(List.of(), made, "nobody makes products here");

        cashier.unknown().onMake(made::add);
        cashier.scan("6900000000000");
        cashier.unknown().make();
        type("6900000000001");
        cashier.unknown().make();
        cashier.inputProperty().set("");
        cashier.unknown().make();
        cashier.scan(WATER.barcode());
        cashier.unknown().make();
        assertEquals(List.of("6900000000000", "6900000000001"), made);
    }

    @Test
    void goodsThatChangeAreSoldAtOnceAndTheBasketStays() {
        type("6921168509256", "3*");
        cashier.scan("6900000000000");
        cashier.catalogueProperty()
                .set(Catalogue.EMPTY.after(new ProductSaved(
                        new Product("1", "茶", new Money(3_00), Unit.PIECE, List.of("6900000000000"), ""),
                        Instant.EPOCH)));
        cashier.again("6900000000000");

        assertEquals(List.of(WATER, new Line("6900000000000", "茶", new Money(3_00), 3)), basket().lines());
        type("6921168509256");
        assertEquals(
                "input.unknownBarcode",
                cashier.problemProperty().get().orElseThrow().key());
    }

    @Test
    void aTypedBarcodeOfWhichAProductWasMadeIsTakenFromTheLine() {
        type("2*6900000000000");
        cashier.catalogueProperty()
                .set(Catalogue.EMPTY.after(new ProductSaved(
                        new Product("1", "茶", new Money(3_00), Unit.PIECE, List.of("6900000000000"), ""),
                        Instant.EPOCH)));
        cashier.again("6900000000000");

        assertEquals(2, basket().pieces());
        assertEquals("", cashier.inputProperty().get());
    }

    @Test
    void findsAProductByAPartOfItsName() {
        type("奶茶");
        cashier.find();
        var found = (FindViewModel) cashier.beside().panelProperty().get().orElseThrow();
        assertEquals(3, found.foundProperty().get().products().size());
        found.down();
        found.take();

        assertEquals("红豆奶茶", basket().lines().getFirst().name());
        assertEquals("", cashier.inputProperty().get());
        assertEquals(Optional.empty(), cashier.beside().panelProperty().get());
    }

    @Test
    void aQuantityCountsForWhatIsFound() {
        cashier.inputProperty().set("3*");
        cashier.find();
        var found = (FindViewModel) cashier.beside().panelProperty().get().orElseThrow();
        found.typedProperty().set("kqs");
        found.take();
        assertEquals(List.of(WATER.withQuantity(3)), basket().lines());
        assertEquals("", cashier.inputProperty().get());

        cashier.find();
        found = (FindViewModel) cashier.beside().panelProperty().get().orElseThrow();
        found.typedProperty().set("nothing like it");
        found.take();
        found.leave();
        assertEquals(1, basket().lines().size());
    }

    @Test
    void aScanWhileTheBasketIsLockedIsSaidAndNotTaken() {
        type("12.5");
        cashier.charge();
        cashier.scan(WATER.barcode());

        assertEquals(
                Sentence.of("cashier.scannedLocked", WATER.barcode()),
                cashier.problemProperty().get().orElseThrow());
        assertEquals(1, basket().lines().size());
    }

    @Test
    void takesWhatIsStillTypedBeforeItCharges() {
        cashier.inputProperty().set("12.5");
        cashier.charge();

        assertEquals(new Money(12_50), charged.getFirst().total());
    }

    @Test
    void doesNotChargeWhileSomethingTypedIsNotUnderstood() {
        type("12.5");
        cashier.inputProperty().set("12.555");
        cashier.charge();

        assertEquals(List.of(), charged);
        assertEquals("input.tooManyDecimals", problem());
        assertEquals("12.555", cashier.inputProperty().get());
    }

    @Test
    void doesNotChargeAnEmptyBasket() {
        cashier.charge();

        assertEquals(List.of(), charged);
        assertEquals("cashier.emptyBasket", problem());
        assertTrue(cashier.obstacleProperty().get().isPresent());
    }

    @Test
    void doesNotChargeWhenTheTillIsStopped() {
        type("12.5");
        cashier.stoppedProperty().set(Optional.of(Sentence.of("strip.well")));
        cashier.charge();

        assertEquals(List.of(), charged);
        assertEquals("strip.well", problem());
    }

    @Test
    void chargesOnceHoweverOftenTheKeyIsPressed() {
        type("12.5");
        cashier.charge();
        cashier.charge();
        cashier.enter();

        assertEquals(1, charged.size());
    }

    @Test
    void nothingChangesABasketThatIsBeingPaid() {
        type("12.5");
        cashier.charge();
        type("3", "");
        cashier.more();
        cashier.fewer();
        cashier.remove();
        cashier.empty();
        cashier.undo();
        cashier.add(milkTea());

        assertEquals(charged.getFirst(), basket());
    }

    @Test
    void comesBackWithTheBasketAsItWas() {
        type("12.5");
        cashier.charge();
        cashier.resume();
        cashier.charge();

        assertEquals(List.of(basket(), basket()), charged);
    }

    @Test
    void nothingOfTheLastCustomerSurvives() {
        type("12.5", "2*矿泉水");
        cashier.charge();
        cashier.done();
        cashier.undo();

        assertEquals(Basket.EMPTY, basket());
        assertFalse(cashier.undoableProperty().get());
        assertFalse(cashier.frozenProperty().get());
    }

    @Test
    void findsAProductByBarcodeAndByName() {
        type("6921168509256", "矿泉水", "矿");
        assertEquals(List.of(WATER.withQuantity(3)), basket().lines());
    }

    @Test
    void saysThatABarcodeIsUnknown() {
        type("6900000000000");
        assertEquals(
                Optional.of(Sentence.of("input.unknownBarcode", "6900000000000")),
                cashier.problemProperty().get());
        assertEquals("6900000000000", cashier.inputProperty().get());
    }

    @Test
    void saysThatANameIsUnknownOrNotEnough() {
        type("咖啡");
        assertEquals("input.unknownName", problem());
        type("鲜");
        assertEquals(1, basket().lines().size());
        type("茶");
        type("四");
        assertEquals(
                "鲜橙冰茶四季春茶",
                basket().lines().getFirst().name() + basket().lines().getLast().name());
    }

    @Test
    void takesANameWithAnAmount() {
        type("咖啡 12.5");
        assertEquals(List.of(new Line("", "咖啡", new Money(12_50), 1)), basket().lines());
    }

    @Test
    void aQuantityWaitsForItsThing() {
        type("3*");
        assertEquals(3, cashier.countProperty().get());
        type("12.5");
        assertEquals(List.of(amount(12_50).withQuantity(3)), basket().lines());
        assertEquals(1, cashier.countProperty().get());
    }

    @Test
    void aQuantityWithoutAThingIsNotForgottenAtCharge() {
        type("12.5", "3*");
        cashier.charge();

        assertEquals(List.of(), charged);
        assertEquals("cashier.countOfWhat", problem());
    }

    @Test
    void aQuickKeyTakesTheQuantityThatIsTyped() {
        var product = DemoShop.catalogue().withBarcode(WATER.barcode()).orElseThrow();
        cashier.inputProperty().set("3*");
        cashier.add(product);
        assertEquals(List.of(WATER.withQuantity(3)), basket().lines());
        assertEquals("", cashier.inputProperty().get());
    }

    @Test
    void aQuickKeyLeavesWhatElseIsTyped() {
        cashier.inputProperty().set("12.");
        cashier.add(milkTea());
        assertEquals("12.", cashier.inputProperty().get());
        assertEquals(1, basket().pieces());
    }

    @Test
    void plusAndMinusChangeTheLastLine() {
        type("12.5", "矿泉水");
        cashier.more();
        cashier.more();
        cashier.fewer();
        assertEquals(WATER.withQuantity(2), basket().lines().getLast());

        cashier.fewer();
        cashier.fewer();
        assertEquals(List.of(amount(12_50)), basket().lines());
    }

    @Test
    void plusAndMinusChangeTheSelectedLine() {
        type("12.5", "矿泉水", "3");
        cashier.up();
        cashier.up();
        cashier.more();
        assertEquals(2, basket().lines().getFirst().pieces());

        cashier.back();
        cashier.more();
        assertEquals(2, basket().lines().getLast().pieces());
    }

    @Test
    void findsAProductByThePinyinInitialsOfItsName() {
        type("kqs", "ZZNC", "nn");
        assertEquals(
                List.of("矿泉水", "珍珠奶茶"),
                basket().lines().stream().map(Line::name).toList());
        assertEquals("input.unknownName", problem());
    }

    @Test
    void whatIsSoldByWeightMayBeWeighedByHand() {
        var grocer = grocer();
        type(grocer, "0.35*苹果", "1.*pg");
        assertEquals(
                List.of(
                        new Line("", "苹果", new Money(12_80), new Grams(350)),
                        new Line("", "苹果", new Money(12_80), new Grams(1_000))),
                lines(grocer));
        var tea = new Product("7", "茶", new Money(3_00), Unit.PIECE, List.of(), "");
        grocer.catalogueProperty().set(grocer.catalogue().after(new ProductSaved(tea, Instant.EPOCH)));
        type(grocer, "0.35*茶");
        assertEquals(
                Optional.of(Sentence.of("input.byPiece", "茶")),
                grocer.problemProperty().get());
        type(grocer, "0.35*nobody");
        assertEquals(
                Optional.of(Sentence.of("input.unknownName", "nobody")),
                grocer.problemProperty().get());
        assertEquals(2, lines(grocer).size());
    }

    @Test
    void whatIsSoldByWeightComesWithALabelOfTheScale() {
        var grocer = grocer();
        type(grocer, "苹果");
        assertEquals(
                Optional.of(Sentence.of("input.toWeigh", "苹果")),
                grocer.problemProperty().get());
        grocer.inputProperty().set("");
        grocer.add(grocer.catalogue().product("42").orElseThrow());
        assertEquals(
                Optional.of(Sentence.of("input.toWeigh", "苹果")),
                grocer.problemProperty().get());

        type(grocer, "2200042003504", "2200042003504");
        var apples = new Line("", "苹果", new Money(12_80), new Grams(350));
        assertEquals(List.of(apples, apples), lines(grocer));

        type(grocer, "2*2200042003504");
        assertEquals(
                "input.labelsOneByOne",
                grocer.problemProperty().get().orElseThrow().key());
        assertEquals(2, lines(grocer).size());
    }

    @Test
    void aWeighedLineHasNoPieces() {
        var grocer = grocer();
        type(grocer, "2200042003504");
        grocer.more();
        assertEquals(
                "cashier.weighedLine",
                grocer.problemProperty().get().orElseThrow().key());
        assertEquals(1, lines(grocer).size());
        grocer.fewer();
        assertEquals(List.of(), lines(grocer));
    }

    @Test
    void theSelectionStaysWithinTheBasket() {
        cashier.up();
        cashier.down();
        type("1", "2");
        cashier.down();
        assertEquals(1, cashier.workProperty().get().selected());
        cashier.up();
        cashier.up();
        cashier.up();
        assertEquals(0, cashier.workProperty().get().selected());
        cashier.remove();
        cashier.remove();
        cashier.remove();
        assertEquals(-1, cashier.workProperty().get().selected());
    }

    @Test
    void takesBackStepByStep() {
        type("12.5", "矿泉水");
        cashier.empty();
        cashier.undo();
        assertEquals(2, basket().lines().size());
        cashier.undo();
        cashier.undo();
        cashier.undo();
        assertEquals(Basket.EMPTY, basket());
    }

    @Test
    void escClearsTheLineThenTheQuantityThenTheSelection() {
        type("1", "3*");
        cashier.inputProperty().set("abc");
        cashier.back();
        assertEquals("", cashier.inputProperty().get());
        assertEquals(3, cashier.countProperty().get());
        cashier.back();
        assertEquals(1, cashier.countProperty().get());
        assertEquals(0, cashier.workProperty().get().selected());
        cashier.back();
        assertEquals(-1, cashier.workProperty().get().selected());
        assertEquals(1, basket().lines().size());
    }

    @Test
    void theTotalStaysChargeable() {
        type("99999999.99", "0.01");
        assertEquals("cashier.totalTooLarge", problem());
        assertEquals(Money.MOST, basket().total());
        assertEquals("0.01", cashier.inputProperty().get());
        cashier.more();
        assertEquals(Money.MOST, basket().total());
    }

    @Test
    void aLineHoldsNoMoreThanItCan() {
        type("9999*0.01");
        cashier.more();
        assertEquals("cashier.lineFull", problem());
        type("0.01");
        assertEquals(2, basket().lines().size());
    }

    @Test
    void theProblemGoesWithTheNextKey() {
        type("0");
        assertEquals("input.zero", problem());
        cashier.inputProperty().set("0.");
        assertEquals(Optional.empty(), cashier.problemProperty().get());
    }

    @Test
    void holdsWithOneKeyAndRecallsWithTwo() {
        type("12.5");
        cashier.hold();
        assertTrue(basket().isEmpty());
        assertFalse(cashier.undoableProperty().get(), "nothing of the last customer can come back by undo");

        type("3");
        cashier.done();
        cashier.beside().recall();
        recalling().take();

        assertEquals(new Money(12_50), basket().total());
        assertEquals(Optional.empty(), cashier.beside().panelProperty().get());
    }

    @Test
    void putsTheBasketAtHandAsideForTheOneThatComesBack() {
        type("12.5");
        cashier.hold();
        type("3");
        cashier.beside().recall();
        recalling().take();

        assertEquals(new Money(12_50), basket().total());
        cashier.beside().recall();
        recalling().take();
        assertEquals(new Money(3_00), basket().total());
    }

    @Test
    void choosesBetweenSeveralByArrowOrNumber() {
        for (var amount : List.of("1", "2", "3")) {
            type(amount);
            cashier.hold();
        }
        cashier.beside().recall();
        recalling().up();
        recalling().take();
        assertEquals(new Money(3_00), basket().total());

        cashier.beside().recall();
        recalling().choose(7);
        assertEquals(new Money(3_00), basket().total(), "there is no eighth");
        recalling().choose(1);
        assertEquals(new Money(2_00), basket().total());
    }

    @Test
    void holdsNothingWhereThereIsNothingAndRecallsNothingWhileAPaymentIsUnderWay() {
        cashier.hold();
        cashier.beside().recall();
        assertEquals(Optional.empty(), cashier.beside().panelProperty().get());

        type("1");
        cashier.hold();
        type("2");
        cashier.charge();
        cashier.beside().recall();
        cashier.hold();
        assertEquals(Optional.empty(), cashier.beside().panelProperty().get());
        assertEquals(new Money(2_00), basket().total());
    }

    @Test
    void keepsEveryChangeAndTellsTheBasketAnewAfterACancelledSale() {
        type("1", "2");
        cashier.remove();
        cashier.undo();
        cashier.charge();
        var kept = keeper.events().size();
        cashier.resume();

        assertEquals(4, kept);
        assertEquals(5, keeper.events().size());
        assertTrue(keeper.events().getLast() instanceof LinesReplaced(var _, var lines, var _, var _)
                && lines.equals(basket().lines()));
    }

    @Test
    void aPaidBasketIsGoneWithoutAnotherWord() {
        type("1");
        cashier.charge();
        var kept = keeper.events().size();
        cashier.done();

        assertTrue(basket().isEmpty());
        assertEquals(kept, keeper.events().size());
    }

    @Test
    void goesOnWithTheBasketsOfAnEarlierRun() {
        var atHand = new Basket(List.of(WATER));
        var aside = new HeldBasket(4, new Basket(List.of(amount(12_50))), "王小雨", Instant.EPOCH);
        cashier.restore(new StandingBaskets(atHand, List.of(aside)));
        assertEquals(atHand, basket());
        assertEquals(List.of(), keeper.events());

        cashier.hold();
        assertEquals(1, ((BasketHeld) keeper.events().getLast()).ticket(), "a ticket that is free");
        cashier.beside().recall();
        recalling().take();
        assertEquals(aside.basket(), basket());
    }

    private RecallViewModel recalling() {
        return (RecallViewModel) cashier.beside().panelProperty().get().orElseThrow();
    }

    private void type(String... lines) {
        type(cashier, lines);
    }

    private static void type(CashierViewModel cashier, String... lines) {
        for (var line : lines) {
            cashier.inputProperty().set(line);
            cashier.enter();
        }
    }

    private CashierViewModel grocer() {
        var apples = new Product("42", "苹果", new Money(12_80), Unit.KILOGRAM, List.of(), "");
        var shop = Catalogue.of(List.of(
                new ProductSaved(apples, Instant.EPOCH),
                new ScaleRulesArranged(List.of(new ScaleRule("22CCCCCWWWWWK")), Instant.EPOCH)));
        return new CashierViewModel(shop, keeper, charged::add, _ -> {}, () -> {});
    }

    private static List<Line> lines(CashierViewModel cashier) {
        return cashier.workProperty().get().basket().lines();
    }

    private Basket basket() {
        return cashier.workProperty().get().basket();
    }

    private String problem() {
        return cashier.problemProperty().get().orElseThrow().key();
    }

    private static Product milkTea() {
        return DemoShop.catalogue().product("1001").orElseThrow();
    }

    private static Line amount(long fen) {
        return new Line("", "自由金额", new Money(fen), 1);
    }
}
