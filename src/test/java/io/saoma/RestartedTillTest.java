package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.BookEvent;
import io.saoma.book.Home;
import io.saoma.book.Journals;
import io.saoma.book.Samples;
import io.saoma.device.FakeSound;
import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.UiTasks;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What the whole till says after a start of what its last run left without a word.
@ExtendWith(HandsExtension.class)
class RestartedTillTest {

    private Optional<Till> opened = Optional.empty();
    private Optional<Counter> shown = Optional.empty();

    @Start
    void start(Stage stage) throws IOException {
        var home = Files.createTempDirectory("restarted-till");
        var unseen = charged(2, 3200);
        var late = charged(1, 1850);
        Journals.write(
                new Home(home),
                List.of(
                        new BookEvent.TillOpened("1", Samples.MORNING),
                        late,
                        Samples.closed(late),
                        Samples.paid(late, "4200late", new Money(1850), true),
                        new BookEvent.TillClosed(Samples.MORNING.plusSeconds(500)),
                        new BookEvent.TillOpened("1", Samples.MORNING.plusSeconds(600)),
                        unseen,
                        Samples.code(unseen),
                        Samples.paid(unseen, "4200unseen", new Money(3200), false)));
        var till = new Till(ShopSettings.practice(home), InstantSource.system());
        var counter = new Counter(till, stage, Language.ZH, UiTasks.real(), new FakeSound());
        opened = Optional.of(till);
        shown = Optional.of(counter);
        counter.open();
    }

    @AfterEach
    void close(Hands robot) throws IOException {
        robot.interact(() -> shown.orElseThrow().close());
        opened.orElseThrow().close();
    }

    @Test
    void namesWhatWasPaidUnseenAndWhatNobodyHasDecidedOn(Hands robot) throws TimeoutException {
        read(robot, "¥32.00 → 已支付，中断前不久刚入账，请看看货交了没有");
        read(robot, "迟到付款 ¥18.50");
        assertTrue(texts(robot).stream().anyMatch(text -> text.startsWith("单号 1123-0002　顾客")), texts(robot)::toString);
        assertEquals(
                1, texts(robot).stream().filter(text -> text.contains(" → ")).count(), "late money was told before");
    }

    private static void read(Hands robot, String words) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> texts(robot).stream().anyMatch(text -> text.contains(words)));
    }

    private static List<String> texts(Hands robot) {
        return robot
                .lookup(node -> node instanceof Label label && label.getText() != null)
                .queryAllAs(Label.class)
                .stream()
                .map(Label::getText)
                .toList();
    }

    private static Charged charged(int counter, long fen) {
        var number = new SaleNumber(true, 1, BusinessDay.of(Samples.MORNING), counter);
        return Samples.charged(Samples.sale(
                number, Samples.MORNING.plusSeconds(counter * 400L), new Line("", "珍珠奶茶", new Money(fen), 1)));
    }
}
