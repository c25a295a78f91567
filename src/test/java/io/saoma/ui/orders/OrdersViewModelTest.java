package io.saoma.ui.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Book;
import io.saoma.payment.PaymentEvent.LateAccepted;
import io.saoma.report.OrderLook;
import io.saoma.report.OrderReport;
import io.saoma.report.OrderRow;
import io.saoma.sale.Money;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The manager's day on a real book; work that is handed over waits until it is done by hand.
@Execution(ExecutionMode.CONCURRENT)
class OrdersViewModelTest {

    @TempDir
    Path folder;

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final UiTasks tasks = new UiTasks(background::add, Runnable::run);
    private final List<String> accepted = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private Optional<Book> opened = Optional.empty();
    private Instant now = SampleDay.NOW;
    private boolean refusing;

    @AfterEach
    void close() {
        opened.ifPresent(Book::close);
    }

    @Test
    void showsTheOrdersOfTodayNewestFirst() throws IOException {
        var orders = orders(SampleDay.ofEveryState(folder, false));
        assertEquals(
                List.of(
                        OrderLook.REVIEW,
                        OrderLook.PAID_TWICE,
                        OrderLook.REFUSED,
                        OrderLook.CLOSING,
                        OrderLook.PAID,
                        OrderLook.WAITING,
                        OrderLook.ASKING,
                        OrderLook.PAID,
                        OrderLook.PAID_LATE,
                        OrderLook.CLOSED,
                        OrderLook.PAID,
                        OrderLook.PAID),
                rows(orders).stream().map(OrderRow::look).toList());
        var view = orders.figuresProperty().get().orElseThrow();
        assertEquals(12, view.totals().sales());
        assertEquals(4, view.totals().toDo());
        assertEquals(new Money(73_00), view.totals().waiting());
        assertEquals(new Money(191_10), view.hours().get(10));
        assertEquals(10, orders.hourNow());
    }

    @Test
    void everyLookHasAChipOfItsOwn() {
        var chips = Arrays.stream(OrderLook.values()).map(Chips::of).toList();
        assertEquals(OrderLook.values().length, chips.stream().distinct().count());
        assertEquals(
                OrderLook.values().length,
                chips.stream().map(chip -> chip.key()).distinct().count());
    }

    @Test
    void readsNothingBeforeItIsShownAndNothingAfterItIsLeft() throws IOException {
        var orders = asleep(SampleDay.ofEveryState(folder, false), false);
        orders.changed();
        orders.searchProperty().set("27");
        assertEquals(0, background.size());

        orders.wake();
        work();
        assertEquals(1, rows(orders).size());
        orders.leave();
        assertEquals(List.of("left"), left);
        assertEquals("", orders.searchProperty().get());
        orders.changed();
        assertEquals(0, background.size());
    }

    @Test
    void keepsPracticeAndRealSalesApart() throws IOException {
        var book = SampleDay.ofEveryState(folder, true);
        assertEquals(12, rows(orders(book, true)).size());
        assertEquals(List.of(), rows(orders(book, false)));
    }

    @Test
    void goesFromDayToDayButNotIntoTheFuture() throws IOException {
        var orders = orders(SampleDay.ofEveryState(folder, false));
        orders.showYesterday();
        work();
        assertEquals(List.of("0313-0033"), briefs(orders));
        assertEquals(-1, orders.hourNow());

        orders.moveDay(1);
        orders.moveDay(1);
        assertEquals(SampleDay.TODAY, orders.dayProperty().get());
        orders.moveWeek(-1);
        assertEquals(SampleDay.TODAY.minusDays(7), orders.dayProperty().get());
        orders.moveWeek(1);
        work();
        assertEquals(12, rows(orders).size());
    }

    @Test
    void followsTheClockOverMidnightWhereTodayIsInView() throws IOException {
        var orders = orders(SampleDay.ofEveryState(folder, false));
        now = now.plus(Duration.ofDays(1));
        orders.changed();
        work();
        assertEquals(SampleDay.TODAY.plusDays(1), orders.dayProperty().get());
        assertEquals(List.of(), rows(orders));

        orders.showYesterday();
        now = now.plus(Duration.ofDays(1));
        orders.changed();
        work();
        assertEquals(SampleDay.TODAY, orders.dayProperty().get());
        assertEquals(12, rows(orders).size());
    }

    @Test
    void findsAnOrderByWhateverIsAtHand() throws IOException {
        var orders = orders(SampleDay.ofEveryState(folder, false));
        for (var typed : List.of("0314-0038", "01-260314-0038", "620884", "27", "２７。００", "012603140038x1")) {
            orders.searchProperty().set(typed);
            work();
            assertEquals(List.of("0314-0038"), briefs(orders), typed);
        }
        orders.searchProperty().set("0313-0033");
        work();
        assertEquals(List.of("0313-0033"), briefs(orders));
        orders.searchProperty().set("nobody");
        work();
        assertEquals(List.of(), briefs(orders));
        orders.back();
        work();
        assertEquals(12, rows(orders).size());
        assertEquals(List.of(), left);
        orders.back();
        assertEquals(List.of("left"), left);
    }

    @Test
    void asksNoMoreOftenThanTheBookAnswersHoweverFastOneTypes() throws IOException {
        var orders = orders(SampleDay.ofEveryState(folder, false));
        for (var length = 1; length <= 28; length++) {
            orders.searchProperty().set("4200001234202603140000620884".substring(0, length));
        }
        assertEquals(1, background.size());
        background.remove().run();
        assertEquals(1, background.size());
        work();
        assertEquals(List.of("0314-0038"), briefs(orders));
    }

    @Test
    void putsManyChangesIntoOneQuestion() throws IOException {
        var orders = orders(SampleDay.ofEveryState(folder, false));
        var fx = new ArrayDeque<Runnable>();
        var slow = new OrdersViewModel(
                new OrderReport(opened.orElseThrow().orders()),
                new UiTasks(background::add, fx::add),
                () -> now,
                false,
                new FakeDeeds(accepted));
        slow.wake();
        for (var i = 0; i < 1_000; i++) {
            slow.changed();
        }
        assertEquals(1, fx.size());
        assertEquals(1, background.size());
        assertEquals(12, rows(orders).size());
    }

    @Test
    void theArrowsSelectAndTheDetailFollows() throws IOException {
        var orders = orders(SampleDay.ofEveryState(folder, false));
        orders.down();
        orders.down();
        work();
        assertEquals("0314-0045", shown(orders));
        orders.up();
        orders.up();
        work();
        assertEquals("0314-0046", shown(orders));
        orders.select(500);
        work();
        assertEquals("0314-0034", shown(orders));
    }

    @Test
    void keepsTheSelectionWhenTheListChanges() throws IOException {
        var orders = orders(SampleDay.ofEveryState(folder, false));
        select(orders, "0314-0038");
        orders.changed();
        work();
        assertEquals("0314-0038", shown(orders));
        orders.searchProperty().set("27");
        assertEquals(Optional.empty(), orders.detail().detailProperty().get());
    }

    @Test
    void letsLateMoneyStandAsTheSaleOnce() throws IOException {
        var orders = orders(SampleDay.ofEveryState(folder, false));
        select(orders, "0314-0038");
        assertTrue(orders.detail().acceptableProperty().get());
        orders.enter();
        orders.enter();
        orders.changed();
        orders.enter();
        work();
        orders.enter();
        work();

        assertEquals(List.of("012603140038x1"), accepted);
        assertEquals(
                OrderLook.PAID,
                orders.detail().detailProperty().get().orElseThrow().row().look());
        assertEquals(OrderLook.PAID, rows(orders).get(8).look());
        assertEquals(3, orders.figuresProperty().get().orElseThrow().totals().toDo());
    }

    @Test
    void saysWhenLateMoneyCouldNotBeAcceptedAndLetsOneTryAgain() throws IOException {
        var orders = orders(SampleDay.ofEveryState(folder, false));
        select(orders, "0314-0038");
        refusing = true;
        orders.enter();
        work();
        assertEquals(
                Optional.of(Sentence.of("orders.notAccepted")),
                orders.detail().problemProperty().get());

        refusing = false;
        orders.enter();
        work();
        assertEquals(List.of("012603140038x1"), accepted);
        assertEquals(Optional.empty(), orders.detail().problemProperty().get());
    }

    @Test
    void enterAcceptsNothingThatIsNotLate() throws IOException {
        var orders = orders(SampleDay.ofEveryState(folder, false));
        for (var i = 0; i < rows(orders).size(); i++) {
            orders.select(i);
            work();
            if (rows(orders).get(i).look() != OrderLook.PAID_LATE) {
                orders.enter();
            }
        }
        work();
        assertEquals(List.of(), accepted);
    }

    @Test
    void enterFirstShowsWhatWasFoundAndOnlyThenAccepts() throws IOException {
        var orders = orders(SampleDay.ofEveryState(folder, false));
        orders.searchProperty().set("620884");
        orders.enter();
        assertEquals(Optional.empty(), orders.listingProperty().get().selected());
        work();
        assertEquals("0314-0038", shown(orders));
        assertEquals(List.of(), accepted);
        orders.enter();
        work();
        assertEquals(List.of("012603140038x1"), accepted);
    }

    @Test
    void enterDoesNotAcceptWhileAnotherOrderIsStillInView() throws IOException {
        var orders = orders(SampleDay.ofEveryState(folder, false));
        select(orders, "0314-0038");
        orders.down();
        orders.enter();
        work();
        assertEquals(List.of(), accepted);
    }

    @Test
    void saysThatTheOrdersCannotBeReadAndGoesOnWhenTheyCan() throws IOException {
        var orders = orders(SampleDay.ofEveryState(folder, false));
        opened.orElseThrow().close();
        orders.changed();
        work();
        assertEquals(
                Optional.of(Sentence.of("orders.unreadable")),
                orders.problemProperty().get());
        assertEquals(12, rows(orders).size());

        orders.showYesterday();
        orders.down();
        work();
        assertEquals(List.of(), rows(orders));
    }

    @Test
    void opensTenThousandOrdersAsFastAsTen() throws IOException {
        var orders = asleep(SampleDay.of(10_000, folder), false);
        var began = System.nanoTime();
        orders.wake();
        work();
        var took = Duration.ofNanos(System.nanoTime() - began);
        System.out.println("10,000 orders open in " + took.toMillis() + " ms");
        assertTrue(took.compareTo(Duration.ofSeconds(2)) < 0, () -> "" + took);
        assertEquals(100, rows(orders).size());
        assertEquals("0314-10000", briefs(orders).getFirst());

        while (orders.listingProperty().get().more()) {
            var loaded = rows(orders).size();
            orders.reached(loaded - 30);
            assertEquals(0, background.size());
            orders.reached(loaded - 1);
            orders.reached(loaded - 1);
            assertEquals(1, background.size());
            work();
            assertEquals(Math.min(10_000, 2 * loaded), rows(orders).size());
        }
        assertEquals("0314-0001", briefs(orders).getLast());
        assertEquals(10_000, briefs(orders).stream().distinct().count());
        began = System.nanoTime();
        orders.changed();
        work();
        System.out.println("10,000 rows brought up to date in " + (System.nanoTime() - began) / 1_000_000 + " ms");

        orders.searchProperty().set("0314-0042");
        work();
        assertEquals(List.of("0314-0042"), briefs(orders));
        orders.back();
        work();
        assertEquals(100, rows(orders).size());
    }

    private OrdersViewModel orders(Book book) {
        return orders(book, false);
    }

    private OrdersViewModel orders(Book book, boolean practice) {
        var orders = asleep(book, practice);
        orders.wake();
        work();
        return orders;
    }

    private OrdersViewModel asleep(Book book, boolean practice) {
        opened = Optional.of(book);
        InstantSource clock = () -> now;
        return new OrdersViewModel(new OrderReport(book.orders()), tasks, clock, practice, new FakeDeeds(left) {
            @Override
            public void acceptLate(String outTradeNo) {
                accept(outTradeNo);
            }
        });
    }

    private void accept(String outTradeNo) {
        if (refusing) {
            throw new IllegalStateException("the disk is full");
        }
        opened.orElseThrow().record(new LateAccepted(outTradeNo, "老板", now));
        accepted.add(outTradeNo);
    }

    private void select(OrdersViewModel orders, String brief) {
        orders.select(briefs(orders).indexOf(brief));
        work();
        assertEquals(brief, shown(orders));
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private static List<OrderRow> rows(OrdersViewModel orders) {
        return orders.listingProperty().get().rows();
    }

    private static List<String> briefs(OrdersViewModel orders) {
        return rows(orders).stream().map(row -> row.number().brief()).toList();
    }

    private static String shown(OrdersViewModel orders) {
        var detail = orders.detail().detailProperty().get().orElseThrow();
        assertFalse(detail.events().isEmpty());
        return detail.row().number().brief();
    }
}
