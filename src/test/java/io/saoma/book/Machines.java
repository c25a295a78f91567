package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.saoma.book.JournalTail.Line;
import io.saoma.book.share.Handed;
import io.saoma.book.share.SharedPlace;
import io.saoma.book.share.TakeOver;
import io.saoma.book.share.TakeOver.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Machines of one shop, whose books and hands are let go of in the end.
final class Machines implements AutoCloseable {

    static final String SHOP = "一号店";
    static final String BOSS = "王老板";
    static final InstantSource CLOCK = InstantSource.system();

    final Path folder;
    final List<Runnable> open = new ArrayList<>();
    int sold;

    Machines(Path folder) {
        this.folder = folder;
    }

    @Override
    public void close() {
        open.reversed().forEach(Runnable::run);
    }

    static TakeOver takeOver(SharedPlace place, Home home) {
        return new TakeOver(place, SHOP, 1, home, CLOCK, FaultPoint.NONE);
    }

    static void done(TakeOver takeOver) {
        assertInstanceOf(Outcome.Done.class, takeOver.carryOut(BOSS, _ -> {}));
    }

    Home home(String name) {
        var home = new Home(folder.resolve(name));
        home.folder().toFile().mkdirs();
        return home;
    }

    Book book(Home home) {
        var book = Book.open(home, "test", CLOCK, FaultPoint.NONE);
        open.add(book::close);
        return book;
    }

    /// The book of a machine that has sold so often and handed all of it on.
    Book dead(SharedPlace place, int sales) throws Exception {
        var book = book(home("dead"));
        sell(book, sales);
        Handed.all(book, place, SHOP, 1, folder.resolve("handed"), CLOCK);
        return book;
    }

    void sell(Book book, int sales) {
        for (var i = 0; i < sales; i++) {
            book.record(Samples.charged(++sold));
        }
    }

    static List<String> lines(Book book) throws IOException {
        return book.tail().after(0, Integer.MAX_VALUE).stream().map(Line::text).toList();
    }

    /// The lines as they lie in the files of a journal.
    static List<String> written(Home home) throws IOException {
        var lines = new ArrayList<String>();
        for (var file : new JournalFolder(home.journal(), Disk.REAL).files()) {
            lines.addAll(Files.readAllLines(file));
        }
        return lines;
    }
}
