package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.BookEvent.TillOpened;
import io.saoma.book.DeskBook.Scope;
import io.saoma.book.share.Handed;
import io.saoma.book.share.Server;
import io.saoma.book.share.SharedClaims;
import io.saoma.book.share.SharedDesk;
import io.saoma.book.share.SharedPlace;
import io.saoma.book.share.SharedTable;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.payment.refund.Refund;
import io.saoma.payment.refund.RefundClaims.Outcome;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.payment.refund.RefundEvent.RefundBilled;
import io.saoma.payment.refund.RefundEvent.RefundClosed;
import io.saoma.payment.refund.RefundEvent.RefundGivenBack;
import io.saoma.proof.Tier;
import io.saoma.report.Hang;
import io.saoma.report.HangReport;
import io.saoma.sale.Event;
import io.saoma.sale.Money;
import io.saoma.sale.SaleState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two tills give money of the same sales back, on real servers: together never more than was paid.
@Execution(CONCURRENT)
class SharedClaimsTest {

    private static final Instant NOW = Samples.MORNING.plus(Duration.ofHours(1));
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final long PAID = 12_50;
    private static final Money HALF = new Money(PAID / 2);
    private static final int PAIRS_AN_ORDER = 20;

    @TempDir
    private Path folder;

    /// Of each pair one may be first, or both at once; whichever it is, what was granted was there.
    @ParameterizedTest
    @EnumSource
    void twoDesksThatPressAtOnceGetNoMoreThanWasPaid(Server server) throws Exception {
        var place = server.prepared();
        var orders = (int) Tier.chosen().of(5, 250, 2_500);
        var journal = new ArrayList<Event>();
        for (var counter = 1; counter <= orders; counter++) {
            journal.add(Samples.charged(counter));
            journal.add(Samples.paid(Samples.charged(counter), false));
        }
        handOn(place, "一号店", journal);
        var one = new SharedClaims(place, "一号店", 1);
        var other = new SharedClaims(place, "二号店", 2);
        var seed = Long.getLong("seed", new Random().nextLong());
        System.out.println("SharedClaimsTest: -Dseed=" + seed);
        var random = new Random(seed);
        var refused = 0;
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var counter = 1; counter <= orders; counter++) {
                var number = Samples.charged(counter).outTradeNo();
                var granted = 0L;
                for (var pair = 0; pair < PAIRS_AN_ORDER; pair++) {
                    var first = wish(one, number, "R1-" + pair, 1 + random.nextLong(PAID / 4));
                    var second = wish(other, number, "R2-" + pair, 1 + random.nextLong(PAID / 4));
                    for (var answer : both.invokeAll(List.of(first, second))) {
                        granted += answer.get();
                        refused += answer.get() == 0 ? 1 : 0;
                    }
                }
                assertTrue(granted <= PAID, () -> "-Dseed=" + seed + ": more than was paid");
                assertTrue(granted > PAID / 2, () -> "-Dseed=" + seed + ": less than was there");
            }
        }
        assertTrue(refused > 0);
    }

    private static Callable<Long> wish(SharedClaims claims, String order, String number, long fen) {
        return () -> {
            var outcome = claims.claim(order + number, order, new Money(fen));
            assertNotEquals(Outcome.OUT_OF_REACH, outcome, "nothing stands between the desks and their server");
            return outcome == Outcome.GRANTED ? fen : 0;
        };
    }

    @ParameterizedTest
    @EnumSource
    void aClaimStandsUntilItIsARefundOrIsTakenBack(Server server) throws Exception {
        var place = server.prepared();
        var charged = Samples.charged(1);
        handOn(place, "一号店", List.of(charged, Samples.paid(charged, false)));
        var number = charged.outTradeNo();
        var claims = new SharedClaims(place, "二号店", 2);
        var refund = theirs(new Money(10_00));

        assertEquals(Outcome.GRANTED, claims.claim(refund.outRefundNo(), number, new Money(10_00)));
        assertEquals(Outcome.TOO_MUCH, claims.claim("another", number, new Money(2_51)));
        assertEquals(List.of(refund.outRefundNo()), claims.standing());
        handOn(place, "二号店", List.of(new RefundAsked(refund, NOW)));
        assertEquals(List.of(), claims.standing());
        assertEquals(Outcome.TOO_MUCH, claims.claim("another", number, new Money(2_51)));
        assertEquals(Outcome.GRANTED, claims.claim("another", number, new Money(2_50)));
        claims.release("another");
        assertEquals(Outcome.GRANTED, claims.claim("a third", number, new Money(2_50)));
        assertEquals(Outcome.OUT_OF_REACH, claims.claim("a fourth", "an order that nobody knows", new Money(1)));
    }

    /// The sale of that number which the desk itself has sold is another one.
    @ParameterizedTest
    @EnumSource
    void whatAnotherTillGivesBackCountsForTheSaleThatItBelongsTo(Server server) throws Exception {
        var place = server.prepared();
        var charged = Samples.charged(1);
        var paid = List.<Event>of(charged, Samples.paid(charged, false));
        handOn(place, "一号店", paid);
        var refund = theirs(new Money(PAID));
        var sold = Samples.sale(2);
        var own = new SoldForCash(
                Samples.sale(Samples.number(1), NOW, sold.lines().getFirst()), Cash.exactly(new Money(4_00)), NOW);
        var events = new ArrayList<Event>(List.of(own, new RefundAsked(refund, NOW)));
        handOn(place, "二号店", events);
        try (var desk = new SharedDesk(place)) {
            var theirs = desk.book()
                    .of(new Scope(Optional.of("一号店"), Optional.of(1)))
                    .orders();
            var account = theirs.account(Samples.number(1));
            assertEquals(Money.ZERO, account.left());
            assertEquals(refund, account.refunds().getFirst().refund());
            assertEquals(1, theirs.goneBack(Samples.number(1)).size());

            events.add(new RefundGivenBack(refund.outRefundNo(), refund.sale(), "503", "", NOW, NOW));
            handOn(place, "二号店", events);
            var sale = theirs.sale(Samples.number(1)).orElseThrow();
            assertEquals(new Money(PAID), sale.refunded());
            var ours = desk.book()
                    .of(new Scope(Optional.of("二号店"), Optional.of(1)))
                    .orders();
            assertEquals(Money.ZERO, ours.sale(Samples.number(1)).orElseThrow().refunded());
            assertEquals(List.of(), ours.account(Samples.number(1)).refunds());
        }
    }

    /// The till of the sale learns of it from WeChat's bill, as of one from the merchant platform.
    @ParameterizedTest
    @EnumSource
    void aRefundThatItsTillFindsInTheBillStandsOnce(Server server) throws Exception {
        var place = server.prepared();
        handOn(place, "一号店", paid());
        handOn(place, "二号店", List.of(asked(), back()));
        handOn(place, "一号店", billed());

        assertStandsOnce(place);
    }

    @ParameterizedTest
    @EnumSource
    void whoeverProvesItBackEndsIt(Server server) throws Exception {
        var place = server.prepared();
        handOn(place, "一号店", paid());
        handOn(place, "二号店", List.of(asked()));
        handOn(place, "一号店", billed());
        assertStandsOnce(place);

        handOn(place, "二号店", List.of(asked(), back()));
        assertStandsOnce(place);
        try (var connection = SharedTable.connect(place);
                var rows = connection.createStatement().executeQuery("SELECT id, back_id FROM refund")) {
            assertTrue(rows.next());
            assertEquals(rows.getLong("id") + 1, rows.getLong("back_id"), "the line of the till that gave it back");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefundFromTheBillStandsOnceWhereItsOwnTillHandsItOnLater(Server server) throws Exception {
        var place = server.prepared();
        handOn(place, "一号店", billed());
        handOn(place, "二号店", List.of(asked(), back()));

        assertStandsOnce(place);
        try (var desk = new SharedDesk(place)) {
            var theirs = desk.book().of(new Scope(Optional.of("一号店"), Optional.of(1)));
            var ours = desk.book().of(new Scope(Optional.of("二号店"), Optional.of(1)));
            assertEquals(3, theirs.orders().goneBack(Samples.number(1)).size());
            assertEquals(List.of(), ours.orders().goneBack(Samples.number(1)));
        }
    }

    /// The lines of one till say nothing about when those of another were written.
    @ParameterizedTest
    @EnumSource
    void aRefundThatFailedHangsThoughAnEarlierOneOfAnotherTillHasTheHigherLine(Server server) throws Exception {
        var place = server.prepared();
        var earlier = Samples.refund(Samples.charged(1).order(), HALF, 2);
        var events = new ArrayList<>(paid());
        events.add(new RefundAsked(earlier, NOW.minusSeconds(3600)));
        events.add(new RefundGivenBack(earlier.outRefundNo(), earlier.sale(), "503", "", NOW, NOW));
        handOn(place, "一号店", events);
        var failed = theirs(HALF);
        handOn(
                place,
                "二号店",
                List.of(new RefundAsked(failed, NOW), new RefundClosed(failed.outRefundNo(), failed.sale(), "", NOW)));

        try (var desk = new SharedDesk(place)) {
            var hangs = new HangReport(desk.book().of(Scope.ALL).orders()).all(false);
            assertEquals(
                    List.of(failed.outRefundNo()),
                    hangs.stream().map(Hang::name).toList());
        }
    }

    private static void assertStandsOnce(SharedPlace place) throws Exception {
        try (var desk = new SharedDesk(place)) {
            var orders = desk.book()
                    .of(new Scope(Optional.of("一号店"), Optional.of(1)))
                    .orders();
            var sale = orders.sale(Samples.number(1)).orElseThrow();
            assertEquals(HALF, sale.refunded());
            assertEquals(SaleState.PAID, sale.state());
            assertEquals(HALF, orders.account(Samples.number(1)).left());
        }
        var claims = new SharedClaims(place, "二号店", 1);
        assertEquals(Outcome.GRANTED, claims.claim("rest", Samples.charged(1).outTradeNo(), HALF));
        claims.release("rest");
    }

    private static List<Event> paid() {
        var charged = Samples.charged(1);
        return List.of(charged, Samples.paid(charged, false));
    }

    private static List<Event> billed() {
        var events = new ArrayList<>(paid());
        var refund = Samples.refund(Samples.charged(1).order(), HALF);
        events.add(new RefundBilled(refund, "503", "", NOW, NOW.plusSeconds(1)));
        return events;
    }

    private static RefundAsked asked() {
        return new RefundAsked(theirs(HALF), NOW);
    }

    private static RefundGivenBack back() {
        return new RefundGivenBack(asked().outRefundNo(), asked().sale(), "503", "", NOW, NOW);
    }

    @Test
    void aTillsOwnSaleOfThatNumberHasNothingToDoWithIt() {
        var charged = Samples.charged(1);
        var refund = theirs(new Money(PAID));
        try (var book = MemoryBook.open(CLOCK, new MemoryDisk())) {
            book.record(charged);
            book.record(Samples.paid(charged, false));
            book.record(new RefundAsked(refund, NOW));
            assertEquals(1, book.openRefunds(false).size());
            assertEquals(List.of(), book.orders().hangingRefunds(false, 9));
            book.record(new RefundClosed(refund.outRefundNo(), refund.sale(), "503", NOW));

            assertEquals(List.of(), book.account(Samples.number(1)).refunds());
            assertEquals(
                    Money.ZERO,
                    book.orders().sale(Samples.number(1)).orElseThrow().refunded());
            assertEquals(List.of(), book.openRefunds(false));
            assertEquals(List.of(), book.bills().refunds(List.of(refund.outRefundNo())));
            assertEquals(
                    "一号店/" + Samples.number(1),
                    book.refunding(refund.outRefundNo())
                            .orElseThrow()
                            .refund()
                            .key()
                            .toString());
        }
    }

    private static Refund theirs(Money money) {
        var order = Samples.charged(1).order();
        var own = Samples.refund(order, money);
        return new Refund(
                own.outRefundNo(),
                own.sale(),
                own.outTradeNo(),
                own.appid(),
                own.mchId(),
                own.totalFee(),
                money,
                own.refundDesc(),
                own.notifyUrl(),
                own.grounds(),
                Optional.of("一号店"));
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
}
