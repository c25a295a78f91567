package io.saoma.proof.power;

import io.saoma.book.Book;
import io.saoma.book.Loss;
import io.saoma.book.MemoryBook;
import io.saoma.book.MemoryDisk;
import io.saoma.book.MemoryDisk.Change;
import io.saoma.book.Samples;
import io.saoma.payment.PaymentEvent;
import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.sale.Event;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A till that rings up, is closed and opened again, over midnight too, while the power may go at every change of its
/// disk.
final class Writer {

    private static final int ROUNDS = 3;
    private static final int SALES = 6;
    private static final Loss[] LOSSES = Loss.values();

    private final SplittableRandom random;
    private final int oneIn;
    private final List<Event> acknowledged = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    private Instant now = Samples.MORNING;
    private MemoryDisk disk;
    private int counter;

    /// @param oneIn how many changes there are to one power cut
    Writer(long seed, int oneIn, MemoryDisk disk) {
        this.random = new SplittableRandom(seed);
        this.oneIn = oneIn;
        this.disk = disk;
    }

    List<Event> acknowledged() {
        return acknowledged;
    }

    List<Image> images() {
        return images;
    }

    /// Writes, and now and then begins again in what a power cut has left.
    void write() {
        for (var round = 0; round < ROUNDS; round++) {
            disk.watchedBy(this::before);
            var book = MemoryBook.open(() -> now, disk);
            for (var i = 0; i < SALES; i++) {
                sell(book);
            }
            book.close();
            now = now.plus(Duration.ofHours(random.nextInt(20)));
        }
        disk.watchedBy((_, _) -> {});
        disk.forget();
    }

    private void sell(Book book) {
        var sale = Samples.sale(Samples.number(++counter), now, new Line("", "珍珠奶茶", new Money(1_250), 1));
        var charged = new Charged(sale, Samples.order(sale, 1), now);
        record(book, charged);
        record(book, Samples.code(charged));
        record(book, random.nextInt(3) == 0 ? Samples.closed(charged) : Samples.paid(charged, random.nextBoolean()));
    }

    private void record(Book book, PaymentEvent event) {
        book.record(event);
        acknowledged.add(event);
    }

    private void before(Change change, Path path) {
        if (random.nextInt(oneIn) == 0) {
            var loss = LOSSES[1 + random.nextInt(LOSSES.length - 1)];
            images.add(new Image(disk.after(loss, random), loss, acknowledged.size(), change + " " + path));
        }
    }
}
