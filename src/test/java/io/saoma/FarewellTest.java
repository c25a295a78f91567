package io.saoma;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Book;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The system may end the process while the till is being closed: whoever closes it then comes back when it is closed.
class FarewellTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final AtomicBoolean ending = new AtomicBoolean();
    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @TempDir
    private Path home;

    @Test
    void whoeverClosesTheTillASecondTimeWaitsForTheFirst() throws InterruptedException {
        var till = new Till(ShopSettings.practice(home), InstantSource.system(), slowAtTheEnd());
        ending.set(true);
        var first = close(till);
        assertTrue(writing.await(LONG.toSeconds(), TimeUnit.SECONDS));
        var second = close(till);
        assertFalse(second.join(Duration.ofMillis(500)), "the last line is not written yet");

        goOn.countDown();
        assertTrue(second.join(LONG));
        assertTrue(first.join(LONG));
    }

    @Test
    void theBookIsClosedInOrderWhateverStumblesBeforeIt() {
        var closing = Thread.currentThread();
        var till = new Till(ShopSettings.practice(home), () -> {
            if (ending.get() && Thread.currentThread().equals(closing)) {
                throw new IllegalStateException("planted");
            }
            return InstantSource.system().instant();
        });
        ending.set(true);
        assertThrows(IllegalStateException.class, till::close);

        try (var book = Book.open(new Home(home), "test", InstantSource.system(), FaultPoint.NONE)) {
            assertTrue(book.recovery().clean());
        }
    }

    private Seam slowAtTheEnd() {
        return new Seam() {
            @Override
            public FaultPoint faults() {
                return name -> {
                    if (ending.get() && name.equals("journal.before-write")) {
                        pause();
                    }
                };
            }
        };
    }

    private void pause() {
        try {
            writing.countDown();
            assertTrue(goOn.await(LONG.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Thread close(Till till) {
        return Thread.ofPlatform().start(() -> {
            try {
                till.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
