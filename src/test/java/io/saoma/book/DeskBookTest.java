package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.BookEvent.TillOpened;
import io.saoma.book.DeskBook.Scope;
import io.saoma.book.Orders.SaleRow;
import io.saoma.book.Orders.Seller;
import io.saoma.book.share.Handed;
import io.saoma.book.share.Server;
import io.saoma.book.share.SharedDesk;
import io.saoma.book.share.SharedPlace;
import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Event;
import io.saoma.sale.Money;
import io.saoma.sale.SaleState;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Several tills of several shops, seen from one desk.
@Execution(CONCURRENT)
class DeskBookTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Samples.MORNING);
    private static final LocalDate DAY = BusinessDay.of(Samples.MORNING);

    @TempDir
    private Path folder;

    /// Two shops whose tills have the same number give their sales the same numbers.
    @ParameterizedTest
    @EnumSource
    void tellsSalesOfOneNumberApartByTheirShops(Server server) throws Exception {
        var place = server.prepared();
        handOn(place, "一号店", paid(1, 3));
        handOn(place, "二号店", paid(1, 2));
        try (var desk = new SharedDesk(place)) {
            var orders = desk.book().orders();
            var page = orders.page(Wanted.all(false), DAY, 9);

            assertEquals(5, page.size());
            assertEquals(
                    Set.of("一号店 3", "一号店 2", "一号店 1", "二号店 2", "二号店 1"),
                    Set.copyOf(page.stream().map(DeskBookTest::named).toList()));
            assertEquals(page, pages(orders, 2));
            assertEquals(
                    new Money(5 * 12_50), orders.sums(Wanted.all(false), DAY).paid());
            assertEquals(
                    1, orders.of(Optional.of("二号店")).attempts(Samples.number(2)).size());
            assertEquals(Optional.empty(), orders.of(Optional.of("二号店")).sale(Samples.number(3)));
            assertEquals(
                    Set.of(new Seller(Optional.of("一号店"), "小王", 1), new Seller(Optional.of("二号店"), "小王", 1)),
                    Set.copyOf(orders.sellers(false, DAY)));

            var second = desk.book().of(new Scope(Optional.of("二号店"), Optional.empty()));
            assertEquals(2, second.orders().page(Wanted.all(false), DAY, 9).size());
            assertEquals(2, second.takings().day(false, DAY).hours().getFirst().sales());
            var nowhere = desk.book().of(new Scope(Optional.empty(), Optional.of(9)));
            assertEquals(0, nowhere.orders().sums(Wanted.all(false), DAY).sales());
            assertEquals(
                    List.of(new DeskBook.Till("一号店", 1), new DeskBook.Till("二号店", 1)),
                    desk.book().tills());
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasAnotherPulseAsSoonAsATillHasHandedSomethingOn(Server server) throws Exception {
        var place = server.prepared();
        handOn(place, "一号店", paid(1, 1));
        try (var desk = new SharedDesk(place)) {
            var before = desk.book().pulse();
            assertEquals(before, desk.book().pulse());
            handOn(place, "二号店", paid(1, 1));
            assertNotEquals(before, desk.book().pulse());
        }
    }

    /// An old backup was put back, and the payments since were taken in again from WeChat's bill: the sales that the
    /// till lost and never got back are seen, and those that it got back are seen once.
    @ParameterizedTest
    @EnumSource
    void showsAPaymentOnceThatATillLostAndTookInAgain(Server server) throws Exception {
        var place = server.prepared();
        var three = paid(1, 3);
        handOn(place, "一号店", three);
        var again = new ArrayList<>(three.subList(0, 3));
        var lost = Samples.charged(Samples.sale(
                Samples.number(2),
                Samples.MORNING.plusSeconds(60),
                Samples.sale(2).lines().getFirst()));
        assertEquals(((Charged) three.get(3)).outTradeNo(), lost.outTradeNo());
        again.add(lost);
        again.add(Samples.code(lost));
        again.add(Samples.paid(lost, true));
        handOn(place, "一号店", again);

        try (var desk = new SharedDesk(place)) {
            var orders = desk.book().orders();
            var page = orders.page(Wanted.all(false), DAY, 9);
            assertEquals(
                    List.of(2, 3, 1),
                    page.stream().map(row -> row.number().counter()).toList());
            assertEquals(SaleState.PAID_LATE, page.getFirst().state());
            assertEquals(
                    new Money(2 * 12_50 + 4_00),
                    orders.sums(Wanted.all(false), DAY).paid());
            assertEquals(
                    new Money(12_50),
                    orders.account(Samples.number(1)).orders().getFirst().totalFee());
        }
    }

    @Test
    void saysThatNobodyAnswers() {
        try (var desk = new SharedDesk(new SharedPlace("jdbc:postgresql://127.0.0.1:1/saoma", "desk", () -> "none"))) {
            assertThrows(BookException.class, () -> desk.book().tills());
        }
    }

    private void handOn(SharedPlace place, String shop, List<Event> events) throws Exception {
        var disk = new MemoryDisk();
        try (var journal = Journal.open(MemoryBook.HOME.journal(), disk, FaultPoint.NONE)) {
            // no two journals begin alike
            journal.append(new TillOpened(shop, Samples.MORNING));
            for (var event : events) {
                journal.append(event);
            }
        }
        try (var book = MemoryBook.open(CLOCK, disk)) {
            Handed.all(book, place, shop, 1, folder.resolve(shop), CLOCK);
        }
    }

    /// Sales that were paid at once, three lines each.
    private static List<Event> paid(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(Samples::charged)
                .flatMap(charged ->
                        List.<Event>of(charged, Samples.code(charged), Samples.paid(charged, false)).stream())
                .toList();
    }

    private static List<SaleRow> pages(Orders orders, int size) {
        var found = new ArrayList<SaleRow>();
        for (var page = orders.page(Wanted.all(false), DAY, size);
                !page.isEmpty();
                page = orders.page(Wanted.all(false), DAY, Optional.of(page.getLast()), size)) {
            found.addAll(page);
        }
        return found;
    }

    private static String named(SaleRow row) {
        return row.shop().orElseThrow() + " " + row.number().counter();
    }
}
