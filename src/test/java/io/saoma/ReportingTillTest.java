package io.saoma;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Samples;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.report.export.Written.Done;
import io.saoma.report.period.Period;
import io.saoma.report.period.Period.Kind;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import io.saoma.ui.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole till with a staff and its screens: the way to the report leads past a manager, its figures are those of
/// the book, and its files are there.
class ReportingTillTest extends WholeTill {

    @TempDir
    private Path home;

    @BeforeEach
    void begin() throws TimeoutException {
        till = new Till(ShopSettings.real(home, "http://127.0.0.1:1"), InstantSource.system());
        hire();
        show(Language.EN);
        robot.push(KeyCode.DOWN);
        signIn(CLERK);
    }

    @Test
    void aManagerOpensTheReportAndItsFilesHoldTheDay() throws TimeoutException, IOException {
        var now = till.clock.instant();
        var today = BusinessDay.of(now);
        var sale = Samples.sale(new SaleNumber(false, 1, today, 1), now, new Line("", "tea", new Money(5_00), 1));
        till.book.record(new SoldForCash(sale, Cash.exactly(new Money(5_00)), now));

        robot.push(KeyCode.F11).push(KeyCode.F10);
        await("a manager is asked", () -> robot.sees("#whatLabel"));
        robot.push(KeyCode.ESCAPE);
        await("the orders are there again", () -> robot.sees("#searchField"));
        robot.push(KeyCode.F10);
        await("a manager is asked again", () -> robot.sees("#whatLabel"));
        robot.write(BOSS).push(KeyCode.ENTER);
        await("the day is added up", () -> seen("#takenLabel").equals("¥5.00"));
        assertEquals("Li", counter.cashierName());
        robot.push(KeyCode.F4);
        await("so is the month", () -> seen("#takenLabel").equals("¥5.00"));

        var reports = counter.reports;
        var day = new Period(Kind.DAY, today);
        var orders = home.resolve("orders.csv");
        assertEquals(new Done(orders), reports.saveOrders(day, Language.EN, orders));
        assertTrue(Files.readString(orders).contains(sale.number() + ",tea,1,5.00,0.00,5.00,Cash,paid,"));
        var paper = home.resolve("report.pdf");
        assertEquals(new Done(paper), reports.saveReport(reports.view(day), Language.EN, paper));
        assertTrue(Files.readString(paper, ISO_8859_1).startsWith("%PDF-1.4"));

        robot.push(KeyCode.ESCAPE);
        await("the orders are there", () -> robot.sees("#searchField"));
    }

    @Test
    void theReportThatAManagerOpenedIsPutAwayByTheLock() throws TimeoutException {
        change(KeyCode.UP, BOSS);
        robot.push(KeyCode.F11).push(KeyCode.F10);
        await("the report is open", () -> robot.sees("#takenLabel"));
        change(KeyCode.DOWN, CLERK);
        assertEquals("Li", counter.cashierName());
        assertFalse(robot.sees("#takenLabel"));
    }
}
