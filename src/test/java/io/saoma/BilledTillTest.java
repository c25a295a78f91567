package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.payment.bill.BillCounts;
import io.saoma.payment.bill.BillEvent.BillRead;
import io.saoma.payment.bill.BillSums;
import io.saoma.payment.bill.Light;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.staff.Role;
import io.saoma.shop.staff.Pin;
import io.saoma.simulator.wire.Merchant;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Notice;
import io.saoma.ui.UiTasks;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The whole till with a staff and its screens: the way to WeChat's bills leads past a manager, and a day that does not
/// agree says so in the strip.
@ExtendWith(HandsExtension.class)
class BilledTillTest {

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
    void aManagerOpensTheBillsAndLearnsWhyThereIsNone() throws TimeoutException, IOException {
        robot.push(KeyCode.F11).push(KeyCode.F12);
        WholeTill.await(
                "a manager is asked",
                () -> robot.lookup("#whatLabel").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        WholeTill.await(
                "the orders are there again",
                () -> robot.lookup("#searchField").tryQuery().isPresent());
        robot.push(KeyCode.F12);
        WholeTill.await(
                "a manager is asked again",
                () -> robot.lookup("#whatLabel").tryQuery().isPresent());
        robot.write(BOSS).push(KeyCode.ENTER);
        WholeTill.await("the month is there", () -> text("#monthNote").contains("not read"));
        assertEquals("Li", counter.cashierName());
        robot.push(KeyCode.ENTER);
        WholeTill.await("nobody answers", () -> text("#saidLabel").startsWith("WeChat cannot be reached"));
        readFile(home.resolve("none.csv"));
        WholeTill.await("it is not there", () -> text("#saidLabel").startsWith("The file cannot be read"));
        readFile(Files.write(home.resolve("letter.csv"), new byte[] {(byte) 0xFF, (byte) 0xFE}));
        WholeTill.await("it is no bill", () -> text("#saidLabel").startsWith("This is no bill"));
        readFile(home.resolve("none.csv"));
        WholeTill.await("it is not there", () -> text("#saidLabel").startsWith("The file cannot be read"));
        readFile(film());
        WholeTill.await("it is no bill either", () -> text("#saidLabel").startsWith("This is no bill"));
        robot.push(KeyCode.ESCAPE);
        WholeTill.await(
                "the orders are there",
                () -> robot.lookup("#searchField").tryQuery().isPresent());
    }

    @Test
    void aDayThatDoesNotAgreeIsSaidAndLeadsToItself() throws TimeoutException {
        var day = BusinessDay.of(till.clock.instant()).minusDays(3);
        till.book.record(read(day, Light.RED, ""));
        WholeTill.await("it is said", () -> about().equals(Optional.of("bill-" + day)));
        till.book.record(read(day.minusDays(1), Light.AMBER, "Wang"));
        till.book.record(read(day, Light.GREEN, "Wang"));
        WholeTill.await("it agrees now, and nothing is said of what a person read", () -> about().isEmpty());

        till.book.record(read(day, Light.AMBER, ""));
        WholeTill.await("it is said again", () -> about().equals(Optional.of("bill-" + day)));
        robot.interact(() -> counter.notices
                .worstProperty()
                .get()
                .orElseThrow()
                .actions()
                .getFirst()
                .run()
                .run());
        WholeTill.await(
                "a manager is asked",
                () -> robot.lookup("#whatLabel").tryQuery().isPresent());
        robot.write(BOSS).push(KeyCode.ENTER);
        WholeTill.await("that day is there", () -> text("#matchedLabel").equals("7"));
        assertEquals(Optional.empty(), about());
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
