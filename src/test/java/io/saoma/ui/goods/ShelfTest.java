package io.saoma.ui.goods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.sale.goods.Goods;
import io.saoma.sale.goods.GoodsEvent.ProductSaved;
import io.saoma.sale.goods.Product;
import io.saoma.ui.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// Whoever stands at the till when something is saved needs the right to it, whoever began.
@Execution(CONCURRENT)
class ShelfTest {

    private static final Product WATER = Goods.piece("1001", "矿泉水", 2_00);

    private final FakeShop shop = new FakeShop(WATER);

    @Test
    void takesNoChangeFromWhoMayNotMakeIt() {
        var seen = shop.shelf.own();
        var refused = new ArrayList<Refused>();
        shop.mayChange = false;
        shop.shelf.change(
                seen,
                edit -> edit.retire(WATER),
                made -> {
                    throw new AssertionError(made);
                },
                refused::add);

        assertEquals(List.of(new Refused(Sentence.of("stock.notAllowed"), seen)), refused);
        assertEquals(List.of(), shop.written);
    }

    @Test
    void whatAManagerTypedWaitsForOne() {
        var went = new ArrayList<String>();
        var form = ProductViewModel.change(
                shop.shelf, WATER, it -> went.add("saved " + it.price()), () -> went.add("left"));
        form.priceProperty().set("1.80");
        shop.mayChange = false;
        form.save();
        assertEquals(Sentence.of("stock.notAllowed"), form.faceProperty().get().said());
        assertEquals("1.80", form.priceProperty().get());

        shop.mayChange = true;
        form.save();
        assertEquals(List.of("saved ¥1.80"), went);
        assertEquals(List.of(new ProductSaved(Goods.piece("1001", "矿泉水", 1_80), FakeShop.NOW)), shop.written);
    }
}
