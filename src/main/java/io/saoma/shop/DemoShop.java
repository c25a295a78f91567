package io.saoma.shop;

import io.saoma.sale.Money;
import io.saoma.sale.goods.Category;
import io.saoma.sale.goods.Colour;
import io.saoma.sale.goods.GoodsEvent;
import io.saoma.sale.goods.GoodsEvent.CategoriesArranged;
import io.saoma.sale.goods.GoodsEvent.ProductsImported;
import io.saoma.sale.goods.GoodsEvent.QuickKeysArranged;
import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.QuickKey;
import io.saoma.sale.goods.Unit;
import io.saoma.shop.goods.Catalogue;
import java.time.Instant;
import java.util.List;

/// The goods of a fresh home, to try the till with: what the shop makes has barcodes of its own (they begin with 2).
public final class DemoShop {

    private static final String TEA = "奶茶";
    private static final String FRUIT = "果茶";
    private static final String SNACKS = "小吃";
    private static final String DAILY = "日用";

    private static final List<Category> CATEGORIES = List.of(
            new Category(TEA, Colour.BROWN),
            new Category(FRUIT, Colour.ORANGE),
            new Category(SNACKS, Colour.BRICK),
            new Category(DAILY, Colour.SLATE));

    private static final List<Product> PRODUCTS = List.of(
            product("1001", TEA, "珍珠奶茶", 15_00, "2000001001011"),
            product("1002", TEA, "芋泥波波", 17_00, "2000001001028"),
            product("1003", TEA, "四季春茶", 9_00, "2000001001035"),
            product("1004", TEA, "红豆奶茶", 14_00, "2000001001042"),
            product("1005", TEA, "椰果奶茶", 13_00, "2000001001059"),
            product("1006", TEA, "乌龙奶盖", 16_00, "2000001001066"),
            product("1007", FRUIT, "杨枝甘露", 18_00, "2000001002018"),
            product("1008", FRUIT, "柠檬绿茶", 12_00, "2000001002025"),
            product("1009", FRUIT, "多肉葡萄", 19_00, "2000001002032"),
            product("1010", FRUIT, "百香果茶", 15_00, "2000001002049"),
            product("1011", FRUIT, "鲜橙冰茶", 14_00, "2000001002056"),
            product("1012", SNACKS, "盐酥鸡", 13_50, "2000001003015"),
            product("1013", SNACKS, "烤肠", 5_00, "2000001003022"),
            product("1014", SNACKS, "茶叶蛋", 2_50, "2000001003039"),
            product("1015", SNACKS, "鸡米花", 11_00, "2000001003046"),
            product("1016", SNACKS, "薯条", 8_00, "2000001003053"),
            product("1017", DAILY, "矿泉水", 2_00, "6921168509256"),
            product("1018", DAILY, "纸巾", 3_00, "6902850044170"),
            product("1019", DAILY, "湿巾", 6_50, "6951038201065"),
            product("1020", DAILY, "折叠伞", 29_90, "6974601122031"),
            product("1021", DAILY, "充电线", 19_90, "6937748105527"),
            product("1022", DAILY, "购物袋", 30));

    private static final List<QuickKey> QUICK_KEYS = List.of(
            new QuickKey("1001", Colour.BROWN),
            new QuickKey("1007", Colour.ORANGE),
            new QuickKey("1008", Colour.ORANGE),
            new QuickKey("1002", Colour.BROWN),
            new QuickKey("1003", Colour.BROWN),
            new QuickKey("1009", Colour.ORANGE),
            new QuickKey("1012", Colour.BRICK),
            new QuickKey("1013", Colour.BRICK),
            new QuickKey("1014", Colour.BRICK),
            new QuickKey("1017", Colour.SLATE),
            new QuickKey("1018", Colour.SLATE),
            new QuickKey("1022", Colour.SLATE));

    private DemoShop() {}

    /// What has to happen to an empty catalogue to make it the demo's.
    public static List<GoodsEvent> events(Instant at) {
        return List.of(
                new CategoriesArranged(CATEGORIES, at),
                new ProductsImported(PRODUCTS, at),
                new QuickKeysArranged(QUICK_KEYS, at));
    }

    public static Catalogue catalogue() {
        return Catalogue.of(events(Instant.EPOCH));
    }

    private static Product product(String code, String category, String name, long fen, String... barcodes) {
        return new Product(code, name, new Money(fen), Unit.PIECE, List.of(barcodes), category);
    }
}
