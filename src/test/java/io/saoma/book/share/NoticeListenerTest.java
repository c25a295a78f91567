package io.saoma.book.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.payment.NoticeOutcome;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A till hears of what is written on the notice board, on a real server.
@Execution(CONCURRENT)
class NoticeListenerTest {

    private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @ParameterizedTest
    @EnumSource
    void hearsEachNumberOnceItIsWritten(Server server) throws Exception {
        var place = server.fresh();
        try (var board = new NoticeBoard(place);
                var listener = new NoticeListener(place, () -> true, heard::add, Pace.USUAL)) {
            await(listener);
            assertEquals(NoticeOutcome.TAKEN, board.paid("10001"));
            assertEquals("10001", heard.poll(60, TimeUnit.SECONDS));
            assertEquals(NoticeOutcome.TAKEN, board.refunded("20001"));
            assertEquals("20001", heard.poll(60, TimeUnit.SECONDS));
        }
    }

    /// As a server does that only speaks PostgreSQL's language.
    @Test
    void looksByItselfWhereTheServerRefusesToCall() throws Exception {
        var place = Server.POSTGRESQL.fresh();
        try (var board = new NoticeBoard(place);
                var listener = new NoticeListener(place, () -> true, heard::add, Pace.USUAL, "LISTEN to nobody")) {
            await(listener);
            assertEquals(NoticeOutcome.TAKEN, board.paid("10001"));
            assertEquals("10001", heard.poll(60, TimeUnit.SECONDS));
        }
    }

    @Test
    void writesAllTheSameWhereTheServerRefusesToCall() throws Exception {
        var place = Server.POSTGRESQL.fresh();
        SharedTable.run(
                place,
                "CREATE ROLE mute LOGIN",
                "GRANT ALL ON SCHEMA public TO mute",
                "REVOKE EXECUTE ON FUNCTION pg_catalog.pg_notify(text, text) FROM PUBLIC");
        try (var board = new NoticeBoard(new SharedPlace(place.url(), "mute", () -> ""))) {
            for (var number : List.of("10001", "10001", "10002")) {
                assertEquals(NoticeOutcome.TAKEN, board.paid(number));
            }
        }
        assertEquals(
                List.of("10001", "10002"), SharedTable.strings(place, "SELECT number FROM notice ORDER BY number"));
    }

    @ParameterizedTest
    @EnumSource
    void twoReceiversAtOnceWriteOneNotice(Server server) throws Exception {
        var place = server.fresh();
        try (var board = new NoticeBoard(place)) {
            assertEquals(NoticeOutcome.TAKEN, board.refunded("20001"));
            var taken = new LinkedBlockingQueue<NoticeOutcome>();
            var ready = new CountDownLatch(1);
            for (var i = 0; i < 4; i++) {
                Thread.ofVirtual().start(() -> {
                    try {
                        ready.await();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                    taken.add(board.paid("10001"));
                });
            }
            ready.countDown();
            for (var i = 0; i < 4; i++) {
                assertEquals(NoticeOutcome.TAKEN, taken.poll(60, TimeUnit.SECONDS));
            }
        }
        assertEquals(2, SharedTable.strings(place, "SELECT number FROM notice").size());
    }

    /// It has looked once: whatever is written from now on is news.
    private static void await(NoticeListener listener) throws InterruptedException {
        listener.start();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!listener.hearing()) {
            assertTrue(System.nanoTime() < end, "nothing is heard");
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
