package io.saoma.ui.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.report.export.Written.Why;
import io.saoma.report.period.Period;
import io.saoma.report.period.Period.Kind;
import io.saoma.report.period.PeriodSample;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.window.ShopWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.Start;

/// The report's screen under real keys.
@ExtendWith(HandsExtension.class)
class ReportScreenTest {

    private final FakeReport report = new FakeReport();

    @Start
    void start(Stage stage) {
        ShopWindow.show(stage, report.window(Language.ZH, report.viewModel()), 1024, 768);
    }

    @Test
    void goesThroughDaysWeeksAndMonthsByKeys(Hands robot) {
        assertEquals("2026-03-14 周六", robot.text("#dateLabel"));
        assertEquals(taken(new Period(Kind.DAY, PeriodSample.TODAY)), robot.text("#takenLabel"));
        assertTrue(robot.lookup("#laterButton").queryAs(Button.class).isDisabled());

        robot.push(KeyCode.LEFT).push(KeyCode.LEFT).push(KeyCode.RIGHT);
        assertEquals("2026-03-13 周五", robot.text("#dateLabel"));
        assertFalse(robot.lookup("#laterButton").queryAs(Button.class).isDisabled());
        robot.push(KeyCode.F3);
        assertEquals("2026-03-09 周一 至 2026-03-15 周日", robot.text("#dateLabel"));
        assertEquals(taken(new Period(Kind.WEEK, PeriodSample.TODAY)), robot.text("#takenLabel"));
        robot.push(KeyCode.F4).push(KeyCode.RIGHT);
        assertEquals("2026-03-01 周日 至 2026-03-31 周二", robot.text("#dateLabel"));
        robot.push(KeyCode.F2).push(KeyCode.RIGHT);
        assertEquals("2026-03-14 周六", robot.text("#dateLabel"));
        robot.push(KeyCode.ESCAPE);
        assertEquals(List.of("left"), report.done);
    }

    @Test
    void printsAndWritesTheOrdersAndTheReport(Hands robot) {
        robot.push(KeyCode.CONTROL, KeyCode.P);
        assertEquals("报表正在打印。", robot.text("#saidLabel"));
        robot.push(KeyCode.F6);
        assertEquals("已写好：订单-2026-03-14.xlsx", robot.text("#saidLabel"));
        robot.push(KeyCode.F3).push(KeyCode.F7);
        assertEquals("已写好：报表-2026-03-09_2026-03-15.pdf", robot.text("#saidLabel"));
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
        assertTrue(robot.text("#saidLabel").startsWith("订单-2026-03-14.xlsx 没有写成"), robot.text("#saidLabel"));
        report.trouble = Optional.empty();
        robot.push(KeyCode.F6);
        assertTrue(robot.text("#saidLabel").startsWith("已写好"), robot.text("#saidLabel"));
    }

    @Test
    void figuresThatCannotBeReadLeaveNoOthersInTheirPlace(Hands robot) {
        report.unreadable = true;
        robot.push(KeyCode.LEFT);
        assertTrue(robot.text("#saidLabel").startsWith("报表没有读出来"), robot.text("#saidLabel"));
        assertEquals("–", robot.text("#takenLabel"));
        robot.push(KeyCode.F6);
        assertEquals(List.of(), report.done);
        report.unreadable = false;
        robot.push(KeyCode.F5);
        assertTrue(robot.text("#takenLabel").startsWith("¥"), robot.text("#takenLabel"));
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
}
