package io.saoma.book;

import io.saoma.bench.Forked;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/// A process that opens the book of a home, as a till does that starts.
public final class OpenedBook {

    private OpenedBook() {}

    /// Opens the home in the first argument at the time in the second one.
    public static void main(String[] arguments) throws IOException {
        var home = new Home(Path.of(arguments[0]));
        var clock = InstantSource.fixed(Instant.parse(arguments[1]));
        var start = System.nanoTime();
        try (var book = Book.open(home, "bench", clock, FaultPoint.NONE)) {
            Forked.tell("opened", System.nanoTime() - start);
            Forked.tell("replayed", book.recovery().replayed());
        }
    }
}
