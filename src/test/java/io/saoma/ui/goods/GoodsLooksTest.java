package io.saoma.ui.goods;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.sale.ShopEvent;
import io.saoma.sale.goods.Colour;
import io.saoma.sale.goods.GoodsEvent;
import io.saoma.sale.goods.QuickKey;
import io.saoma.shop.DemoShop;
import io.saoma.shop.GoodsDesk;
import io.saoma.shop.accord.Accord;
import io.saoma.ui.Camera;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Sight;
import io.saoma.ui.Theme;
import io.saoma.ui.window.ShopWindow;
import io.saoma.ui.window.TillWindow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/// The goods as an eye sees them, at three sizes, in two languages; with `-Dshots` the pictures go to `target/shots`.
@ExtendWith(HandsExtension.class)
class GoodsLooksTest {

    private final FakeShop ways = new FakeShop();
    private final Shelf shelf = new Shelf(
            new GoodsDesk(
                    false,
                    DemoShop.events(FakeShop.NOW).stream()
                            .map(ShopEvent.class::cast)
                            .toList(),
                    (GoodsEvent _) -> {},
                    () -> FakeShop.NOW),
            FakeShop.AT_ONCE,
            () -> true);

    @TempDir
    Path folder;

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new Region(), 100, 100));
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 768, ZH, LIGHT", "1366, 768, ZH, LIGHT", "1920, 1080, ZH, DARK",
        "1024, 768, EN, LIGHT", "1366, 768, EN, DARK", "1920, 1080, EN, LIGHT"
    })
    void noWordIsCutAndNoButtonIsTooLow(int width, int height, Language language, Theme theme, Hands robot)
            throws IOException {
        var look = new Look(width, height, language, theme, robot);
        look.at("stock", messages -> new StockController(list(), messages));
        look.at("stock-asks", messages -> new StockController(asking(), messages));
        look.at("stock-none", messages -> new StockController(new StockViewModel(ways.shelf, ways), messages));
        look.at("product", messages -> new ProductController(known(), messages));
        look.at("product-wrong", messages -> new ProductController(wrong(), messages));
        look.at("product-overtaken", messages -> new ProductController(overtaken(), messages));
        look.at("product-away", messages -> new ProductController(away(), messages));
        look.at("product-put-back", messages -> new ProductController(putBack(), messages));
        look.at("tiles-overtaken", messages -> new TilesController(tilesOvertaken(), messages));
        look.at("tiles", messages -> new TilesController(tiles(), messages));
        look.at("categories", messages -> new CategoriesController(sorted(), messages));
        look.at("categories-name", messages -> new CategoriesController(named(), messages));
        look.at("categories-taken", messages -> new CategoriesController(taken(), messages));
        look.at("categories-none", messages -> new CategoriesController(unsorted(), messages));
        look.at("scale", messages -> new ScaleController(scale(), messages));
        look.at("import", messages -> new ImportController(sheet(), messages));
        look.at("import-none", messages -> new ImportController(noSheet(), messages));
    }

    private StockViewModel list() {
        return new StockViewModel(shelf, ways);
    }

    private StockViewModel asking() {
        var stock = new StockViewModel(shelf, ways);
        stock.searchProperty().set("茶");
        stock.down();
        stock.retire();
        return stock;
    }

    private ProductViewModel known() {
        var water = shelf.own().product("1017").orElseThrow();
        return ProductViewModel.change(shelf, water, _ -> {}, () -> {});
    }

    private ProductViewModel wrong() {
        var form = ProductViewModel.create(shelf, "6921168509256", _ -> {}, () -> {});
        form.nameProperty().set("农夫山泉 550ml");
        form.priceProperty().set("2");
        form.save();
        return form;
    }

    private static ProductViewModel overtaken() {
        var others = new FakeOthers(FakeShop.NOW);
        var form = ProductViewModel.change(others.shelf, others.water, _ -> {}, () -> {});
        others.change(new GoodsEvent.ProductSaved(others.dearer, FakeShop.NOW));
        form.priceProperty().set("1.80");
        form.save();
        return form;
    }

    private static ProductViewModel putBack() {
        var others = new FakeOthers(FakeShop.NOW);
        others.change(new GoodsEvent.ProductSaved(others.dearer, FakeShop.NOW));
        assertEquals(Accord.SAME, others.desk.level());
        others.putBack();
        var form = ProductViewModel.change(others.shelf, others.water, _ -> {}, () -> {});
        form.priceProperty().set("1.80");
        form.save();
        return form;
    }

    private static ProductViewModel away() {
        var others = new FakeOthers(FakeShop.NOW);
        others.away = true;
        var form = ProductViewModel.change(others.shelf, others.water, _ -> {}, () -> {});
        form.priceProperty().set("1.80");
        form.save();
        return form;
    }

    private static TilesViewModel tilesOvertaken() {
        var others = new FakeOthers(FakeShop.NOW);
        var tiles = new TilesViewModel(others.shelf, () -> {});
        others.change(new GoodsEvent.QuickKeysArranged(List.of(new QuickKey("1", Colour.SKY)), FakeShop.NOW));
        tiles.place(others.water);
        tiles.choose(0);
        tiles.paint(Colour.PLUM);
        tiles.save();
        return tiles;
    }

    private TilesViewModel tiles() {
        var tiles = new TilesViewModel(shelf, () -> {});
        tiles.place(shelf.own().product("1021").orElseThrow());
        tiles.choose(5);
        return tiles;
    }

    private CategoriesViewModel sorted() {
        var categories = new CategoriesViewModel(shelf, () -> {});
        categories.down();
        categories.shift(1);
        categories.paint(Colour.SKY);
        return categories;
    }

    private CategoriesViewModel named() {
        var categories = sorted();
        categories.rename();
        categories.nameProperty().set("饮料");
        categories.saveName();
        return categories;
    }

    private CategoriesViewModel taken() {
        var categories = sorted();
        categories.rename();
        categories.nameProperty().set("小吃");
        categories.saveName();
        return categories;
    }

    private CategoriesViewModel unsorted() {
        return new CategoriesViewModel(ways.shelf, () -> {});
    }

    private ScaleViewModel scale() {
        var scale = new ScaleViewModel(shelf, () -> {});
        scale.patternsProperty().set("22CCCCCWWWWWK 21CCCCPPPPK");
        scale.save();
        return scale;
    }

    private ImportViewModel sheet() {
        var sheet = noSheet();
        var file = folder.resolve("商品.csv");
        try {
            Files.write(
                    file,
                    List.of(
                            "货号,条码,名称,价格,单位,分类,供应商",
                            "1017,6921168509256,矿泉水,2.5,瓶,日用,甲",
                            "2001,6921168509256,农夫山泉,2,瓶,日用,乙",
                            "2002,,苹果,十二块八,公斤,水果,乙",
                            "2003,,香蕉,7.9,斤,水果,乙"),
                    Charset.forName("GBK"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sheet.pathProperty().set(file.toString());
        sheet.go();
        return sheet;
    }

    private ImportViewModel noSheet() {
        return new ImportViewModel(shelf, FakeShop.AT_ONCE, _ -> {}, () -> {});
    }

    private record Look(int width, int height, Language language, Theme theme, Hands robot) {

        void at(String state, Function<Messages, Screen> screen) {
            var name = "goods-%s-%d-%s".formatted(state, width, language.tag());
            var wrong = new ArrayList<String>();
            robot.interact(() -> {
                var scene = Camera.sized(window(screen).scene(), width, height, theme);
                Camera.take(scene, name);
                wrong.addAll(Sight.cutWords(scene.getRoot()));
                scene.getRoot().lookupAll(".button, .toggle-button").stream()
                        .filter(ButtonBase.class::isInstance)
                        .map(ButtonBase.class::cast)
                        .filter(button -> button.getHeight() < 44
                                && !button.getStyleClass().contains("flat"))
                        .filter(button -> button.getHeight() > 0)
                        .forEach(low -> wrong.add(low.getText() + " is " + low.getHeight() + " high"));
            });
            assertEquals(List.of(), wrong, name);
        }

        private TillWindow window(Function<Messages, Screen> screen) {
            return ShopWindow.at(FakeShop.NOW, width == 1024, language, screen);
        }
    }
}
