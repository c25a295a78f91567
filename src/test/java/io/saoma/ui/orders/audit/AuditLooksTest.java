package io.saoma.ui.orders.audit;

import static io.saoma.ui.orders.audit.AuditedDay.everyKind;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Book;
import io.saoma.book.DeskBook;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.book.JournalVerifier;
import io.saoma.book.Journals;
import io.saoma.book.Samples;
import io.saoma.book.share.Handed;
import io.saoma.book.share.Server;
import io.saoma.book.share.SharedDesk;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.report.AuditKind;
import io.saoma.report.AuditReport;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.sale.shift.ShiftEvent.DrawerOpened;
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
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/// Who did what, as an eye sees it and a hand looks for it; with `-Dshots` the pictures go to `target/shots`.
@ExtendWith(HandsExtension.class)
class AuditLooksTest {

    @TempDir
    Path folder;

    private final List<String> done = new ArrayList<>();
    private Stage stage;

    @AutoClose
    private Book book;

    private boolean broken;

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.setScene(new Scene(new Region(), 100, 100));
    }

    @BeforeEach
    void open() throws IOException {
        var home = new Home(folder.resolve("home"));
        Journals.write(home, everyKind());
        book = Book.open(home, "test", InstantSource.fixed(Samples.MORNING), FaultPoint.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 768, ZH, LIGHT",
        "1920, 1080, ZH, DARK",
        "1024, 768, EN, DARK",
        "1920, 1080, EN, LIGHT",
    })
    void noWordIsCut(int width, int height, Language language, Theme theme, Hands robot) {
        for (var wrong : List.of(false, true)) {
            broken = wrong;
            var audit = audit();
            audit.verify();
            var name = "audit-%d-%s%s".formatted(width, language.tag(), wrong ? "-broken" : "");
            var cut = robot.on(() -> Camera.cutWords(window(audit, language).scene(), width, height, theme, name));
            assertEquals(List.of(), cut);
        }
    }

    @Test
    void isSearchedAndVerifiedWithTheKeyboardAlone(Hands robot) {
        robot.interact(() -> {
            ShopWindow.show(stage, window(audit(), Language.ZH), 1024, 768);
        });
        assertEquals(21, list(robot).getItems().size());
        robot.write("0002");
        assertEquals(2, list(robot).getItems().size());
        robot.push(KeyCode.ESCAPE).push(KeyCode.F3).push(KeyCode.F3);
        assertEquals(3, list(robot).getItems().size());
        robot.push(KeyCode.F2).push(KeyCode.F8);
        var said = robot.text("#proofLabel");
        assertTrue(said.startsWith("全部 21 行与写入时一致。末行："), said);
        assertTrue(said.endsWith(book.shifts().lastHash()), said);
        Sight.assertButtons(robot);
        robot.push(KeyCode.ESCAPE);
        assertEquals(List.of("left"), done);
    }

    @ParameterizedTest
    @CsvSource({"1024, 768, ZH", "1024, 768, EN", "1920, 1080, ZH", "1920, 1080, EN"})
    void noWordIsCutWhereAllTillsAreSeen(int width, int height, Language language, Hands robot) throws Exception {
        var place = Server.POSTGRESQL.prepared();
        var clock = InstantSource.fixed(Samples.MORNING);
        try (var other = other();
                var desk = new SharedDesk(place)) {
            Handed.all(book, place, "一号店", 1, folder, clock);
            Handed.all(other, place, "南京东路二号店", 2, folder.resolve("other"), clock);
            var audit = audit(Optional.of(desk.book()));
            audit.look(AuditSpan.ALL);
            audit.seeOtherwise();
            var all = audit.faceProperty().get().rows().size();
            var cut = new ArrayList<>(look(
                    robot, audit, "audit-everywhere-%d-%s".formatted(width, language.tag()), language, width, height));
            audit.seeNext();
            var one = audit.faceProperty().get().rows().size();
            cut.addAll(look(
                    robot,
                    audit,
                    "audit-everywhere-shop-%d-%s".formatted(width, language.tag()),
                    language,
                    width,
                    height));
            audit.seeNext();
            assertEquals(all, one + audit.faceProperty().get().rows().size());
            assertTrue(one > 0 && one < all);
            assertEquals(List.of(), cut);
        }
    }

    /// The book of another shop's second till.
    private Book other() throws IOException {
        var home = new Home(folder.resolve("other"));
        var before = Samples.MORNING.minusSeconds(90);
        Journals.write(
                home,
                List.of(
                        new ShiftOpened(12, new Money(300_00), false, "欧阳娜娜", before),
                        new SoldForCash(Samples.sale(1), Cash.exactly(new Money(1250)), before.plusSeconds(30)),
                        new DrawerOpened("找零", false, "欧阳娜娜", Samples.MORNING.plusSeconds(1))));
        return Book.open(home, "test", InstantSource.fixed(Samples.MORNING.plusSeconds(2)), FaultPoint.NONE);
    }

    private static List<String> look(
            Hands robot, AuditViewModel audit, String name, Language language, int width, int height) {
        return robot.on(() -> Camera.cutWords(window(audit, language).scene(), width, height, Theme.LIGHT, name));
    }

    @Test
    void everyKindHasItsLines() {
        var audit = audit();
        for (var kind : AuditKind.values()) {
            audit.look(Optional.of(kind));
            var rows = audit.faceProperty().get().rows();
            assertEquals(kind == AuditKind.PRINT, rows.isEmpty(), kind.name());
        }
    }

    private AuditViewModel audit() {
        return audit(Optional.empty());
    }

    private AuditViewModel audit(Optional<DeskBook> desk) {
        return new AuditViewModel(
                new AuditReport(book.audit(), desk),
                new UiTasks(Runnable::run, Runnable::run),
                BusinessDay.of(Samples.MORNING),
                new AuditDeeds() {
                    @Override
                    public Proof verify(DoubleConsumer progress) {
                        progress.accept(0.5);
                        var found =
                                JournalVerifier.verify(folder.resolve("home").resolve("journal"));
                        var breaks = broken
                                ? List.of(
                                        Sentence.of("verify.finding", "20261123.jsonl", 12, Sentence.of("verify.hash")))
                                : List.<Sentence>of();
                        return new Proof(found.lines(), found.lastHash(), breaks);
                    }

                    @Override
                    public void leave() {
                        done.add("left");
                    }
                },
                Optional.empty());
    }

    private static ListView<?> list(Hands robot) {
        return robot.lookup("#rowList").queryAs(ListView.class);
    }

    private static TillWindow window(AuditViewModel audit, Language language) {
        return ShopWindow.at(Samples.MORNING, false, language, messages -> new AuditController(audit, messages));
    }
}
