package io.saoma.ui.cashier;

import static io.saoma.ui.cashier.Counter.WATER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.AuthCode;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.goods.GoodsEvent.ProductSaved;
import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.Unit;
import io.saoma.shop.goods.Catalogue;
import io.saoma.ui.Sentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a scanner reads at the counter: goods, the customer's code, and barcodes that nobody knows.
class CashierScanTest {

    private static final String CODE = "134567890123456789";

    private final Counter counter = new Counter();
    private final List<Basket> charged = counter.charged;
    private final CashierViewModel cashier = counter.cashier;

    @Test
    void aScanPutsTheProductInAndLeavesWhatIsTyped() {
        cashier.inputProperty().set("12.");
        cashier.scan(WATER.barcode());

        assertEquals(List.of(WATER), counter.basket().lines());
        assertEquals("12.", cashier.inputProperty().get());
    }

    @Test
    void aScanTakesTheQuantityThatIsTypedOrWaits() {
        cashier.inputProperty().set("3*");
        cashier.scan(WATER.barcode());
        assertEquals(List.of(WATER.withQuantity(3)), counter.basket().lines());
        assertEquals("", cashier.inputProperty().get());

        counter.type("2*");
        cashier.scan(WATER.barcode());
        assertEquals(List.of(WATER.withQuantity(5)), counter.basket().lines());
        assertEquals(1, cashier.countProperty().get());
    }

    @Test
    void aCodeThatTheCustomerHoldsOutPaysTheBasket() {
        var codes = new ArrayList<AuthCode>();
        cashier.onCode((basket, code) -> {
            charged.add(basket);
            codes.add(code);
        });
        counter.type("12.5");
        cashier.inputProperty().set("3");
        cashier.scan(CODE);

        assertEquals(new Money(15_50), charged.getFirst().total());
        assertEquals(List.of(new AuthCode(CODE)), codes);

        cashier.scan(CODE);
        assertEquals("bycode.locked", counter.problem());
        assertEquals(1, charged.size());
    }

    @Test
    void aCodeMayBeTypedAndDoesNotStayInTheLine() {
        var codes = new ArrayList<AuthCode>();
        counter.type("12.5");
        counter.type(CODE);
        assertEquals("bycode.notTaken", counter.problem());
        assertEquals("", cashier.inputProperty().get());

        cashier.onCode((_, code) -> codes.add(code));
        counter.type("１３４５６７８９０１２３４５６７８９");
        assertEquals(List.of(new AuthCode(CODE)), codes, "as an input method leaves it");
    }

    @Test
    void aCodeOverAnEmptyBasketIsNotCharged() {
        cashier.onCode((basket, _) -> charged.add(basket));
        cashier.scan(CODE);

        assertEquals("cashier.emptyBasket", counter.problem());
        assertEquals(List.of(), charged);
    }

    @Test
    void aScanOfAnUnknownBarcodeIsSaid() {
        cashier.scan("6900000000000");
        assertEquals(
                "input.unknownBarcode",
                cashier.problemProperty().get().orElseThrow().key());
        assertTrue(counter.basket().isEmpty());
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
        counter.type("6900000000001");
        cashier.unknown().make();
        cashier.inputProperty().set("");
        cashier.unknown().make();
        cashier.scan(WATER.barcode());
        cashier.unknown().make();
        assertEquals(List.of("6900000000000", "6900000000001"), made);
    }

    @Test
    void goodsThatChangeAreSoldAtOnceAndTheBasketStays() {
        counter.type("6921168509256", "3*");
        cashier.scan("6900000000000");
        cashier.catalogueProperty()
                .set(Catalogue.EMPTY.after(new ProductSaved(
                        new Product("1", "茶", new Money(3_00), Unit.PIECE, List.of("6900000000000"), ""),
                        Instant.EPOCH)));
        cashier.again("6900000000000");

        assertEquals(
                List.of(WATER, new Line("6900000000000", "茶", new Money(3_00), 3)),
                counter.basket().lines());
        counter.type("6921168509256");
        assertEquals(
                "input.unknownBarcode",
                cashier.problemProperty().get().orElseThrow().key());
    }

    @Test
    void aTypedBarcodeOfWhichAProductWasMadeIsTakenFromTheLine() {
        counter.type("2*6900000000000");
        cashier.catalogueProperty()
                .set(Catalogue.EMPTY.after(new ProductSaved(
                        new Product("1", "茶", new Money(3_00), Unit.PIECE, List.of("6900000000000"), ""),
                        Instant.EPOCH)));
        cashier.again("6900000000000");

        assertEquals(2, counter.basket().pieces());
        assertEquals("", cashier.inputProperty().get());
    }

    @Test
    void aScanWhileTheBasketIsLockedIsSaidAndNotTaken() {
        counter.type("12.5");
        cashier.charge();
        cashier.scan(WATER.barcode());

        assertEquals(
                Sentence.of("cashier.scannedLocked", WATER.barcode()),
                cashier.problemProperty().get().orElseThrow());
        assertEquals(1, counter.basket().lines().size());
    }
}
