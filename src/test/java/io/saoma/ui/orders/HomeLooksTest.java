package io.saoma.ui.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Book;
import io.saoma.book.share.Handed;
import io.saoma.book.share.Server;
import io.saoma.book.share.SharedDesk;
import io.saoma.book.share.SharedPlace;
import io.saoma.report.OrderReport;
import io.saoma.ui.Camera;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Key;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.Notices;
import io.saoma.ui.Sentence;
import io.saoma.ui.Theme;
import io.saoma.ui.UiTasks;
import io.saoma.ui.window.StripViewModel;
import io.saoma.ui.window.TillWindow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/// The orders where they are home, at a manager's desk: all tills, no way back, and what is said while their book is
/// away; with `-Dshots` the pictures go to `target/shots`.
@ExtendWith(HandsExtension.class)
class HomeLooksTest {

    private static final UiTasks AT_ONCE = new UiTasks(Runnable::run, Runnable::run);

    private final List<String> done = new ArrayList<>();

    @TempDir
    Path folder;

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new Region(), 100, 100));
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 768, ZH, LIGHT, false",
        "1024, 768, EN, LIGHT, false",
        "1366, 768, EN, DARK, true",
        "1920, 1080, ZH, LIGHT, false",
        "1920, 1080, EN, LIGHT, false"
    })
    void noWordIsCut(int width, int height, Language language, Theme theme, boolean practice, Hands robot)
            throws Exception {
        var place = Server.POSTGRESQL.prepared();
        try (var book = SampleDay.empty(folder);
                var one = SampleDay.ofEveryState(folder.resolve("one"), practice);
                var other = SampleDay.ofAnotherShop(folder.resolve("other"));
                var desk = new SharedDesk(place)) {
            Handed.all(one, place, "一号店", 1, folder.resolve("one"), SampleDay.CLOCK);
            Handed.all(other, place, "南京东路二号店", 1, folder.resolve("other"), SampleDay.CLOCK);
            var frame = new Frame(width, height, language, theme, practice);
            var orders = home(book, desk, practice);
            look(robot, orders, "home", frame);
            orders.select(2);
            look(robot, orders, "home-chosen", frame);
            look(robot, home(book, away(place), practice), "home-away", frame);
        }
    }

    @Test
    void staysAtAllTillsAndLeavesForNothing() throws Exception {
        var place = Server.POSTGRESQL.prepared();
        try (var book = SampleDay.empty(folder);
                var one = SampleDay.ofEveryState(folder.resolve("one"), false);
                var desk = new SharedDesk(place)) {
            Handed.all(one, place, "一号店", 1, folder.resolve("one"), SampleDay.CLOCK);
            var orders = home(book, desk, false);
            var all = orders.listingProperty().get().rows();
            assertFalse(all.isEmpty());
            assertTrue(orders.seesEverywhere());
            orders.showOtherwise();
            assertTrue(orders.seesEverywhere(), "a desk has no orders of its own");

            orders.search().showYesterday();
            orders.search().textProperty().set("豆浆");
            orders.back();
            assertEquals("", orders.search().textProperty().get());
            assertEquals(SampleDay.TODAY.minusDays(1), orders.filter().period().to());
            orders.back();
            assertEquals(SampleDay.TODAY, orders.filter().period().to());
            assertEquals(all, orders.listingProperty().get().rows());
            orders.down();
            orders.back();
            assertEquals(Optional.empty(), orders.listingProperty().get().selected());
            assertTrue(orders.seesEverywhere());
            assertEquals(List.of(), done, "nobody has left");

            orders.outOfReach();
            assertTrue(orders.unread());
            assertEquals(List.of(), orders.listingProperty().get().rows());
            assertEquals(Optional.empty(), orders.reckoning().figuresProperty().get());
            assertEquals(
                    Optional.of(Sentence.of("orders.outOfReach")),
                    orders.problemProperty().get());
            orders.changed();
            assertFalse(orders.unread());
            assertEquals(all, orders.listingProperty().get().rows());
        }
    }

    /// How the picture is taken.
    private record Frame(int width, int height, Language language, Theme theme, boolean practice) {

        String name(String what) {
            return "%s%s-%d-%s-%s".formatted(what, practice ? "-practice" : "", width, language.tag(), theme);
        }
    }

    /// At which nobody answers, and at once.
    private static SharedDesk away(SharedPlace place) {
        var desk = new SharedDesk(place);
        desk.close();
        return desk;
    }

    private OrdersViewModel home(Book book, SharedDesk desk, boolean practice) {
        var report = new OrderReport(book.orders(), Optional.of(desk.book()));
        var orders = new OrdersViewModel(report, AT_ONCE, SampleDay.CLOCK, practice, new FakeDeeds(done) {
            @Override
            public boolean home() {
                return true;
            }
        });
        orders.wake();
        return orders;
    }

    private static void look(Hands robot, OrdersViewModel orders, String name, Frame frame) {
        var cut = robot.on(() -> {
            var now = new SimpleObjectProperty<>(SampleDay.NOW);
            var place = new StripViewModel.Place("南京东路总店", "9", "王小雨", true);
            var strip = new StripViewModel(new Notices(), now, place);
            var window = new TillWindow(
                    strip, frame.practice(), frame.language(), messages -> new OrdersController(orders, messages));
            return Camera.cutWords(window.scene(), frame.width(), frame.height(), frame.theme(), frame.name(name));
        });
        assertEquals(List.of(), cut, frame.name(name));
    }

    @Test
    void listsNoKeyThatDoesNothingThere() throws Exception {
        var away = away(Server.POSTGRESQL.prepared());
        try (var book = SampleDay.empty(folder)) {
            var controller = new OrdersController(home(book, away, false), new Messages(Language.ZH));
            var meanings = controller.keys().stream().map(Key::meaning).toList();
            assertTrue(meanings.containsAll(
                    List.of("orders.keyHangs", "report.title", "reconcile.title", "orders.refund")));
            for (var none : List.of("orders.receipt", "claim.says", "orders.keyEverywhere", "orders.keyEsc")) {
                assertFalse(meanings.contains(none), none);
            }
        }
    }
}
