package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.saoma.proof.share.Wire;
import io.saoma.sale.goods.Goods;
import io.saoma.sale.goods.Product;
import io.saoma.shop.Outcome;
import io.saoma.shop.accord.Accord;
import io.saoma.ui.Language;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two whole tills of one shop and their shared book, on a real server: what is changed about the goods at one of them
/// is sold at the other, and a basket keeps the price that it was rung up with.
class CommonGoodsTillTest extends TwoWholeTills {

    private static final Product WATER = Goods.piece("1001", "矿泉水", 2_00, "6921168509256");
    private static final Product DEARER = Goods.piece("1001", "矿泉水", 2_50, "6921168509256");

    @BeforeEach
    void begin() throws IOException {
        till = quick(shared("一号店", 1));
        other = quick(shared("一号店", 2));
        show(Language.ZH);
    }

    @Test
    void whatIsChangedAtOneTillIsSoldAtTheOther() throws TimeoutException {
        save(WATER);
        var begun = System.nanoTime();
        await("it is sold here", () -> till.goods.own().products().equals(List.of(WATER)));
        System.out.printf(
                "CommonGoodsTillTest: changed there, sold here after %d ms%n", (System.nanoTime() - begun) / 1_000_000);
        robot.interact(() -> counter.cashier.again("6921168509256"));
        await("it is in the basket", () -> total().fen() == 2_00);

        save(DEARER);
        await("the price has come", () -> till.goods.own().products().equals(List.of(DEARER)));
        assertEquals(2_00, total().fen());

        common.wire().become(Wire.State.CUT);
        assertEquals(new Outcome.NotNow(Accord.AWAY), till.goods.edit().retire(DEARER));
        assertEquals(List.of(DEARER), till.goods.sold().products());
        common.wire().become(Wire.State.WHOLE);
        await("it is there again", () -> till.goods.edit().retire(DEARER) instanceof Outcome.Made);
        await("it is gone there, too", () -> other.goods.own().products().isEmpty());
    }

    private void save(Product product) {
        assertInstanceOf(Outcome.Made.class, other.goods.edit().save(product));
    }
}
