package io.saoma.ui.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.report.export.Written.Why;
import io.saoma.report.period.Period;
import io.saoma.report.period.Period.Kind;
import io.saoma.report.period.PeriodSample;
import io.saoma.ui.Camera;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Notices;
import io.saoma.ui.Sight;
import io.saoma.ui.Theme;
import io.saoma.ui.UiTasks;
import io.saoma.ui.window.StripViewModel;
import io.saoma.ui.window.TillWindow;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.Start;

/// The report's screen under real keys, and as an eye sees it; with `-Dshots` the pictures go to `target/shots`.
@ExtendWith(HandsExtension.class)
class ReportScreenTest {

    private static final int NARROW = 1024;

    private final FakeReport report = new FakeReport();

    @Start
    void start(Stage stage) {
        var window = window(Language.ZH, viewModel());
        stage.setScene(window.scene());
        stage.setWidth(1024);
        stage.setHeight(768);
        stage.show();
        window.focus();
    }

    @Test
    void goesThroughDaysWeeksAndMonthsByKeys(Hands robot) {
        assertEquals("2026-03-14 周六", text(robot, "#dateLabel"));
        assertEquals(taken(new Period(Kind.DAY, PeriodSample.TODAY)), text(robot, "#takenLabel"));
        assertTrue(robot.lookup("#laterButton").queryAs(Button.class).isDisabled());

        robot.push(KeyCode.LEFT).push(KeyCode.LEFT).push(KeyCode.RIGHT);
        assertEquals("2026-03-13 周五", text(robot, "#dateLabel"));
        assertFalse(robot.lookup("#laterButton").queryAs(Button.class).isDisabled());
        robot.push(KeyCode.F3);
        assertEquals("2026-03-09 周一 至 2026-03-15 周日", text(robot, "#dateLabel"));
        assertEquals(taken(new Period(Kind.WEEK, PeriodSample.TODAY)), text(robot, "#takenLabel"));
        robot.push(KeyCode.F4).push(KeyCode.RIGHT);
        assertEquals("2026-03-01 周日 至 2026-03-31 周二", text(robot, "#dateLabel"));
        robot.push(KeyCode.F2).push(KeyCode.RIGHT);
        assertEquals("2026-03-14 周六", text(robot, "#dateLabel"));
        robot.push(KeyCode.ESCAPE);
        assertEquals(List.of("left"), report.done);
    }

    @Test
    void printsAndWritesTheOrdersAndTheReport(Hands robot) {
        robot.push(KeyCode.CONTROL, KeyCode.P);
        assertEquals("报表正在打印。", text(robot, "#saidLabel"));
        robot.push(KeyCode.F6);
        assertEquals("已写好：订单-2026-03-14.xlsx", text(robot, "#saidLabel"));
        robot.push(KeyCode.F3).push(KeyCode.F7);
        assertEquals("已写好：报表-2026-03-09_2026-03-15.pdf", text(robot, "#saidLabel"));
        report.declined = true;
        robot.push(KeyCode.F6);
        assertEquals(
                List.of("print DAY", "orders ZH 订单-2026-03-14.xlsx", "report ZH 报表-2026-03-09_2026-03-15.pdf"),
                report.done);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhyAFileWasNotWrittenAndGoesOn(Why why, Hands robot) {
        report.trouble = Optional.of(why);
        robot.push(KeyCode.F6);
        assertTrue(text(robot, "#saidLabel").startsWith("订单-2026-03-14.xlsx 没有写成"), text(robot, "#saidLabel"));
        report.trouble = Optional.empty();
        robot.push(KeyCode.F6);
        assertTrue(text(robot, "#saidLabel").startsWith("已写好"), text(robot, "#saidLabel"));
    }

    @Test
    void figuresThatCannotBeReadLeaveNoOthersInTheirPlace(Hands robot) {
        report.unreadable = true;
        robot.push(KeyCode.LEFT);
        assertTrue(text(robot, "#saidLabel").startsWith("报表没有读出来"), text(robot, "#saidLabel"));
        assertEquals("–", text(robot, "#takenLabel"));
        robot.push(KeyCode.F6);
        assertEquals(List.of(), report.done);
        report.unreadable = false;
        robot.push(KeyCode.F5);
        assertTrue(text(robot, "#takenLabel").startsWith("¥"), text(robot, "#takenLabel"));
    }

    @Test
    void scrollsByKeysAndTellsItsBarsToWhoeverCannotSeeThem(Hands robot) {
        robot.push(KeyCode.PAGE_DOWN);
        assertTrue(robot.lookup("#scroll").queryAs(ScrollPane.class).getVvalue() > 0);
        robot.push(KeyCode.PAGE_UP);
        assertEquals(0, robot.lookup("#scroll").queryAs(ScrollPane.class).getVvalue());
        var best = FakeReport.sampled(new Period(Kind.DAY, PeriodSample.TODAY)).bars().stream()
                .filter(bar -> bar.now().isPositive())
                .findFirst()
                .orElseThrow();
        var spoken = robot.lookup("#bars").queryAs(PairBars.class).getAccessibleText();
        assertTrue(spoken.contains("%d 时 %s，对比 %s；".formatted(best.at(), best.now(), best.before())), spoken);
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 768, ZH, LIGHT", "1366, 768, ZH, DARK", "1920, 1080, ZH, LIGHT",
        "1024, 768, EN, LIGHT", "1366, 768, EN, LIGHT", "1920, 1080, EN, DARK"
    })
    void noWordIsCut(int width, int height, Language language, Theme theme, Hands robot) {
        for (var kind : width == NARROW ? List.of(Kind.values()) : List.of(Kind.DAY, Kind.MONTH)) {
            var shown = viewModel();
            shown.show(kind);
            var name = "report-%d-%s-%s".formatted(width, language.tag(), kind);
            var cut = new ArrayList<String>();
            robot.interact(() -> {
                var root = window(language, shown).scene().getRoot();
                root.getScene().setRoot(new Region());
                var scene = new Scene(root, width, height);
                theme.dress(scene);
                Camera.take(scene, name);
                cut.addAll(Sight.cutWords(scene.getRoot()));
            });
            assertEquals(List.of(), cut, name);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLongestSentencesFitBesideTheButtons(Why why, Hands robot) {
        for (var language : Language.values()) {
            var shown = viewModel();
            report.trouble = Optional.of(why);
            shown.saveOrders(language, Path.of("orders-2026-03-09_2026-03-15.xlsx"));
            var cut = new ArrayList<String>();
            robot.interact(() -> {
                var root = window(language, shown).scene().getRoot();
                root.getScene().setRoot(new Region());
                var scene = new Scene(root, NARROW, 768);
                Theme.LIGHT.dress(scene);
                Camera.take(scene, "report-%s-%s".formatted(language.tag(), why));
                cut.addAll(Sight.cutWords(scene.getRoot()));
            });
            assertEquals(List.of(), cut, language.tag());
        }
    }

    @Test
    void opensTheBills(Hands robot) {
        robot.push(KeyCode.F12);
        robot.clickOn("#reconcileButton");
        assertEquals(List.of("the bills", "the bills"), report.done);
    }

    @Test
    void givesAFileTheEndingThatTheDialogLeavesOut() {
        var endings = List.of("xlsx", "csv");
        assertEquals(Path.of("a/b.csv"), FileDialog.withEnding(Path.of("a/b"), endings, "csv"));
        assertEquals(Path.of("a/b.XLSX"), FileDialog.withEnding(Path.of("a/b.XLSX"), endings, "csv"));
        assertEquals(Path.of("a/b.2026.xlsx"), FileDialog.withEnding(Path.of("a/b.2026"), endings, "xlsx"));
    }

    private static String taken(Period period) {
        return FakeReport.sampled(period).figures().taken().sum().toString();
    }

    private ReportViewModel viewModel() {
        return new ReportViewModel(
                report, new UiTasks(Runnable::run, Runnable::run), InstantSource.fixed(PeriodSample.NOW));
    }

    private TillWindow window(Language language, ReportViewModel shown) {
        var strip = new StripViewModel(
                new Notices(),
                new SimpleObjectProperty<>(PeriodSample.NOW),
                new StripViewModel.Place("一号店", "1", "王小雨"));
        return new TillWindow(strip, false, language, messages -> new ReportController(shown, report, messages));
    }

    private static String text(Hands robot, String label) {
        return robot.lookup(label).queryAs(Label.class).getText();
    }
}
