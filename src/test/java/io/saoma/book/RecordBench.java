package io.saoma.book;

import io.saoma.bench.Bench;
import io.saoma.bench.InTurn;
import io.saoma.bench.Row;
import io.saoma.sale.Event;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/// An event on the disk, in the journal and in the ledger, beside the same bytes in a bare file on the same disk: both
/// are there for good before the next one begins.
public final class RecordBench implements Bench {

    private static final int WARM = 400;
    private static final int ROUNDS = 1_000;
    private static final double AS_BARE = 3;

    @Override
    public String name() {
        return "record";
    }

    @Override
    public List<Row> run() throws Exception {
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "record-");
        try (var book = Book.open(new Home(folder), "bench", InstantSource.fixed(Samples.MORNING), FaultPoint.NONE);
                var bare = FileChannel.open(
                        folder.resolve("bare"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var taken = InTurn.prepared(WARM, ROUNDS, recorded(book), appended(bare));
            return List.of(
                    Row.compared("an event for good", taken.get(0), "bare append and fsync", taken.get(1), AS_BARE));
        }
    }

    private static InTurn.Part recorded(Book book) {
        var events = events();
        return () -> {
            var event = events.next();
            return () -> {
                book.record(event);
                return true;
            };
        };
    }

    private static InTurn.Part appended(FileChannel bare) {
        var events = events();
        return () -> {
            var event = events.next();
            var kind = EventKind.of(event).word();
            var line = JournalFormat.render(1, event.at(), kind, EventCodec.data(event), Digest.NOTHING);
            return () -> written(bare, line.bytes());
        };
    }

    private static boolean written(FileChannel bare, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            bare.write(bytes);
        }
        bare.force(true);
        return true;
    }

    private static Iterator<Event> events() {
        return IntStream.iterate(0, order -> order + 1)
                .boxed()
                .flatMap(order -> LongYear.events(order).stream())
                .iterator();
    }
}
