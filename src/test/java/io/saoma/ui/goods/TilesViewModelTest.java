package io.saoma.ui.goods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.goods.Colour;
import io.saoma.sale.goods.Goods;
import io.saoma.sale.goods.GoodsEvent.QuickKeysArranged;
import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.QuickKey;
import io.saoma.ui.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The quick keys without a window.
class TilesViewModelTest {

    private static final Product[] GOODS = IntStream.rangeClosed(1, 20)
            .mapToObj(n -> Goods.piece(Integer.toString(n), "p" + n, n, "69000000000" + (10 + n)))
            .toArray(Product[]::new);

    private final FakeShop shop = new FakeShop(GOODS);
    private final List<String> ended = new ArrayList<>();
    private final TilesViewModel tiles = new TilesViewModel(shop.shelf, () -> ended.add("left"));

    @Test
    void putsProductsIntoOnePlaceAfterTheOther() {
        put("1", "2", "3");
        assertEquals(List.of("1", "2", "3"), codes());
        assertEquals(3, face().place());
    }

    @Test
    void findsTheProductByItsName() {
        tiles.searchProperty().set("p1");
        tiles.move(0, 1);
        tiles.put();
        assertEquals(List.of(face().keys().getFirst().code()), List.of("10"));
        assertEquals("", tiles.searchProperty().get());
    }

    @Test
    void enterWithoutASearchPutsNothing() {
        tiles.put();
        assertEquals(List.of(), codes());
    }

    @Test
    void aScannedProductComesToThePlaceAtHand() {
        tiles.scan("6900000000012");
        tiles.scan("nobody-has-it");
        assertEquals(List.of("2"), codes());
    }

    @Test
    void aProductTakesThePlaceOfAnotherAndLeavesItsOwn() {
        put("1", "2", "3");
        tiles.choose(0);
        tiles.place(GOODS[2]);
        assertEquals(List.of("3", "2"), codes());
        tiles.choose(1);
        tiles.place(GOODS[2]);
        assertEquals(List.of("3"), codes());
    }

    @Test
    void thereAreSixteenPlaces() {
        IntStream.rangeClosed(1, 17).mapToObj(Integer::toString).forEach(this::put);
        assertEquals(16, codes().size());
        assertEquals("17", codes().getLast());
    }

    @Test
    void movesRemovesAndPaints() {
        put("1", "2", "3");
        tiles.choose(2);
        tiles.shift(-1);
        tiles.shift(-1);
        tiles.shift(-1);
        assertEquals(List.of("3", "1", "2"), codes());
        tiles.move(1, 0);
        tiles.remove();
        assertEquals(List.of("3", "2"), codes());
        tiles.paint(Colour.SKY);
        tiles.nextColour();
        assertEquals(new QuickKey("2", Colour.PLUM), face().keys().getLast());
        tiles.nextColour();
        assertEquals(new QuickKey("2", Colour.BROWN), face().keys().getLast());
    }

    @Test
    void goesOverThePlacesThatAreThere() {
        put("1", "2", "3", "4", "5", "6");
        tiles.choose(0);
        tiles.move(0, 1);
        assertEquals(4, face().place());
        tiles.move(0, 1);
        assertEquals(6, face().place());
        tiles.move(-1, 0);
        tiles.move(0, -1);
        assertEquals(1, face().place());
    }

    @Test
    void isSavedAsOneEvent() {
        put("1", "2");
        tiles.save();
        assertEquals(List.of(new QuickKeysArranged(face().keys(), FakeShop.NOW)), shop.written);
        assertEquals(List.of("left"), ended);
    }

    @Test
    void whatCannotBeWrittenStays() {
        shop.diskFails = true;
        put("1");
        tiles.save();
        assertEquals(Sentence.of("stock.notWritten"), face().said());
        assertEquals(List.of("1"), codes());
        assertEquals(List.of(), ended);
    }

    @Test
    void escapeLeavesAtTheSecondPressWhereSomethingWouldBeLost() {
        tiles.searchProperty().set("p");
        tiles.back();
        assertEquals(List.of(), ended);
        put("1");
        tiles.back();
        assertTrue(face().wrong());
        tiles.back();
        assertEquals(List.of("left"), ended);
        assertEquals(List.of(), shop.written);
    }

    private void put(String... codes) {
        for (var code : codes) {
            tiles.place(shop.shelf.own().product(code).orElseThrow());
        }
    }

    private TilesFace face() {
        return tiles.faceProperty().get();
    }

    private List<String> codes() {
        return face().keys().stream().map(QuickKey::code).toList();
    }
}
