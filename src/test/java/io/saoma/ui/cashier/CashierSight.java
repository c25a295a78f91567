package io.saoma.ui.cashier;

import io.saoma.sale.Money;
import io.saoma.sale.basket.FakeKeeper;
import io.saoma.sale.goods.GoodsEvent.ProductSaved;
import io.saoma.sale.goods.GoodsEvent.ScaleRulesArranged;
import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.Unit;
import io.saoma.sale.scale.ScaleRule;
import io.saoma.shop.DemoShop;
import io.saoma.ui.Camera;
import io.saoma.ui.Chip;
import io.saoma.ui.Hands;
import io.saoma.ui.Language;
import io.saoma.ui.Notices;
import io.saoma.ui.Sentence;
import io.saoma.ui.Theme;
import io.saoma.ui.TrayCard;
import io.saoma.ui.window.StripViewModel;
import io.saoma.ui.window.TillWindow;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/// The selling screen at a wanted size, and which of its words are cut.
final class CashierSight {

    final Notices notices = new Notices();
    final CashierViewModel cashier = new CashierViewModel(
            DemoShop.catalogue()
                    .after(new ProductSaved(
                            new Product("42", "苹果", new Money(12_80), Unit.KILOGRAM, List.of(), ""), Instant.EPOCH))
                    .after(new ScaleRulesArranged(List.of(new ScaleRule("22CCCCCWWWWWK")), Instant.EPOCH)),
            new FakeKeeper(),
            basket -> {},
            _ -> {},
            () -> {});

    void show(Stage stage) {
        stage.setScene(new Scene(new Region(), 100, 100));
    }

    void fill() {
        type("2*珍珠奶茶", "杨枝甘露", "2*柠檬绿茶", "盐酥鸡", "外卖打包费 1.5", "3*6921168509256");
        cashier.tray()
                .setAll(
                        new TrayCard(new Money(32_00), Sentence.of("chip.waiting"), Chip.WAITING, () -> {}),
                        new TrayCard(new Money(15_00), Sentence.of("chip.closing"), Chip.CLOSING, () -> {}));
    }

    void type(String... lines) {
        for (var line : lines) {
            cashier.inputProperty().set(line);
            cashier.enter();
        }
    }

    List<String> look(Hands robot, String name, boolean practice, Language language, int width, int height) {
        return robot.on(() -> {
            var scene = window(practice, language).scene();
            return Camera.cutWords(scene, width, height, Theme.LIGHT, name);
        });
    }

    TillWindow window(boolean practice, Language language) {
        var now = new SimpleObjectProperty<>(Instant.parse("2026-03-14T02:24:00Z"));
        var place = new StripViewModel.Place("一号店", "1", "王小雨");
        return new TillWindow(
                new StripViewModel(notices, now, place),
                practice,
                language,
                messages -> new CashierController(cashier, messages));
    }
}
