package io.saoma;

import static io.saoma.CommonGround.SHOP;
import static io.saoma.CommonGround.forget;
import static io.saoma.CommonGround.through;
import static io.saoma.GoodsEditor.editor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.share.Appended;
import io.saoma.book.share.Server;
import io.saoma.book.share.SharedChanges;
import io.saoma.book.share.SharedPlace;
import io.saoma.book.share.ShopChange;
import io.saoma.book.share.Subject;
import io.saoma.proof.Tier;
import io.saoma.proof.share.Wire;
import io.saoma.sale.goods.Colour;
import io.saoma.sale.goods.Goods;
import io.saoma.sale.goods.GoodsEvent.GoodsLaidOut;
import io.saoma.sale.goods.GoodsEvent.ProductSaved;
import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.QuickKey;
import io.saoma.shop.GoodsDesk;
import io.saoma.shop.Outcome;
import io.saoma.shop.accord.Accord;
import java.io.Closeable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two tills change the goods of their shop, each with a book of its own, on real servers.
@Execution(CONCURRENT)
class CommonGoodsTest {

    private static final Product WATER = Goods.piece("1001", "矿泉水", 2_00, "6921168509256");
    private static final Product TEA = Goods.piece("1002", "绿茶", 5_00);

    @AutoClose
    private final CommonGround ground;

    private final List<Closeable> open;

    CommonGoodsTest(@TempDir Path folder) {
        ground = new CommonGround(folder);
        open = ground.open;
    }

    @ParameterizedTest
    @EnumSource
    void whatOneChangesTheOtherHasOfflineAndAfterARestart(Server server) throws Exception {
        var wire = new Wire(server::port);
        open.add(wire);
        var place = through(wire, server.prepared());
        var one = till(1, place);
        var begun = System.nanoTime();
        made(one.edit().save(WATER));
        try (var till = new KeptGoods(ground.home(2), 2, place)) {
            assertEquals(Accord.SAME, till.goods.level());
            System.out.printf(
                    "CommonGoodsTest: %s, changed here and taken over there after %d ms, books opened%n",
                    server, (System.nanoTime() - begun) / 1_000_000);
            assertEquals(List.of(WATER), till.goods.own().products());
            made(till.goods.edit().save(TEA));
        }
        wire.become(Wire.State.CUT);
        try (var till = new KeptGoods(ground.home(2), 2, place)) {
            assertEquals(List.of(WATER, TEA), till.goods.own().products());
            assertEquals(new Outcome.NotNow(Accord.AWAY), till.goods.edit().retire(WATER));
            assertEquals(List.of(WATER, TEA), till.goods.sold().products());
            wire.become(Wire.State.WHOLE);
            made(till.goods.edit().retire(WATER));
        }
        assertEquals(Accord.SAME, one.level());
        assertEquals(List.of(TEA), one.own().products());
    }

    @ParameterizedTest
    @EnumSource
    void whoeverIsLaterWithTheSameIsToldAndDecidesAnew(Server server) throws Exception {
        var place = server.prepared();
        var one = till(1, place);
        var other = till(2, place);
        made(one.edit().save(WATER));
        assertEquals(Accord.SAME, other.level());
        var seen = other.own();
        var dearer = Goods.piece("1001", "矿泉水", 2_50, "6921168509256");
        made(one.edit().save(dearer));

        var cheaper = Goods.piece("1001", "矿泉水", 1_50, "6921168509256");
        var told = assertInstanceOf(Outcome.Overtaken.class, other.edit(seen).save(cheaper));
        assertEquals(1, told.by().till());
        assertEquals(
                dearer, assertInstanceOf(ProductSaved.class, told.by().change()).product());
        assertEquals(List.of(dearer), other.own().products());
        made(other.edit(seen).save(TEA));
        made(other.edit().save(cheaper));
        assertEquals(Accord.SAME, one.level());
        assertEquals(List.of(cheaper, TEA), one.own().products());
    }

    @ParameterizedTest
    @EnumSource
    void goodsOfOnesOwnBecomeThoseOfTheShopUnlessItHasSome(Server server) throws Exception {
        var place = server.prepared();
        var one = alone(1);
        made(one.goods.edit().save(WATER.in("饮料")));
        made(one.goods.edit().arrange(List.of(new QuickKey("1001", Colour.SKY))));
        one.close();
        var other = alone(2);
        made(other.goods.edit().save(TEA));
        other.close();

        var first = till(1, place);
        var second = till(2, place);
        assertEquals(Accord.SAME, first.level());
        assertEquals(Accord.SAME, second.level());
        assertEquals(all(first), all(second));
        assertEquals(List.of(WATER.in("饮料")), second.own().products());
        made(second.edit().rename(second.own().categories().getFirst(), "水"));
        assertEquals(Accord.SAME, first.level());
        assertEquals(List.of(WATER.in("水")), first.own().products());
        assertEquals(1, first.own().quickKeys().size());
    }

    @ParameterizedTest
    @EnumSource
    void whereTheServerWasPutBackAPersonSaysThatThisTillIsRight(Server server) throws Exception {
        var place = server.prepared();
        var one = till(1, place);
        var other = till(2, place);
        made(one.edit().save(WATER));
        made(one.edit().save(TEA));
        assertEquals(Accord.SAME, other.level());
        forget(server.asOwner(place), 2);

        assertEquals(Accord.PUT_BACK, one.level());
        assertEquals(Accord.PUT_BACK, other.level());
        assertEquals(new Outcome.NotNow(Accord.PUT_BACK), one.edit().retire(WATER));
        assertEquals(List.of(WATER, TEA), one.sold().products());

        assertEquals(Accord.SAME, one.keepOwn());
        assertEquals(Accord.SAME, other.level());
        made(other.edit().retire(WATER));
        assertEquals(Accord.SAME, one.level());
        assertEquals(List.of(TEA), one.own().products());
        assertEquals(all(one), all(again(1, place)));
        assertEquals(Accord.SAME, again(2, place).level());
    }

    /// Another till was first after that: under the number that this till knows stands another change.
    @ParameterizedTest
    @EnumSource
    void whereTheServerWasPutBackAPersonSaysThatItIsRight(Server server) throws Exception {
        var place = server.prepared();
        var one = till(1, place);
        made(one.edit().save(WATER));
        made(one.edit().save(TEA));
        forget(server.asOwner(place), 2);
        var dearer = Goods.piece("1001", "矿泉水", 2_50, "6921168509256");
        var third = till(3, place);
        assertEquals(Accord.SAME, third.level());
        made(third.edit().save(dearer));

        assertEquals(Accord.PUT_BACK, one.level());
        assertEquals(List.of(WATER, TEA), one.own().products());
        assertEquals(Accord.SAME, one.takeTheirs());
        assertEquals(List.of(dearer), one.own().products());
        made(one.edit().save(TEA));
    }

    /// An empty server is one that was put back, too.
    @ParameterizedTest
    @EnumSource
    void aTillThatLosesTheServerWhileItIsPutRightAsksAgain(Server server) throws Exception {
        var wire = new Wire(server::port);
        open.add(wire);
        var whole = server.prepared();
        var one = till(1, through(wire, whole));
        made(one.edit().save(WATER));
        forget(server.asOwner(whole), 1);
        assertEquals(Accord.PUT_BACK, one.level());

        wire.become(Wire.State.CUT);
        assertEquals(Accord.PUT_BACK, one.keepOwn());
        wire.become(Wire.State.WHOLE);
        assertEquals(Accord.PUT_BACK, one.level());
        assertEquals(Accord.SAME, one.keepOwn());
        assertEquals(Accord.SAME, till(2, whole).level());
    }

    @ParameterizedTest
    @EnumSource
    void whatOnlyANewerTillKnowsHasToWaitForAnUpdate(Server server) throws Exception {
        var place = server.prepared();
        var one = till(1, place);
        made(one.edit().save(WATER));
        try (var changes = new SharedChanges(place, SHOP)) {
            var strange = new ShopChange("goods.perfumed", "2030-01-01T00:00:00Z", "{\"scent\":\"rose\"}", 2);
            assertEquals(new Appended.Stands(2), changes.append(Subject.GOODS, 1, strange));
        }

        assertEquals(Accord.NEWER, one.level());
        assertEquals(new Outcome.NotNow(Accord.NEWER), one.edit().save(TEA));
        assertEquals(List.of(WATER), one.sold().products());
    }

    /// Both press at once, hundreds of times, on this and that; whoever is told that something was changed meanwhile
    /// lets it be.
    @ParameterizedTest
    @EnumSource
    void ofTwoWhoPressAtOnceBothEndWithTheSame(Server server) throws Exception {
        var seed = Long.getLong("seed", new Random().nextLong());
        System.out.println("CommonGoodsTest: " + server + " -Dseed=" + seed);
        var place = server.prepared();
        var one = till(1, place);
        var other = till(2, place);
        var pairs = (int) Tier.chosen().of(150, 400, 2_000);
        var start = new CyclicBarrier(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            var counts = both.invokeAll(List.of(
                    editor(one, new Random(seed), pairs, start), editor(other, new Random(seed + 1), pairs, start)));
            var first = counts.getFirst().get();
            var second = counts.getLast().get();
            assertEquals(Accord.SAME, one.level());
            assertEquals(Accord.SAME, other.level());
            assertEquals(all(one), all(other));
            try (var changes = new SharedChanges(place, SHOP)) {
                var stands = changes.after(Subject.GOODS, 0).stream()
                        .flatMap(change -> change.event().stream())
                        .toList();
                for (var saved : Stream.of(first, second)
                        .flatMap(it -> it.saved().stream())
                        .toList()) {
                    assertTrue(
                            stands.stream()
                                    .anyMatch(it ->
                                            it instanceof ProductSaved(var product, var _) && product.equals(saved)),
                            saved + " was said to be saved");
                }
                System.out.printf(
                        "CommonGoodsTest: %s, %d pairs, %d stand, %d were told%n",
                        server, pairs, stands.size(), first.overtaken() + second.overtaken());
            }
            assertTrue(first.overtaken() + second.overtaken() > 0, "they never met");
        }
        assertEquals(all(one), all(again(1, place)));
        assertEquals(all(one), all(again(2, place)));
    }

    private static void made(Outcome outcome) {
        assertInstanceOf(Outcome.Made.class, outcome);
    }

    private static GoodsLaidOut all(GoodsDesk desk) {
        return desk.own().laidOut(Instant.EPOCH);
    }

    private GoodsDesk till(int number, SharedPlace place) {
        var till = new KeptGoods(ground.home(number), number, place);
        open.add(till);
        return till.goods;
    }

    /// After the till was closed.
    private GoodsDesk again(int number, SharedPlace place) throws Exception {
        for (var each : open) {
            if (each instanceof KeptGoods kept && kept.number == number) {
                kept.close();
            }
        }
        return till(number, place);
    }

    private KeptGoods alone(int number) {
        return new KeptGoods(ground.home(number), number, Optional.empty());
    }
}
