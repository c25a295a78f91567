package io.saoma;

import io.saoma.sale.goods.Category;
import io.saoma.sale.goods.Colour;
import io.saoma.sale.goods.Goods;
import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.QuickKey;
import io.saoma.sale.scale.ScaleRule;
import io.saoma.shop.GoodsDesk;
import io.saoma.shop.GoodsEdit;
import io.saoma.shop.Outcome;
import io.saoma.shop.goods.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Function;

/// Somebody who changes goods of every kind, each time together with whoever else does.
final class GoodsEditor {

    private GoodsEditor() {}

    /// @param saved the products of which its maker was told that they are
    record Edited(List<Product> saved, int overtaken) {}

    /// @param product what it saves; empty where it is about something else
    record Deed(Optional<Product> product, Function<GoodsEdit, Outcome> how) {

        static Deed save(Product product) {
            return new Deed(Optional.of(product), edit -> edit.save(product));
        }

        static Deed of(Function<GoodsEdit, Outcome> how) {
            return new Deed(Optional.empty(), how);
        }
    }

    static Callable<Edited> editor(GoodsDesk desk, Random random, int pairs, CyclicBarrier start) {
        return () -> {
            var saved = new ArrayList<Product>();
            var overtaken = 0;
            for (var number = 0; number < pairs; number++) {
                var deed = deed(desk.own(), random);
                start.await();
                switch (deed.how().apply(desk.edit())) {
                    case Outcome.Made _ -> deed.product().ifPresent(saved::add);
                    case Outcome.Overtaken _ -> overtaken++;
                    case Outcome.NotNow _ -> throw new AssertionError("the server is there");
                }
            }
            return new Edited(saved, overtaken);
        };
    }

    static Deed deed(Catalogue goods, Random random) {
        var code = String.valueOf(1 + random.nextInt(12));
        var fen = 1 + random.nextInt(1_000_000);
        var known = goods.product(code);
        var product = Goods.piece(code, "货" + code, fen)
                .in(known.map(Product::category).orElse(""));
        var categories = goods.categories();
        var name = "类" + random.nextInt(1_000_000);
        return switch (random.nextInt(8)) {
            case 0 -> Deed.save(product.in(name));
            case 1 ->
                Deed.of(edit -> edit.arrange(goods.products().stream()
                        .limit(random.nextInt(4))
                        .map(it -> new QuickKey(it.code(), Colour.at(fen % 8)))
                        .toList()));
            case 2 -> Deed.of(edit -> edit.read(List.of(new ScaleRule("2" + fen % 10 + "CCCCCPPPPPK"))));
            case 3 ->
                categories.isEmpty() ? Deed.save(product) : Deed.of(edit -> edit.rename(categories.getFirst(), name));
            case 4 ->
                Deed.of(edit -> edit.arrangeCategories(
                        categories.isEmpty() ? List.of(new Category(name, Colour.SKY)) : categories.reversed()));
            case 5 -> known.map(it -> Deed.of(edit -> edit.retire(it))).orElseGet(() -> Deed.save(product));
            default -> Deed.save(product);
        };
    }
}
