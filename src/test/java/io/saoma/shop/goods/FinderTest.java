package io.saoma.shop.goods;

import static io.saoma.sale.goods.Goods.piece;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.sale.goods.GoodsEvent.ProductsImported;
import io.saoma.sale.goods.Product;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// Whatever a cashier types, the best comes first; `-Dseed=N` replays one of the random shops.
@Execution(CONCURRENT)
class FinderTest {

    private static final int SHOPS = 100;
    private static final int QUESTIONS = 60;
    private static final List<String> SIGNS = Stream.concat(
                    PlainFinder.READINGS.keySet().stream().sorted(), Stream.of("a", "B", "7", "Ｃ", " ", "（", "-"))
            .toList();

    @Test
    void theBestComesFirst() {
        var shop = shop(
                piece("1", "矿泉水 550ml", 1),
                piece("2", "农夫山泉矿泉水", 1),
                piece("3", "矿泉水", 1),
                piece("kqs", "冰块", 1),
                piece("4", "矿泉水杯", 1),
                piece("5", "可切纱", 1),
                piece("kqs9", "糖", 1));

        assertEquals(List.of("3", "4", "1", "2"), codes(shop.find("矿泉水")));
        assertEquals(List.of("kqs", "3", "5", "4", "1", "2", "kqs9"), codes(shop.find("KQS")));
        assertEquals(List.of("kqs"), codes(shop.meant("kqs")));
        assertEquals(List.of("4"), codes(shop.meant("kqsb")));
        assertEquals(List.of("3", "4", "2", "1"), codes(shop.find("水")));
    }

    @Test
    void nothingIsFoundByNothing() {
        var shop = shop(piece("1", "茶", 1));
        assertEquals(List.of(), shop.find(""));
        assertEquals(List.of(), shop.find("　 \t"));
        assertEquals(List.of(), shop.meant(""));
        assertEquals(List.of(), Catalogue.EMPTY.find("茶"));
    }

    @Test
    void theExactNameWinsOverLongerOnes() {
        var shop = shop(piece("1", "茶叶", 2), piece("2", "茶", 1), piece("3", "茶杯", 1));
        assertEquals(List.of("2"), codes(shop.named("茶")));
        assertEquals(List.of("1"), codes(shop.named("茶叶")));
        assertEquals(
                List.of("1", "3"),
                codes(shop(piece("1", "茶叶", 2), piece("3", "茶杯", 1)).named("茶")));
        assertEquals(List.of(), codes(shop.named("c")));
    }

    @Test
    void findsWhatAPlainJudgeFinds() {
        var replayed = Long.getLong("seed");
        var found = 0;
        for (var seed = replayed == null ? 1 : replayed; seed <= (replayed == null ? SHOPS : replayed); seed++) {
            found += ask(new SplittableRandom(seed), seed);
        }
        assertTrue(found > 0);
    }

    private static int ask(SplittableRandom dice, long seed) {
        var products = new ArrayList<Product>();
        for (var i = 0; i < 12; i++) {
            products.add(piece((dice.nextBoolean() ? "c" : "7") + i, name(dice), 1));
        }
        var shop = shop(products.toArray(Product[]::new));
        var found = 0;
        for (var i = 0; i < QUESTIONS; i++) {
            var typed = typed(products.get(dice.nextInt(products.size())), dice);
            var message = "“%s” among %s: replay it with -Dtest=FinderTest -Dseed=%d".formatted(typed, products, seed);
            assertEquals(PlainFinder.find(products, typed), shop.find(typed), message);
            assertEquals(PlainFinder.meant(products, typed), shop.meant(typed), message);
            found += shop.find(typed).size();
        }
        return found;
    }

    private static String name(SplittableRandom dice) {
        var name = new StringBuilder(dice.nextBoolean() ? "水" : "茶");
        for (var n = dice.nextInt(5); n > 0; n--) {
            name.append(SIGNS.get(dice.nextInt(SIGNS.size())));
        }
        return name.toString();
    }

    private static String typed(Product product, SplittableRandom dice) {
        var spellings = PlainFinder.spellings(product.name());
        var whole = switch (dice.nextInt(4)) {
            case 0 -> product.name();
            case 1 -> product.code();
            case 2 -> name(dice);
            default -> spellings.get(dice.nextInt(spellings.size()));
        };
        var from = dice.nextBoolean() ? 0 : dice.nextInt(whole.length());
        var part = whole.substring(from, from + 1 + dice.nextInt(whole.length() - from));
        return dice.nextBoolean() ? part : part.toUpperCase(Locale.ROOT) + " ";
    }

    private static Catalogue shop(Product... products) {
        return Catalogue.EMPTY.after(new ProductsImported(List.of(products), Instant.EPOCH));
    }

    private static List<String> codes(List<Product> products) {
        return products.stream().map(Product::code).toList();
    }
}
