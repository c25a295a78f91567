package io.saoma.ui.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Book;
import io.saoma.book.Samples;
import io.saoma.report.OrderReport;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Notices;
import io.saoma.ui.UiTasks;
import io.saoma.ui.window.ShopWindow;
import io.saoma.ui.window.StripViewModel;
import io.saoma.ui.window.TillWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/// A list that is longer than the window: only what is seen exists, and what is looked at stays in sight.
@ExtendWith(HandsExtension.class)
class LongListTest {

    private static final int ORDERS = 1_000;

    @TempDir
    static Path folder;

    @AutoClose
    private Book book;

    private OrdersViewModel orders;

    @Start
    void start(Stage stage) throws IOException {
        book = SampleDay.of(ORDERS, folder);
        orders = new OrdersViewModel(
                new OrderReport(book.orders()),
                new UiTasks(Runnable::run, Runnable::run),
                SampleDay.CLOCK,
                false,
                new FakeDeeds(new ArrayList<>()));
        var strip = new StripViewModel(
                new Notices(), new SimpleObjectProperty<>(SampleDay.NOW), new StripViewModel.Place("一号店", "1", ""));
        var window = new TillWindow(strip, false, Language.ZH, messages -> new OrdersController(orders, messages));
        ShopWindow.show(stage, window, 1000, 800);
    }

    @Test
    void keepsInSightWhatIsLookedAtHoweverLongTheListAndWhateverComes(Hands robot) {
        assertEquals(100, list(robot).getItems().size());
        robot.interact(() -> orders.select(90));
        robot.interact(() -> orders.select(140));
        for (var i = 0; i < 9; i++) {
            robot.push(KeyCode.DOWN);
        }
        assertEquals("0314-0851", selectedInSight(robot));
        assertEquals(200, list(robot).getItems().size());
        assertTrue(cells(robot).size() < 40, "only the rows in sight exist");

        var number = new SaleNumber(false, 1, SampleDay.TODAY, ORDERS + 1);
        var sale = Samples.sale(number, SampleDay.NOW, new Line("", "矿泉水", new Money(200), 1));
        book.record(Samples.charged(sale));
        robot.interact(orders::refresh);
        assertEquals(
                "0314-1001",
                orders.listingProperty().get().rows().getFirst().number().brief());
        assertEquals("0314-0851", selectedInSight(robot));
        robot.push(KeyCode.DOWN);
        assertEquals("0314-0850", selectedInSight(robot));
    }

    private static ListView<?> list(Hands robot) {
        return robot.lookup("#orderList").queryAs(ListView.class);
    }

    private static List<ListCell<?>> cells(Hands robot) {
        return robot.lookup(".order-list .list-cell").queryAllAs(ListCell.class).stream()
                .filter(cell -> !cell.isEmpty())
                .<ListCell<?>>map(cell -> cell)
                .toList();
    }

    private static String selectedInSight(Hands robot) {
        robot.interact(() -> {});
        var sight = list(robot).localToScene(list(robot).getLayoutBounds());
        return cells(robot).stream()
                .filter(ListCell::isSelected)
                .filter(cell -> sight.contains(cell.localToScene(cell.getLayoutBounds())))
                .map(cell -> cell.getAccessibleText().split(", ", -1)[1])
                .findFirst()
                .orElse("none in sight");
    }
}
