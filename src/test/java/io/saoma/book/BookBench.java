package io.saoma.book;

import static java.util.Objects.requireNonNull;

import io.saoma.bench.Bench;
import io.saoma.bench.Forked;
import io.saoma.bench.InTurn;
import io.saoma.bench.Row;
import io.saoma.bench.Samples;
import io.saoma.bench.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Books of ten thousand, a hundred thousand and a million orders (or `-Dbench.orders`): what a manager asks
/// must not cost more in the largest, nor much more than its statements on bare JDBC; and how long the largest
/// one takes to open, also after a kill.
public final class BookBench implements Bench {

    private static final Path FOLDER = Path.of("target", "bench", "homes");

    /// Fewer where a million takes too long to make, which is some minutes on a machine that has much else to do.
    private static final int MOST = Integer.getInteger("bench.orders", 1_000_000);

    private static final String COUNT = "%,d".formatted(MOST);
    private static final int WARM = 30;
    private static final int ROUNDS = 60;
    private static final int WARM_MONTHS = 4;
    private static final int MONTHS = 10;
    private static final int STARTS = 3;
    private static final int LOST = 50;
    private static final double AS_FEW = 1.3;
    private static final double AS_BARE = 1.5;
    private static final double MOST_SEARCHING = Duration.ofMillis(5).toNanos();
    private static final double MOST_MONTH = Duration.ofMillis(300).toNanos();
    private static final double MOST_OPENING = Duration.ofSeconds(3).toNanos();

    @Override
    public String name() {
        return "book";
    }

    @Override
    public List<Row> run() throws Exception {
        clear();
        try {
            var million = home(MOST);
            var rows = new ArrayList<>(questions(home(10_000), home(100_000), million));
            rows.addAll(openings(million));
            return rows;
        } finally {
            clear();
        }
    }

    private static ManyDays home(int orders) throws IOException, SQLException {
        return ManyDays.write(new Home(FOLDER.resolve("home-" + orders)), orders);
    }

    private static List<Row> questions(ManyDays few, ManyDays more, ManyDays most) throws Exception {
        try (var small = new AskedHome(few);
                var middle = new AskedHome(more);
                var large = new AskedHome(most)) {
            var days = InTurn.prepared(WARM, ROUNDS, large.day(), small.day(), middle.day(), large.bareDay());
            var searches = InTurn.prepared(WARM, ROUNDS, large.search(), small.search(), large.bareSearch());
            var months = InTurn.prepared(WARM_MONTHS, MONTHS, large.month(), middle.month(), large.bareMonth());
            return List.of(
                    Row.compared("a day of " + COUNT, days.get(0), "of 10,000", days.get(1), AS_FEW),
                    Row.compared("a day of 100,000", days.get(2), "of 10,000", days.get(1), AS_FEW),
                    Row.compared("a day of " + COUNT, days.get(0), "bare JDBC", days.get(3), AS_BARE),
                    Row.compared("a number in " + COUNT, searches.get(0), "in 10,000", searches.get(1), AS_FEW),
                    Row.compared("a number in " + COUNT, searches.get(0), "bare JDBC", searches.get(2), AS_BARE),
                    Row.within("a number in " + COUNT, searches.get(0), MOST_SEARCHING),
                    Row.compared("a month in " + COUNT, months.get(0), "in 100,000", months.get(1), AS_FEW),
                    Row.compared("a month in " + COUNT, months.get(0), "bare JDBC", months.get(2), AS_BARE),
                    Row.within("a month in " + COUNT, months.get(0), MOST_MONTH));
        }
    }

    private static List<Row> openings(ManyDays home) throws IOException, InterruptedException {
        var clean = new ArrayList<Double>();
        var killed = new ArrayList<Double>();
        for (var start = 0; start < STARTS; start++) {
            clean.addAll(opened(home, 0));
            loseRows(home, start);
            killed.addAll(opened(home, LOST));
        }
        return List.of(
                Row.within(COUNT + " orders opened", new Samples(Unit.NANOS, clean), MOST_OPENING),
                Row.within(COUNT + " opened after a kill", new Samples(Unit.NANOS, killed), MOST_OPENING));
    }

    /// In a process of its own, as a till starts.
    private static List<Double> opened(ManyDays home, int replayed) throws IOException, InterruptedException {
        var at = home.last().plusDays(2).atTime(LocalTime.NOON) + ":00Z";
        var figures = Forked.run(OpenedBook.class, home.home().folder().toString(), at);
        if (!List.of((double) replayed).equals(figures.get("replayed"))) {
            throw new IOException("another tail was missing: " + figures);
        }
        return requireNonNull(figures.get("opened"));
    }

    /// Writes lines behind the end of the journal of which the ledger has heard nothing.
    private static void loseRows(ManyDays home, int start) throws IOException {
        var folder = new JournalFolder(home.home().journal(), Disk.REAL);
        var last = requireNonNull(JournalWalk.last(folder.files(), Disk.REAL));
        var chain = Chain.at(last);
        var order = home.days() * LongYear.SALES_A_DAY + start * LOST;
        var written = 0;
        while (written < LOST) {
            for (var event : LongYear.events(order)) {
                if (written < LOST) {
                    var line = JournalFormat.render(
                            chain.seq() + 1,
                            event.at(),
                            EventKind.of(event).word(),
                            EventCodec.data(event),
                            chain.hash());
                    Files.write(folder.files().getLast(), line.bytes().array(), StandardOpenOption.APPEND);
                    chain = Chain.at(line.line());
                    written++;
                }
            }
            order++;
        }
    }

    private static void clear() throws IOException {
        if (Files.exists(FOLDER)) {
            try (var files = Files.walk(FOLDER)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
