package io.saoma.book.share;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.book.Book;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Hands on all that a book has, and comes back when the shared book has it.
public final class Handed {

    private Handed() {}

    public static void all(Book book, SharedPlace place, String shop, int till, Path home, InstantSource clock)
            throws InterruptedException, IOException {
        Files.createDirectories(home);
        try (var handing = new Handing(book, place, shop, till, home, clock, Pace.USUAL)) {
            handing.start();
            var glance = new CountDownLatch(1);
            for (var i = 0; i < 3000 && !handing.status().level(); i++) {
                glance.await(20, TimeUnit.MILLISECONDS);
            }
            assertEquals(0, handing.status().behind(), () -> handing.status().toString());
        }
    }
}
