package io.saoma.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.sale.goods.Category;
import io.saoma.sale.goods.Product;
import io.saoma.sale.scale.Ean13;
import io.saoma.shop.goods.Catalogue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// The goods of a fresh home can be scanned, found and pressed.
@Execution(CONCURRENT)
class DemoShopTest {

    private final Catalogue demo = DemoShop.catalogue();

    @Test
    void everyEventOfItFits() {
        var catalogue = Catalogue.EMPTY;
        for (var event : DemoShop.events(Instant.EPOCH)) {
            var next = catalogue.after(event);
            assertNotSame(catalogue, next, event.toString());
            catalogue = next;
        }
        assertEquals(demo.products(), catalogue.products());
    }

    @Test
    void findsAProductByItsBarcodeAndByItsInitials() {
        assertEquals(Optional.of("矿泉水"), demo.withBarcode("6921168509256").map(Product::name));
        assertEquals(Optional.empty(), demo.withBarcode("6921168509255"));
        assertEquals(
                List.of("矿泉水"), demo.meant("kqs").stream().map(Product::name).toList());
    }

    @Test
    void aProductWithoutABarcodeIsNotFoundByNothing() {
        assertEquals(Optional.empty(), demo.withBarcode(""));
    }

    @Test
    void everyBarcodeIsValid() {
        demo.products().stream()
                .flatMap(product -> product.barcodes().stream())
                .forEach(barcode -> assertTrue(Ean13.valid(barcode), barcode));
    }

    @Test
    void theQuickKeysFillThreeRowsOfFour() {
        assertEquals(12, demo.quickKeys().size());
        assertEquals("珍珠奶茶", demo.on(demo.quickKeys().getFirst()).name());
    }

    @Test
    void everyProductStandsInACategory() {
        assertEquals(
                List.of("奶茶", "果茶", "小吃", "日用"),
                demo.categories().stream().map(Category::name).toList());
        assertEquals(
                demo.products(),
                demo.categories().stream()
                        .flatMap(category -> demo.in(category).stream())
                        .toList());
    }
}
