package io.saoma.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.Money;
import io.saoma.sale.Product;
import io.saoma.shop.Group.Stripe;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Goods are found by barcode and by the beginning of their name.
class CatalogueTest {

    private final Catalogue demo = DemoShop.catalogue();

    @Test
    void findsAProductByItsBarcode() {
        assertEquals(Optional.of("矿泉水"), demo.withBarcode("6921168509256").map(Product::name));
        assertEquals(Optional.empty(), demo.withBarcode("6921168509255"));
    }

    @Test
    void aProductWithoutABarcodeIsNotFoundByNothing() {
        assertEquals(Optional.empty(), demo.withBarcode(""));
    }

    @Test
    void findsAllWhoseNamesBeginSo() {
        assertEquals(List.of("珍珠奶茶"), names("珍"));
        assertEquals(List.of(), names("奶茶珍珠"));
    }

    @Test
    void theExactNameWinsOverLongerOnes() {
        var tea = new Product("", "茶", new Money(1_00));
        var milk = new Product("", "茶叶", new Money(2_00));
        var shop = new Catalogue(List.of(new Group("茶", Stripe.TEA, List.of(milk, tea))), List.of());
        assertEquals(List.of(tea), shop.named("茶"));
    }

    @Test
    void refusesTwoProductsWithOneBarcode() {
        var one = new Product("6921168509256", "水", new Money(1_00));
        var two = new Product("6921168509256", "茶", new Money(2_00));
        var group = new Group("日用", Stripe.DAILY, List.of(one, two));
        assertThrows(IllegalArgumentException.class, () -> new Catalogue(List.of(group), List.of()));
    }

    @Test
    void theDemoBarcodesAreValid() {
        demo.groups().stream()
                .flatMap(group -> group.products().stream())
                .map(Product::barcode)
                .filter(barcode -> !barcode.isEmpty())
                .forEach(barcode -> assertTrue(isEan13(barcode), barcode));
    }

    @Test
    void theDemoFavouritesFillThreeRowsOfFour() {
        assertEquals(12, demo.favourites().size());
        demo.favourites().forEach(product -> assertTrue(demo.groupOf(product).isPresent(), product.name()));
    }

    private List<String> names(String beginning) {
        return demo.named(beginning).stream().map(Product::name).toList();
    }

    private static boolean isEan13(String barcode) {
        var sum = 0;
        for (var i = 0; i < barcode.length(); i++) {
            sum += Character.digit(barcode.charAt(i), 10) * (i % 2 == 0 ? 1 : 3);
        }
        return barcode.length() == 13 && sum % 10 == 0;
    }
}
