package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.saoma.payment.bill.BillCounts;
import io.saoma.payment.bill.BillEvent.BillRead;
import io.saoma.payment.bill.BillSums;
import io.saoma.payment.bill.Light;
import io.saoma.sale.BusinessDay;
import io.saoma.simulator.wire.Merchant;
import io.saoma.ui.Language;
import io.saoma.ui.Notice;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole till with a staff and its screens: the way to WeChat's bills leads past a manager, and a day that does not
/// agree says so in the strip.
class BilledTillTest extends WholeTill {

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
    void aManagerOpensTheBillsAndLearnsWhyThereIsNone() throws TimeoutException, IOException {
        robot.push(KeyCode.F11).push(KeyCode.F12);
        await("a manager is asked", () -> robot.sees("#whatLabel"));
        robot.push(KeyCode.ESCAPE);
        await("the orders are there again", () -> robot.sees("#searchField"));
        robot.push(KeyCode.F12);
        await("a manager is asked again", () -> robot.sees("#whatLabel"));
        robot.write(BOSS).push(KeyCode.ENTER);
        await("the month is there", () -> seen("#monthNote").contains("not read"));
        assertEquals("Li", counter.cashierName());
        robot.push(KeyCode.ENTER);
        await("nobody answers", () -> seen("#saidLabel").startsWith("WeChat cannot be reached"));
        readFile(home.resolve("none.csv"));
        await("it is not there", () -> seen("#saidLabel").startsWith("The file cannot be read"));
        readFile(Files.write(home.resolve("letter.csv"), new byte[] {(byte) 0xFF, (byte) 0xFE}));
        await("it is no bill", () -> seen("#saidLabel").startsWith("This is no bill"));
        readFile(home.resolve("none.csv"));
        await("it is not there", () -> seen("#saidLabel").startsWith("The file cannot be read"));
        readFile(film());
        await("it is no bill either", () -> seen("#saidLabel").startsWith("This is no bill"));
        robot.push(KeyCode.ESCAPE);
        await("the orders are there", () -> robot.sees("#searchField"));
    }

    @Test
    void aDayThatDoesNotAgreeIsSaidAndLeadsToItself() throws TimeoutException {
        var day = BusinessDay.of(till.clock.instant()).minusDays(3);
        till.book.record(read(day, Light.RED, ""));
        await("it is said", () -> about().equals(Optional.of("bill-" + day)));
        till.book.record(read(day.minusDays(1), Light.AMBER, "Wang"));
        till.book.record(read(day, Light.GREEN, "Wang"));
        await("it agrees now, and nothing is said of what a person read", () -> about().isEmpty());

        till.book.record(read(day, Light.AMBER, ""));
        await("it is said again", () -> about().equals(Optional.of("bill-" + day)));
        robot.interact(() -> counter.notices
                .worstProperty()
                .get()
                .orElseThrow()
                .actions()
                .getFirst()
                .run()
                .run());
        await("a manager is asked", () -> robot.sees("#whatLabel"));
        robot.write(BOSS).push(KeyCode.ENTER);
        await("that day is there", () -> seen("#matchedLabel").equals("7"));
        assertEquals(Optional.empty(), about());
    }

    @Test
    void theBillsThatAManagerOpenedArePutAwayByTheLock() throws TimeoutException {
        change(KeyCode.UP, BOSS);
        robot.push(KeyCode.F11).push(KeyCode.F12);
        await("the month is there", () -> seen("#monthNote").contains("not read"));
        change(KeyCode.DOWN, CLERK);
        assertEquals("Li", counter.cashierName());
        assertFalse(robot.sees("#monthNote"));
    }

    private void readFile(Path file) {
        robot.interact(() -> robot.lookup("#fileField").queryAs(TextField.class).setText(file.toString()));
        robot.push(KeyCode.F2);
    }

    private Path film() throws IOException {
        var file = home.resolve("film.csv");
        try (var big = new RandomAccessFile(file.toFile(), "rw")) {
            big.setLength(65L * 1024 * 1024);
        }
        return file;
    }

    private BillRead read(LocalDate day, Light light, String by) {
        var counts = new BillCounts(7, 1, 0, 0, 0, 0);
        var mchId = Merchant.practice().mchId();
        return new BillRead(
                day, false, mchId, light, counts, BillSums.of(List.of()), true, List.of(), by, till.clock.instant());
    }

    private Optional<String> about() {
        return counter.notices.worstProperty().get().map(Notice::about);
    }
}
