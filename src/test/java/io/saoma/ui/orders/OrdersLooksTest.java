package io.saoma.ui.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.book.Book;
import io.saoma.book.share.Handed;
import io.saoma.book.share.Server;
import io.saoma.book.share.SharedDesk;
import io.saoma.report.OrderFilter;
import io.saoma.report.OrderReport;
import io.saoma.report.Period;
import io.saoma.report.Sellers;
import io.saoma.sale.SaleNumber;
import io.saoma.ui.Camera;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Theme;
import io.saoma.ui.UiTasks;
import io.saoma.ui.window.ShopWindow;
import io.saoma.ui.window.TillWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/// The orders as an eye sees them, at three sizes, in two languages; with `-Dshots` the pictures go to `target/shots`.
@ExtendWith(HandsExtension.class)
class OrdersLooksTest {

    @TempDir
    Path folder;

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new Region(), 100, 100));
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 768, ZH, LIGHT",
        "1366, 768, ZH, LIGHT",
        "1920, 1080, ZH, LIGHT",
        "1024, 768, EN, DARK",
        "1366, 768, EN, LIGHT",
        "1920, 1080, EN, LIGHT",
        "1366, 768, ZH, DARK"
    })
    void noWordIsCut(int width, int height, Language language, Theme theme, Hands robot) throws IOException {
        try (var book = SampleDay.ofEveryState(folder, false)) {
            var name = "orders-%d-%s-%s".formatted(width, language.tag(), theme);
            for (var counter : List.of(38, 45, 46)) {
                assertEquals(
                        List.of(),
                        look(
                                robot,
                                orders(book, false, counter),
                                name + "-" + counter,
                                language,
                                theme,
                                width,
                                height));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1024, 768, ZH", "1024, 768, EN", "1920, 1080, ZH", "1920, 1080, EN"})
    void noWordIsCutWhereMoneyWentBack(int width, int height, Language language, Hands robot) throws IOException {
        try (var book = SampleDay.ofEveryState(folder, false)) {
            SampleDay.givesBack(book);
            for (var counter : List.of(39, 42)) {
                var name = "orders-back-%d-%s-%d".formatted(width, language.tag(), counter);
                var orders = orders(book, false, counter);
                assertEquals(List.of(), look(robot, orders, name, language, Theme.LIGHT, width, height));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ZH", "EN"})
    void noWordIsCutInPractice(Language language, Hands robot) throws IOException {
        try (var book = SampleDay.ofEveryState(folder, true)) {
            var name = "orders-practice-" + language.tag();
            var orders = orders(book, true, 38);
            assertEquals(List.of(), look(robot, orders, name, language, Theme.LIGHT, 1024, 768));
        }
    }

    @ParameterizedTest
    @CsvSource({"ZH", "EN"})
    void noWordIsCutOnAnEmptyDay(Language language, Hands robot) throws IOException {
        try (var book = SampleDay.empty(folder)) {
            var orders = orders(book, false, 1);
            var name = "orders-empty-" + language.tag();
            assertEquals(List.of(), look(robot, orders, name, language, Theme.LIGHT, 1366, 768));
        }
    }

    @ParameterizedTest
    @CsvSource({"1024, 768, ZH", "1024, 768, EN", "1920, 1080, ZH", "1920, 1080, EN"})
    void noWordIsCutInTheFilterTheGroupsAndALongerPeriod(int width, int height, Language language, Hands robot)
            throws IOException {
        try (var book = SampleDay.ofEveryState(folder, false)) {
            SampleDay.readsTheBill(book);
            var size = "%d-%s".formatted(width, language.tag());
            var orders = orders(book, false, 38);
            orders.groupOtherwise();
            assertEquals(List.of(), look(robot, orders, "orders-groups-" + size, language, Theme.LIGHT, width, height));
            var filter = new FilterViewModel(
                    OrderFilter.of(false, Period.week(SampleDay.TODAY)),
                    Optional.of(Span.WEEK),
                    SampleDay.TODAY,
                    () -> new Sellers(List.of(), List.of("王小雨", "李建国", "Barbara", "张三", "欧阳娜娜"), List.of(1, 2, 3)),
                    new UiTasks(Runnable::run, Runnable::run),
                    (wanted, span) -> orders.leave(),
                    () -> {});
            filter.leastProperty().set("x");
            filter.show();
            assertEquals(
                    List.of(),
                    look(
                            robot,
                            messages -> new FilterController(filter, messages),
                            "orders-filter-" + size,
                            language,
                            Theme.LIGHT,
                            width,
                            height));
        }
    }

    @ParameterizedTest
    @CsvSource({"1024, 768, ZH", "1024, 768, EN", "1366, 768, EN", "1920, 1080, ZH", "1920, 1080, EN"})
    void noWordIsCutWhereAllTillsAreSeen(int width, int height, Language language, Hands robot) throws Exception {
        var place = Server.POSTGRESQL.prepared();
        try (var book = SampleDay.ofEveryState(folder, false);
                var other = SampleDay.ofAnotherShop(folder.resolve("other"));
                var desk = new SharedDesk(place)) {
            Handed.all(book, place, "一号店", 1, folder, SampleDay.CLOCK);
            Handed.all(other, place, "南京东路二号店", 1, folder.resolve("other"), SampleDay.CLOCK);
            var orders = orders(new OrderReport(book.orders(), Optional.of(desk.book())), false, 38);
            var size = "%d-%s".formatted(width, language.tag());
            orders.showOtherwise();
            orders.select(2);
            assertEquals(
                    List.of(), look(robot, orders, "orders-everywhere-" + size, language, Theme.LIGHT, width, height));
            var filter = new FilterViewModel(
                    orders.search().filterProperty().get(),
                    Optional.of(Span.TODAY),
                    SampleDay.TODAY,
                    () -> new OrderReport(book.orders(), Optional.of(desk.book()))
                            .sellers(orders.search().filterProperty().get()),
                    new UiTasks(Runnable::run, Runnable::run),
                    (wanted, span) -> orders.leave(),
                    () -> {});
            assertEquals(
                    List.of(),
                    look(
                            robot,
                            messages -> new FilterController(filter, messages),
                            "orders-everywhere-filter-" + size,
                            language,
                            Theme.LIGHT,
                            width,
                            height));
        }
    }

    private static OrdersViewModel orders(Book book, boolean practice, int counter) {
        return orders(new OrderReport(book.orders()), practice, counter);
    }

    /// Everything happens at once, on the thread that asks.
    private static OrdersViewModel orders(OrderReport report, boolean practice, int counter) {
        var orders = new OrdersViewModel(
                report,
                new UiTasks(Runnable::run, Runnable::run),
                SampleDay.CLOCK,
                practice,
                new FakeDeeds(new ArrayList<>()));
        orders.wake();
        var rows = orders.listingProperty().get().rows();
        var wanted = new SaleNumber(practice, 1, SampleDay.TODAY, counter);
        for (var i = 0; i < rows.size(); i++) {
            if (rows.get(i).number().equals(wanted)) {
                orders.select(i);
            }
        }
        return orders;
    }

    private static List<String> look(
            Hands robot, OrdersViewModel orders, String name, Language language, Theme theme, int width, int height) {
        return look(robot, messages -> new OrdersController(orders, messages), name, language, theme, width, height);
    }

    private static List<String> look(
            Hands robot,
            Function<Messages, Screen> screen,
            String name,
            Language language,
            Theme theme,
            int width,
            int height) {
        return robot.on(() -> {
            var window = window(screen, name.contains("practice"), language);
            return Camera.cutWords(window.scene(), width, height, theme, name);
        });
    }

    private static TillWindow window(Function<Messages, Screen> screen, boolean practice, Language language) {
        return ShopWindow.at(SampleDay.NOW, practice, language, screen);
    }
}
