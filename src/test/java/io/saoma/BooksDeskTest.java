package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Book;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.book.Upkeep;
import io.saoma.ui.Notice;
import io.saoma.ui.Notices;
import io.saoma.ui.UiTasks;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The menu's way to a new ledger: it asks, it does it while selling goes on, and it says what came of it.
class BooksDeskTest {

    @TempDir
    private Path home;

    private final Notices notices = new Notices();

    @Test
    void rebuildsTheLedgerOnceThatWasConfirmed() {
        try (var book = Book.open(new Home(home), "test", InstantSource.system(), FaultPoint.NONE);
                var upkeep = Upkeep.start(book, new Home(home), InstantSource.system())) {
            var key = new BooksDesk(upkeep, new UiTasks(Runnable::run, Runnable::run), notices).key();
            key.press();
            assertEquals("books.ask", said());
            action(1);
            assertEquals(Optional.empty(), notices.worstProperty().get());
            assertEquals(0, oldLedgers());

            key.press();
            action(0);
            assertEquals("books.done", said());
            assertEquals(1, oldLedgers());
            assertTrue(book.healthy());
            action(0);
            assertEquals(Optional.empty(), notices.worstProperty().get());
        }
    }

    @Test
    void saysWhenThatWasNotPossible() {
        var book = Book.open(new Home(home), "test", InstantSource.system(), FaultPoint.NONE);
        try (var upkeep = Upkeep.start(book, new Home(home), InstantSource.system())) {
            book.close();
            new BooksDesk(upkeep, new UiTasks(Runnable::run, Runnable::run), notices)
                    .key()
                    .press();
            action(0);
            assertEquals("books.failed", said());
        }
    }

    private String said() {
        return notices.worstProperty().get().map(Notice::headline).orElseThrow().key();
    }

    private void action(int index) {
        notices.worstProperty().get().orElseThrow().actions().get(index).run().run();
    }

    private long oldLedgers() {
        var names = Optional.ofNullable(home.toFile().list()).orElseThrow();
        return Arrays.stream(names)
                .filter(name -> name.startsWith("saoma.mv.db.old-"))
                .count();
    }
}
