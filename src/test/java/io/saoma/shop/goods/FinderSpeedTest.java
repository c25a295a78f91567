package io.saoma.shop.goods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.goods.Goods;
import io.saoma.sale.goods.GoodsEvent.ProductsImported;
import io.saoma.sale.goods.Product;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Each key that a cashier presses is answered before the next one, in a shop of twenty thousand products too.
class FinderSpeedTest {

    private static final int PRODUCTS = 20_000;
    private static final int ROUNDS = 20;
    private static final int MOST_WALKS = 10;
    private static final String SIGNS = "矿泉水可乐牛奶茶叶蛋面包饼干巧克力洗发沐浴露纸巾毛笔本子苹果香蕉葡萄长重行农夫山康师傅红烧味";
    private static final List<String> KEYS =
            List.of("k", "kq", "kqs", "矿", "矿泉", "矿泉水", "5", "55", "z", "zh", "长重", "水", "苹果 5", "xyzxyz");

    /// A machine that has other things to do is slow at both, so only their ratio says something.
    @Test
    void aKeyCostsNoMoreThanAFewWalksOverAllNames() {
        var products = products();
        var shop = Catalogue.EMPTY.after(new ProductsImported(products, Instant.EPOCH));
        var names = products.stream().map(Product::name).toList();
        assertEquals(PRODUCTS, shop.products().size());

        var find =
                best(() -> KEYS.stream().mapToInt(key -> shop.find(key).size()).sum());
        var walk = best(() -> KEYS.stream()
                .mapToInt(key ->
                        (int) names.stream().filter(name -> name.contains(key)).count())
                .sum());

        System.out.printf(
                "FinderSpeedTest: %d µs a key, %d µs a walk over %d names%n",
                find / 1_000 / KEYS.size(), walk / 1_000 / KEYS.size(), PRODUCTS);
        assertTrue(find < walk * MOST_WALKS, "a key costs as much as " + find / walk + " walks");
    }

    /// Nanoseconds of the quickest of many rounds.
    private static long best(IntSupplier round) {
        return LongStream.range(0, ROUNDS)
                .map(_ -> {
                    var start = System.nanoTime();
                    assertTrue(round.getAsInt() > 0);
                    return System.nanoTime() - start;
                })
                .min()
                .orElseThrow();
    }

    private static List<Product> products() {
        var dice = new SplittableRandom(1);
        return IntStream.range(0, PRODUCTS)
                .mapToObj(i -> Goods.piece(
                        String.valueOf(1001 + i), name(dice), 1 + i, String.valueOf(6_900_000_000_000L + i)))
                .toList();
    }

    private static String name(SplittableRandom dice) {
        var name = new StringBuilder();
        for (var n = 3 + dice.nextInt(8); n > 0; n--) {
            name.append(SIGNS.charAt(dice.nextInt(SIGNS.length())));
        }
        return dice.nextBoolean() ? name.toString() : name + " " + 50 * (1 + dice.nextInt(40)) + "ml";
    }
}
