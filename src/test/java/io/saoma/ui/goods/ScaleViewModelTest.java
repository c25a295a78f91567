package io.saoma.ui.goods;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.sale.goods.Goods;
import io.saoma.sale.goods.GoodsEvent.ScaleRulesArranged;
import io.saoma.sale.scale.ScaleRule;
import io.saoma.ui.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The labels of the scale without a window.
class ScaleViewModelTest {

    private final FakeShop shop = new FakeShop(Goods.weighed("42", "苹果", 12_80));
    private final List<String> left = new ArrayList<>();
    private final ScaleViewModel scale = new ScaleViewModel(shop.shelf, () -> left.add("left"));

    @Test
    void labelsAreReadFromThenOn() {
        scale.patternsProperty().set(" 22cccccwwwwwk　２１CCCCCPPPPPK ");
        scale.save();

        var rules = List.of(new ScaleRule("22CCCCCWWWWWK"), new ScaleRule("21CCCCCPPPPPK"));
        assertEquals(List.of(new ScaleRulesArranged(rules, FakeShop.NOW)), shop.written);
        assertEquals(
                "苹果", shop.shelf.own().labelled("2200042003504").orElseThrow().name());
        assertEquals(List.of("left"), left);
        assertEquals(
                "22CCCCCWWWWWK 21CCCCCPPPPPK",
                new ScaleViewModel(shop.shelf, () -> {}).patternsProperty().get());
    }

    @Test
    void saysWhichPatternIsStrange() {
        refuses("22CCCCCWWWWWK 31CCCCCPPPPPK", Sentence.of("scale.strange", "31CCCCCPPPPPK"));
        refuses("22CCCCCWWWWWK 22CCCCCPPPPPK", Sentence.of("scale.twice"));
    }

    private void refuses(String typed, Sentence why) {
        scale.patternsProperty().set(typed);
        scale.save();
        assertEquals(new ScaleFace(why, true), scale.faceProperty().get());
        assertEquals(typed, scale.patternsProperty().get());
        assertEquals(List.of(), shop.written);
    }

    @Test
    void whatIsAsItWasIsNotWrittenDown() {
        scale.save();
        scale.back();
        assertEquals(List.of(), shop.written);
        assertEquals(List.of("left", "left"), left);
    }

    @Test
    void whatCannotBeWrittenStays() {
        shop.diskFails = true;
        refuses("22CCCCCWWWWWK", Sentence.of("stock.notWritten"));
    }
}
