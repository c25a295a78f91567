package io.saoma.shop.goods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.sale.Money;
import io.saoma.sale.goods.Category;
import io.saoma.sale.goods.Colour;
import io.saoma.sale.goods.GoodsEvent;
import io.saoma.sale.goods.GoodsEvent.CategoriesArranged;
import io.saoma.sale.goods.GoodsEvent.CategoryRenamed;
import io.saoma.sale.goods.GoodsEvent.GoodsLaidOut;
import io.saoma.sale.goods.GoodsEvent.ProductRetired;
import io.saoma.sale.goods.GoodsEvent.ProductSaved;
import io.saoma.sale.goods.GoodsEvent.ProductsImported;
import io.saoma.sale.goods.GoodsEvent.QuickKeysArranged;
import io.saoma.sale.goods.GoodsEvent.ScaleRulesArranged;
import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.QuickKey;
import io.saoma.sale.goods.Unit;
import io.saoma.sale.scale.ScaleRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// Whatever happens to the goods, in whatever order, the catalogue says what a plain judge says; `-Dseed=N` replays
/// one.
@Execution(CONCURRENT)
class CatalogueFoldTest {

    private static final int RUNS = 120;
    private static final int EVENTS = 120;
    private static final List<String> CODES = List.of("1", "2", "3", "0004", "A", "货");
    private static final List<String> BARCODES = List.of("b001", "b002", "b003", "b004", "b005");
    private static final List<String> CATEGORIES = List.of("", "甲", "乙", "丙");
    private static final List<ScaleRule> RULES = Stream.of("21CCCCCPPPPPK", "21CCCCPPPPPPK", "22CCCCCWWWWWK")
            .map(ScaleRule::new)
            .toList();

    @Test
    void saysWhatAPlainJudgeSays() {
        var replayed = Long.getLong("seed");
        for (var seed = replayed == null ? 1 : replayed; seed <= (replayed == null ? RUNS : replayed); seed++) {
            try {
                live(new SplittableRandom(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("replay it with -Dtest=CatalogueFoldTest -Dseed=" + seed, e);
            }
        }
    }

    private static void live(SplittableRandom dice) {
        var events = new ArrayList<GoodsEvent>();
        var judge = PlainGoods.NONE;
        var catalogue = Catalogue.EMPTY;
        var misfits = 0;
        for (var i = 0; i < EVENTS; i++) {
            var event = event(dice);
            events.add(event);
            var before = catalogue;
            var judged = judge.after(event);
            catalogue = catalogue.after(event);
            if (judged.equals(judge)) {
                misfits++;
            } else {
                assertTrue(catalogue != before);
            }
            judge = judged;
            agree(judge, catalogue);
        }
        agree(judge, Catalogue.of(events));
        assertTrue(misfits > EVENTS / 10 && misfits < EVENTS * 9 / 10, "misfits: " + misfits);
    }

    private static void agree(PlainGoods judge, Catalogue catalogue) {
        assertEquals(judge, seen(catalogue));
        for (var code : CODES) {
            assertEquals(one(judge.products().stream().filter(it -> it.code().equals(code))), catalogue.product(code));
        }
        for (var barcode : BARCODES) {
            assertEquals(
                    one(judge.products().stream().filter(it -> it.barcodes().contains(barcode))),
                    catalogue.withBarcode(barcode));
        }
        for (var category : judge.categories()) {
            assertEquals(
                    judge.products().stream()
                            .filter(it -> it.category().equals(category.name()))
                            .toList(),
                    catalogue.in(category));
        }
        catalogue
                .quickKeys()
                .forEach(key -> assertEquals(key.code(), catalogue.on(key).code()));
        catalogue.freshCodes().limit(3).forEach(code -> assertSame(Optional.empty(), catalogue.product(code)));
    }

    private static PlainGoods seen(Catalogue catalogue) {
        return new PlainGoods(
                catalogue.products(), catalogue.categories(), catalogue.quickKeys(), catalogue.scaleRules());
    }

    private static Optional<Product> one(Stream<Product> found) {
        return found.findFirst();
    }

    private static GoodsEvent event(SplittableRandom dice) {
        return switch (dice.nextInt(11)) {
            case 0, 1, 2 -> new ProductSaved(product(dice), Instant.EPOCH);
            case 3, 4 -> new ProductsImported(some(4, dice, () -> product(dice)), Instant.EPOCH);
            case 5 -> new ProductRetired(any(CODES, dice), Instant.EPOCH);
            case 6 ->
                new CategoriesArranged(
                        some(3, dice, () -> new Category(named(dice), any(List.of(Colour.values()), dice))),
                        Instant.EPOCH);
            case 7 -> new CategoryRenamed(any(CATEGORIES, dice), any(CATEGORIES, dice), Instant.EPOCH);
            case 8 ->
                new QuickKeysArranged(
                        some(dice.nextInt(20) == 0 ? 18 : 3, dice, () -> new QuickKey(any(CODES, dice), Colour.SKY)),
                        Instant.EPOCH);
            case 9 ->
                new GoodsLaidOut(
                        some(3, dice, () -> product(dice)),
                        some(2, dice, () -> new Category(named(dice), Colour.SKY)),
                        some(1, dice, () -> new QuickKey(any(CODES, dice), Colour.PLUM)),
                        some(1, dice, () -> any(RULES, dice)),
                        Instant.EPOCH);
            default -> new ScaleRulesArranged(some(2, dice, () -> any(RULES, dice)), Instant.EPOCH);
        };
    }

    private static Product product(SplittableRandom dice) {
        return new Product(
                any(CODES, dice),
                any(List.of("水", "茶", "糖"), dice),
                new Money(1 + dice.nextInt(3)),
                any(List.of(Unit.values()), dice),
                some(2, dice, () -> any(BARCODES, dice)).stream().distinct().toList(),
                any(CATEGORIES, dice));
    }

    private static String named(SplittableRandom dice) {
        return CATEGORIES.get(1 + dice.nextInt(CATEGORIES.size() - 1));
    }

    private static <T> List<T> some(int most, SplittableRandom dice, Supplier<T> one) {
        return Stream.generate(one).limit(dice.nextInt(most + 1)).toList();
    }

    private static <T> T any(List<T> list, SplittableRandom dice) {
        return list.get(dice.nextInt(list.size()));
    }
}
