package io.saoma.shop;

import io.saoma.sale.Money;
import io.saoma.sale.Product;
import io.saoma.shop.Group.Stripe;
import java.util.List;
import java.util.stream.Stream;

/// The goods of a fresh home, to try the till with: what the shop makes has barcodes of its own (they begin with 2).
public final class DemoShop {

    private static final Group TEA = new Group(
            "奶茶",
            Stripe.TEA,
            List.of(
                    product("2000001001011", "珍珠奶茶", 15_00),
                    product("2000001001028", "芋泥波波", 17_00),
                    product("2000001001035", "四季春茶", 9_00),
                    product("2000001001042", "红豆奶茶", 14_00),
                    product("2000001001059", "椰果奶茶", 13_00),
                    product("2000001001066", "乌龙奶盖", 16_00)));

    private static final Group FRUIT = new Group(
            "果茶",
            Stripe.FRUIT,
            List.of(
                    product("2000001002018", "杨枝甘露", 18_00),
                    product("2000001002025", "柠檬绿茶", 12_00),
                    product("2000001002032", "多肉葡萄", 19_00),
                    product("2000001002049", "百香果茶", 15_00),
                    product("2000001002056", "鲜橙冰茶", 14_00)));

    private static final Group SNACKS = new Group(
            "小吃",
            Stripe.SNACK,
            List.of(
                    product("2000001003015", "盐酥鸡", 13_50),
                    product("2000001003022", "烤肠", 5_00),
                    product("2000001003039", "茶叶蛋", 2_50),
                    product("2000001003046", "鸡米花", 11_00),
                    product("2000001003053", "薯条", 8_00)));

    private static final Group DAILY = new Group(
            "日用",
            Stripe.DAILY,
            List.of(
                    product("6921168509256", "矿泉水", 2_00),
                    product("6902850044170", "纸巾", 3_00),
                    product("6951038201065", "湿巾", 6_50),
                    product("6974601122031", "折叠伞", 29_90),
                    product("6937748105527", "充电线", 19_90),
                    product("", "购物袋", 30)));

    private DemoShop() {}

    public static Catalogue catalogue() {
        var favourites = Stream.of(
                        TEA.products().subList(0, 1),
                        FRUIT.products().subList(0, 2),
                        TEA.products().subList(1, 3),
                        FRUIT.products().subList(2, 3),
                        SNACKS.products().subList(0, 3),
                        DAILY.products().subList(0, 2),
                        DAILY.products().subList(5, 6))
                .flatMap(List::stream)
                .toList();
        return new Catalogue(List.of(TEA, FRUIT, SNACKS, DAILY), favourites);
    }

    private static Product product(String barcode, String name, long fen) {
        return new Product(barcode, name, new Money(fen));
    }
}
