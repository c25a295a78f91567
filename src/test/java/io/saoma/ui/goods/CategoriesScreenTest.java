package io.saoma.ui.goods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.goods.Category;
import io.saoma.sale.goods.Goods;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Notices;
import io.saoma.ui.window.ShopWindow;
import io.saoma.ui.window.StripViewModel;
import io.saoma.ui.window.TillWindow;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/// The categories under real keys, and under a finger.
@ExtendWith(HandsExtension.class)
class CategoriesScreenTest {

    private final FakeShop shop = new FakeShop(
            Goods.piece("1", "tea", 3_00).in("drinks"),
            Goods.piece("2", "apple", 4_00).in("fruit"));

    @Start
    void start(Stage stage) {
        var place = new StripViewModel.Place("一号店", "1", "王小雨");
        var strip = new StripViewModel(new Notices(), new SimpleObjectProperty<>(FakeShop.NOW), place);
        var stock = new StockViewModel(shop.shelf, shop);
        var categories = new CategoriesViewModel(shop.shelf, () -> shop.went.add("left"));
        var window = new TillWindow(strip, false, Language.EN, messages -> new StockController(stock, messages));
        ShopWindow.show(stage, window, 1000, 760);
        shop.onSort = () -> window.show(messages -> new CategoriesController(categories, messages));
    }

    @Test
    void isReachedAndDoneByKeysAlone(Hands robot) {
        robot.push(KeyCode.F8).push(KeyCode.CONTROL, KeyCode.DOWN).push(KeyCode.F2);
        var field = robot.lookup("#nameField").queryAs(TextField.class);
        assertTrue(field.isFocused());
        robot.push(KeyCode.DELETE).write("cold").push(KeyCode.ENTER);
        assertFalse(field.isFocused());
        robot.push(KeyCode.F3).push(KeyCode.F12);

        assertEquals(List.of("fruit ORANGE", "cold ORANGE"), categories());
        assertEquals(List.of("left"), shop.went);
    }

    @Test
    void isReachedAndDoneByButtonsAlone(Hands robot) {
        robot.clickOn("#sortButton")
                .clickOn("#downButton")
                .clickOn(".paint.sky")
                .clickOn("#nameButton");
        robot.write("cold").clickOn("#renameButton").clickOn("#saveButton");
        assertEquals(List.of("fruit ORANGE", "cold SKY"), categories());
    }

    private List<String> categories() {
        return shop.shelf.own().categories().stream()
                .map(CategoriesScreenTest::words)
                .toList();
    }

    private static String words(Category category) {
        return category.name() + " " + category.colour();
    }
}
