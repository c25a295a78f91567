package io.saoma.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// The deadline excuses the client's own exceptions once it has taken the connection, and none before.
class DeadlineTest {

    @Test
    void aStepThatIsDoneIsReturned() throws IOException {
        try (var deadline = new Deadline(Duration.ofHours(1))) {
            assertEquals("answer", deadline.during(() -> "answer"));
        }
    }

    @Test
    void aMistakeBeforeTheEndOfTheTimeStaysAMistake() {
        var mistake = new IllegalStateException("no pool");
        try (var deadline = new Deadline(Duration.ofHours(1))) {
            assertSame(
                    mistake,
                    assertThrows(
                            IllegalStateException.class,
                            () -> deadline.during(() -> {
                                throw mistake;
                            })));
        }
    }

    @Test
    void whateverTheClientThrowsOnceItsConnectionIsTakenIsTheEndOfTheTime() throws Exception {
        var gone = new NullPointerException("Connection");
        var taken = new CountDownLatch(1);
        try (var deadline = new Deadline(Duration.ofMillis(1))) {
            deadline.guard(() -> {
                taken.countDown();
                return true;
            });
            taken.await();
            var end = assertThrows(
                    InterruptedIOException.class,
                    () -> deadline.during(() -> {
                        throw gone;
                    }));
            assertSame(gone, end.getCause());
        }
    }
}
