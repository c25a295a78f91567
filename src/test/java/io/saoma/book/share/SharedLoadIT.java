package io.saoma.book.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Book;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.book.JournalTail.Line;
import io.saoma.book.JournalTail.Tip;
import io.saoma.book.Journals;
import io.saoma.book.Samples;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Event;
import io.saoma.sale.SaleNumber;
import io.saoma.sale.basket.BasketEvent.LinePut;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How much one server takes when many tills hand their journals on at once, by the till's own code and SQL:
/// `mvn test -Dtest=SharedLoadIT -Dfsync=on` prints it. It shares the processors with the tills.
@ResourceLock(Server.LOCK)
class SharedLoadIT {

    private static final int SALES = Integer.getInteger("sales", 600);
    private static final int MOST_TILLS = 32;
    private static final Duration EACH = Duration.ofSeconds(Integer.getInteger("seconds", 10));
    private static final int LINES_A_SALE = 5;

    @TempDir
    private Path folder;

    /// What one till has done.
    private record Work(long lines, List<Long> nanos) {}

    @ParameterizedTest
    @EnumSource
    void manyTillsHandOnAtOnce(Server server) throws Exception {
        var journals = new ArrayList<List<Line>>();
        for (var till = 0; till < MOST_TILLS; till++) {
            journals.add(journal(till));
        }
        System.out.printf(
                "%-10s %5s %5s %9s %9s %9s %11s%n", "", "tills", "batch", "lines/s", "p50 ms", "p99 ms", "bytes/line");
        for (var tills : List.of(1, 8, MOST_TILLS)) {
            for (var batch : List.of(1, LINES_A_SALE, 50)) {
                measure(server, journals.subList(0, tills), batch);
            }
        }
    }

    private static void measure(Server server, List<List<Line>> journals, int batch) throws Exception {
        var place = server.prepared();
        var before = bytes(server, place);
        var began = System.nanoTime();
        var end = began + EACH.toNanos();
        var works = new ArrayList<Work>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, journals.size())
                    .<Callable<Work>>mapToObj(till -> () -> handOn(place, till, journals.get(till), batch, end))
                    .toList();
            for (var work : threads.invokeAll(tasks)) {
                works.add(work.get());
            }
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        var lines = works.stream().mapToLong(Work::lines).sum();
        var nanos =
                works.stream().flatMap(work -> work.nanos().stream()).sorted().toList();
        assertEquals(lines, SharedTable.lines(place).size());
        System.out.printf(
                "%-10s %5d %5d %9.0f %9.1f %9.1f %11d%n",
                server,
                journals.size(),
                batch,
                lines / seconds,
                nanos.get(nanos.size() / 2) / 1e6,
                nanos.get(nanos.size() * 99 / 100) / 1e6,
                (bytes(server, place) - before) / lines);
    }

    private static Work handOn(SharedPlace place, int till, List<Line> journal, int batch, long end)
            throws SQLException {
        var nanos = new ArrayList<Long>();
        try (var shelf = Shelf.open(place, "店 " + till, 1)) {
            var chain = SharedChain.from("店 " + till + " 1", Optional.empty(), Tip.START, journal.getFirst());
            shelf.begin(chain);
            var done = 0;
            while (done < journal.size() && System.nanoTime() < end) {
                var from = System.nanoTime();
                var lines = journal.subList(done, Math.min(journal.size(), done + batch));
                chain = shelf.take(chain, lines).orElseThrow();
                nanos.add(System.nanoTime() - from);
                done += lines.size();
            }
            assertTrue(done > 0);
            return new Work(done, nanos);
        }
    }

    /// Two lines are put into a basket, it is charged, its code comes, it is paid.
    private List<Line> journal(int till) throws IOException {
        var events = new ArrayList<Event>();
        var day = BusinessDay.of(Samples.MORNING);
        for (var counter = 1; counter <= SALES; counter++) {
            var at = Samples.MORNING.plusSeconds(30L * counter);
            var goods = Samples.sale(counter).lines();
            for (var index = 0; index < goods.size(); index++) {
                events.add(new LinePut(index, goods.get(index), "小王", at));
            }
            var number = new SaleNumber(false, 1 + till, day, counter);
            var charged = Samples.charged(Samples.sale(number, at, goods.toArray(new io.saoma.sale.Line[0])));
            events.add(charged);
            events.add(Samples.code(charged));
            events.add(Samples.paid(charged, false));
        }
        var home = new Home(folder.resolve("till-" + till));
        Journals.write(home, events);
        try (var book = Book.open(home, "till " + till, InstantSource.system(), FaultPoint.NONE)) {
            return book.tail().after(0, events.size());
        }
    }

    private static long bytes(Server server, SharedPlace place) throws SQLException {
        var owner = server.asOwner(place);
        if (server == Server.MARIADB) {
            SharedTable.run(owner, "ANALYZE TABLE entry, sale, sale_line, payorder");
        }
        return Long.parseLong(SharedTable.strings(
                        owner,
                        server == Server.POSTGRESQL
                                ? "SELECT pg_database_size(current_database())"
                                : "SELECT SUM(data_length + index_length) FROM information_schema.tables"
                                        + " WHERE table_schema = DATABASE()")
                .getFirst());
    }
}
