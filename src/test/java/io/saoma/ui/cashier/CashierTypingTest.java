package io.saoma.ui.cashier;

import static io.saoma.ui.cashier.Counter.WATER;
import static io.saoma.ui.cashier.Counter.amount;
import static io.saoma.ui.cashier.Counter.milkTea;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Quantity.Grams;
import io.saoma.sale.goods.GoodsEvent.ProductSaved;
import io.saoma.sale.goods.GoodsEvent.ScaleRulesArranged;
import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.Unit;
import io.saoma.sale.scale.ScaleRule;
import io.saoma.shop.DemoShop;
import io.saoma.shop.goods.Catalogue;
import io.saoma.ui.Sentence;
import io.saoma.ui.cashier.beside.FindViewModel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a cashier types: names, barcodes, quantities and weights.
class CashierTypingTest {

    private final Counter counter = new Counter();
    private final List<Basket> charged = counter.charged;
    private final CashierViewModel cashier = counter.cashier;

    @Test
    void findsAProductByAPartOfItsName() {
        counter.type("奶茶");
        cashier.find();
        var found = (FindViewModel) cashier.beside().panelProperty().get().orElseThrow();
        assertEquals(3, found.foundProperty().get().products().size());
        found.down();
        found.take();

        assertEquals("红豆奶茶", counter.basket().lines().getFirst().name());
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
        assertEquals(List.of(WATER.withQuantity(3)), counter.basket().lines());
        assertEquals("", cashier.inputProperty().get());

        cashier.find();
        found = (FindViewModel) cashier.beside().panelProperty().get().orElseThrow();
        found.typedProperty().set("nothing like it");
        found.take();
        found.leave();
        assertEquals(1, counter.basket().lines().size());
    }

    @Test
    void findsAProductByBarcodeAndByName() {
        counter.type("6921168509256", "矿泉水", "矿");
        assertEquals(List.of(WATER.withQuantity(3)), counter.basket().lines());
    }

    @Test
    void saysThatABarcodeIsUnknown() {
        counter.type("6900000000000");
        assertEquals(
                Optional.of(Sentence.of("input.unknownBarcode", "6900000000000")),
                cashier.problemProperty().get());
        assertEquals("6900000000000", cashier.inputProperty().get());
    }

    @Test
    void saysThatANameIsUnknownOrNotEnough() {
        counter.type("咖啡");
        assertEquals("input.unknownName", counter.problem());
        counter.type("鲜");
        assertEquals(1, counter.basket().lines().size());
        counter.type("茶");
        counter.type("四");
        assertEquals(
                "鲜橙冰茶四季春茶",
                counter.basket().lines().getFirst().name()
                        + counter.basket().lines().getLast().name());
    }

    @Test
    void takesANameWithAnAmount() {
        counter.type("咖啡 12.5");
        assertEquals(
                List.of(new Line("", "咖啡", new Money(12_50), 1)),
                counter.basket().lines());
    }

    @Test
    void aQuantityWaitsForItsThing() {
        counter.type("3*");
        assertEquals(3, cashier.countProperty().get());
        counter.type("12.5");
        assertEquals(List.of(amount(12_50).withQuantity(3)), counter.basket().lines());
        assertEquals(1, cashier.countProperty().get());
    }

    @Test
    void aQuickKeyTakesTheQuantityThatIsTyped() {
        var product = DemoShop.catalogue().withBarcode(WATER.barcode()).orElseThrow();
        cashier.inputProperty().set("3*");
        cashier.add(product);
        assertEquals(List.of(WATER.withQuantity(3)), counter.basket().lines());
        assertEquals("", cashier.inputProperty().get());
    }

    @Test
    void aQuickKeyLeavesWhatElseIsTyped() {
        cashier.inputProperty().set("12.");
        cashier.add(milkTea());
        assertEquals("12.", cashier.inputProperty().get());
        assertEquals(1, counter.basket().pieces());
    }

    @Test
    void findsAProductByThePinyinInitialsOfItsName() {
        counter.type("kqs", "ZZNC", "nn");
        assertEquals(
                List.of("矿泉水", "珍珠奶茶"),
                counter.basket().lines().stream().map(Line::name).toList());
        assertEquals("input.unknownName", counter.problem());
    }

    @Test
    void whatIsSoldByWeightMayBeWeighedByHand() {
        var grocer = grocer();
        Counter.type(grocer, "0.35*苹果", "1.*pg");
        assertEquals(
                List.of(
                        new Line("", "苹果", new Money(12_80), new Grams(350)),
                        new Line("", "苹果", new Money(12_80), new Grams(1_000))),
                lines(grocer));
        var tea = new Product("7", "茶", new Money(3_00), Unit.PIECE, List.of(), "");
        grocer.catalogueProperty().set(grocer.catalogue().after(new ProductSaved(tea, Instant.EPOCH)));
        Counter.type(grocer, "0.35*茶");
        assertEquals(
                Optional.of(Sentence.of("input.byPiece", "茶")),
                grocer.problemProperty().get());
        Counter.type(grocer, "0.35*nobody");
        assertEquals(
                Optional.of(Sentence.of("input.unknownName", "nobody")),
                grocer.problemProperty().get());
        assertEquals(2, lines(grocer).size());
    }

    @Test
    void whatIsSoldByWeightComesWithALabelOfTheScale() {
        var grocer = grocer();
        Counter.type(grocer, "苹果");
        assertEquals(
                Optional.of(Sentence.of("input.toWeigh", "苹果")),
                grocer.problemProperty().get());
        grocer.inputProperty().set("");
        grocer.add(grocer.catalogue().product("42").orElseThrow());
        assertEquals(
                Optional.of(Sentence.of("input.toWeigh", "苹果")),
                grocer.problemProperty().get());

        Counter.type(grocer, "2200042003504", "2200042003504");
        var apples = new Line("", "苹果", new Money(12_80), new Grams(350));
        assertEquals(List.of(apples, apples), lines(grocer));

        Counter.type(grocer, "2*2200042003504");
        assertEquals(
                "input.labelsOneByOne",
                grocer.problemProperty().get().orElseThrow().key());
        assertEquals(2, lines(grocer).size());
    }

    @Test
    void aWeighedLineHasNoPieces() {
        var grocer = grocer();
        Counter.type(grocer, "2200042003504");
        grocer.more();
        assertEquals(
                "cashier.weighedLine",
                grocer.problemProperty().get().orElseThrow().key());
        assertEquals(1, lines(grocer).size());
        grocer.fewer();
        assertEquals(List.of(), lines(grocer));
    }

    @Test
    void theProblemGoesWithTheNextKey() {
        counter.type("0");
        assertEquals("input.zero", counter.problem());
        cashier.inputProperty().set("0.");
        assertEquals(Optional.empty(), cashier.problemProperty().get());
    }

    private CashierViewModel grocer() {
        var apples = new Product("42", "苹果", new Money(12_80), Unit.KILOGRAM, List.of(), "");
        var shop = Catalogue.of(List.of(
                new ProductSaved(apples, Instant.EPOCH),
                new ScaleRulesArranged(List.of(new ScaleRule("22CCCCCWWWWWK")), Instant.EPOCH)));
        return new CashierViewModel(shop, counter.keeper, charged::add, _ -> {}, () -> {});
    }

    private static List<Line> lines(CashierViewModel cashier) {
        return cashier.workProperty().get().basket().lines();
    }
}
