package io.saoma.ui.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Book;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.book.Journals;
import io.saoma.book.Samples;
import io.saoma.book.share.Handed;
import io.saoma.book.share.Server;
import io.saoma.book.share.SharedDesk;
import io.saoma.book.share.SharedPlace;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.proof.share.Wire;
import io.saoma.report.SeenTills;
import io.saoma.report.ShiftsReport;
import io.saoma.sale.Event;
import io.saoma.sale.Money;
import io.saoma.sale.shift.ShiftEvent.CashMoved;
import io.saoma.sale.shift.ShiftEvent.ShiftClosed;
import io.saoma.sale.shift.ShiftEvent.ShiftOpened;
import io.saoma.ui.Camera;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Sentence;
import io.saoma.ui.Sight;
import io.saoma.ui.Theme;
import io.saoma.ui.UiTasks;
import io.saoma.ui.window.ShopWindow;
import io.saoma.ui.window.TillWindow;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/// The shifts of all tills, as an eye sees them and a hand goes through them; with `-Dshots` the pictures go to
/// `target/shots`.
@ExtendWith(HandsExtension.class)
class ShiftsLooksTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Samples.MORNING.plus(Duration.ofHours(13)));

    @TempDir
    Path folder;

    private final List<String> done = new ArrayList<>();
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.setScene(new Scene(new Region(), 100, 100));
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 768, ZH, LIGHT",
        "1920, 1080, ZH, DARK",
        "1024, 768, EN, DARK",
        "1920, 1080, EN, LIGHT",
    })
    void noWordIsCut(int width, int height, Language language, Theme theme, Hands robot) throws Exception {
        var place = Server.POSTGRESQL.prepared();
        handOn(place);
        try (var desk = new SharedDesk(place)) {
            var shifts = shifts(desk);
            var name = "shifts-%d-%s".formatted(width, language.tag());
            var cut = new ArrayList<>(look(robot, shifts, name + "-open", language, theme, width, height));
            shifts.down();
            cut.addAll(look(robot, shifts, name, language, theme, width, height));
            assertEquals(List.of(), cut);
        }
    }

    @Test
    void goesThroughTheShiftsOfAllTillsByKeys(Hands robot) throws Exception {
        var place = Server.POSTGRESQL.prepared();
        handOn(place);
        try (var desk = new SharedDesk(place)) {
            var shifts = shifts(desk);
            robot.interact(() -> {
                ShopWindow.show(stage, window(shifts, Language.ZH), 1024, 768);
            });
            assertEquals(4, shifts.faceProperty().get().rows().size());
            assertEquals("南京东路二号店 2 号机", robot.text("#placeLabel"));
            assertTrue(robot.text("#titleLabel").startsWith("第 3 班"), robot.text("#titleLabel"));
            robot.push(KeyCode.DOWN);
            assertEquals("一号店 1 号机", robot.text("#placeLabel"));
            assertEquals("比应有现金少 ¥2.00", robot.text("#differenceLabel"));
            robot.push(KeyCode.F6);
            assertEquals(
                    SeenTills.ALL.in(Optional.of("一号店")),
                    shifts.faceProperty().get().tills());
            assertEquals(2, shifts.faceProperty().get().rows().size());
            Sight.assertButtons(robot);
            robot.push(KeyCode.CONTROL, KeyCode.T).push(KeyCode.ESCAPE);
            assertEquals(List.of("own", "left"), done);
        }
    }

    /// The server is away: the list says so.
    @Test
    void saysThatNobodyAnswers() {
        try (var desk = new SharedDesk(new SharedPlace("jdbc:postgresql://127.0.0.1:1/saoma", "desk", () -> "none"))) {
            var face = shifts(desk).faceProperty().get();
            assertEquals(List.of(), face.rows());
            assertEquals(Sentence.of("shifts.notRead"), face.said());
        }
    }

    /// The server goes away while somebody goes on: what fails then was asked about what is in view no more.
    @Test
    void whatFailsLateLeavesWhatIsInViewNow() throws Exception {
        var place = Server.POSTGRESQL.prepared();
        handOn(place);
        var waiting = new ArrayDeque<Runnable>();
        try (var wire = new Wire(Server.POSTGRESQL::port);
                var desk = new SharedDesk(wire.to(place))) {
            var shifts = shifts(desk, new UiTasks(waiting::add, Runnable::run));
            shifts.see(SeenTills.ALL.in(Optional.of("一号店")));
            waiting.removeLast().run();
            shifts.down();
            waiting.removeLast().run();
            var seen = shifts.faceProperty().get();
            assertEquals(List.of(2, 1), List.of(seen.rows().size(), seen.index()));

            wire.become(Wire.State.CUT);
            waiting.forEach(Runnable::run);
            assertEquals(seen, shifts.faceProperty().get());
        }
    }

    @Test
    void readingAnewAsksForTheTillsThatNobodyCouldTell() throws Exception {
        var place = Server.POSTGRESQL.prepared();
        handOn(place);
        try (var wire = new Wire(Server.POSTGRESQL::port);
                var desk = new SharedDesk(wire.to(place))) {
            wire.become(Wire.State.CUT);
            var shifts = shifts(desk);
            assertEquals(List.of(), shifts.faceProperty().get().known());
            wire.become(Wire.State.WHOLE);
            shifts.refresh();
            assertEquals(2, shifts.faceProperty().get().known().size());
        }
    }

    private ShiftsViewModel shifts(SharedDesk desk) {
        return shifts(desk, new UiTasks(Runnable::run, Runnable::run));
    }

    private ShiftsViewModel shifts(SharedDesk desk, UiTasks tasks) {
        return new ShiftsViewModel(
                new ShiftsReport(desk.book(), false),
                tasks,
                new ShiftsDeeds() {
                    @Override
                    public boolean ownToSee() {
                        return true;
                    }

                    @Override
                    public void showOwn() {
                        done.add("own");
                    }

                    @Override
                    public void leave() {
                        done.add("left");
                    }
                },
                SeenTills.ALL);
    }

    /// Two shops; one shift is still open, and one drawer did not fit.
    private void handOn(SharedPlace place) throws Exception {
        var now = Samples.MORNING;
        var noon = now.plus(Duration.ofHours(4));
        handOn(
                place,
                "一号店",
                1,
                List.of(
                        new ShiftOpened(1, new Money(200_00), false, "王小雨", now),
                        new SoldForCash(Samples.sale(1), Cash.exactly(new Money(1250)), now.plusSeconds(60)),
                        new CashMoved(new Money(-100_00), "存银行", false, "王小雨", now.plusSeconds(90)),
                        new ShiftClosed(1, new Money(112_50), new Money(112_50), false, "李经理", noon),
                        new ShiftOpened(2, new Money(100_00), false, "Barbara", noon.plusSeconds(300)),
                        new SoldForCash(Samples.sale(2), Cash.exactly(new Money(1250)), noon.plusSeconds(360)),
                        new ShiftClosed(
                                2, new Money(112_50), new Money(110_50), false, "李经理", noon.plusSeconds(12_000))));
        handOn(
                place,
                "南京东路二号店",
                2,
                List.of(
                        new ShiftOpened(2, new Money(200_00), false, "欧阳娜娜", now.plusSeconds(1200)),
                        new ShiftClosed(2, new Money(200_00), new Money(212_50), false, "李经理", noon.plusSeconds(1200)),
                        new ShiftOpened(3, new Money(200_00), false, "欧阳娜娜", noon.plusSeconds(1800)),
                        new SoldForCash(Samples.sale(3), Cash.exactly(new Money(1250)), noon.plusSeconds(3600))));
    }

    private void handOn(SharedPlace place, String shop, int till, List<Event> events) throws Exception {
        var home = new Home(folder.resolve(shop));
        Journals.write(home, events);
        try (var book = Book.open(home, "test", CLOCK, FaultPoint.NONE)) {
            Handed.all(book, place, shop, till, folder.resolve("of " + shop), CLOCK);
        }
    }

    private static List<String> look(
            Hands robot, ShiftsViewModel shifts, String name, Language language, Theme theme, int width, int height) {
        return robot.on(() -> Camera.cutWords(window(shifts, language).scene(), width, height, theme, name));
    }

    private static TillWindow window(ShiftsViewModel shifts, Language language) {
        return ShopWindow.at(CLOCK.instant(), false, language, messages -> new ShiftsController(shifts, messages));
    }
}
