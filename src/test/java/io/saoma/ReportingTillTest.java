package io.saoma;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import io.saoma.sale.staff.Role;
import io.saoma.shop.staff.Pin;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.UiTasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The whole till with a staff and its screens: the way to the report leads past a manager, its figures are those of
/// the book, and its files are there.
@ExtendWith(HandsExtension.class)
class ReportingTillTest {

    private static final String BOSS = "482913";
    private static final String CLERK = "705182";

    @TempDir
    private Path home;

    private Till till;
    private Counter counter;
    private Hands robot;

    @BeforeEach
    void begin(Hands hands) throws TimeoutException, IOException {
        robot = hands;
        till = till();
        till.staff.add("Wang", Role.MANAGER, new Pin(BOSS.toCharArray()), "");
        till.staff.add("Li", Role.CASHIER, new Pin(CLERK.toCharArray()), "");
        open();
        robot.push(KeyCode.DOWN).write(CLERK).push(KeyCode.ENTER);
        WholeTill.await("the till is open", () -> !counter.window.locked());
    }

    @AfterEach
    void end() throws IOException {
        robot.interact(counter::close);
        till.close();
    }

    @Test
    void aManagerOpensTheReportAndItsFilesHoldTheDay() throws TimeoutException, IOException {
        var now = till.clock.instant();
        var today = BusinessDay.of(now);
        var sale = Samples.sale(new SaleNumber(false, 1, today, 1), now, new Line("", "tea", new Money(5_00), 1));
        till.book.record(new SoldForCash(sale, Cash.exactly(new Money(5_00)), now));

        robot.push(KeyCode.F11).push(KeyCode.F10);
        WholeTill.await(
                "a manager is asked",
                () -> robot.lookup("#whatLabel").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        WholeTill.await(
                "the orders are there again",
                () -> robot.lookup("#searchField").tryQuery().isPresent());
        robot.push(KeyCode.F10);
        WholeTill.await(
                "a manager is asked again",
                () -> robot.lookup("#whatLabel").tryQuery().isPresent());
        robot.write(BOSS).push(KeyCode.ENTER);
        WholeTill.await("the day is added up", () -> text("#takenLabel").equals("¥5.00"));
        assertEquals("Li", counter.cashierName());
        robot.push(KeyCode.F4);
        WholeTill.await("so is the month", () -> text("#takenLabel").equals("¥5.00"));

        var reports = counter.reports;
        var day = new Period(Kind.DAY, today);
        var orders = home.resolve("orders.csv");
        assertEquals(new Done(orders), reports.saveOrders(day, Language.EN, orders));
        assertTrue(Files.readString(orders).contains(sale.number() + ",tea,1,5.00,0.00,5.00,Cash,paid,"));
        var paper = home.resolve("report.pdf");
        assertEquals(new Done(paper), reports.saveReport(reports.view(day), Language.EN, paper));
        assertTrue(Files.readString(paper, ISO_8859_1).startsWith("%PDF-1.4"));

        robot.push(KeyCode.ESCAPE);
        WholeTill.await(
                "the orders are there",
                () -> robot.lookup("#searchField").tryQuery().isPresent());
    }

    private String text(String id) {
        return robot.lookup(id).tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    private void open() {
        counter = WholeTill.screens(till, Language.EN, UiTasks.real());
    }

    private Till till() {
        return new Till(ShopSettings.real(home, "http://127.0.0.1:1"), InstantSource.system());
    }
}
