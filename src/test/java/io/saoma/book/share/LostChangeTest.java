package io.saoma.book.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.BookException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A server is killed while a till changes its shop: what became of the change nobody tells it, so it asks again.
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(Server.LOCK)
@Order(2)
class LostChangeTest {

    private static final int KILLS = 3;
    private static final int BETWEEN = 200;
    private static final int LONGEST_MILLIS = 30;

    @ParameterizedTest
    @EnumSource
    void aChangeStandsOnceHoweverOftenItsAnswerIsLost(Server server) throws Exception {
        var seed = Long.getLong("seed", new Random().nextLong());
        System.out.println("LostChangeTest: " + server + " -Dseed=" + seed);
        var random = new Random(seed);
        var mortal = server.mortal();
        var place = mortal.fresh();
        SharedTable.make(place);
        var alive = new Semaphore(1);
        var made = new Semaphore(0);
        try (var editor = Executors.newSingleThreadExecutor()) {
            var lost = editor.submit(() -> {
                try (var changes = new SharedChanges(place, "一号店")) {
                    return edit(changes, alive, made);
                }
            });
            for (var kill = 0; kill < KILLS; kill++) {
                made.acquire(BETWEEN);
                alive.acquire();
                // anywhere in a change, or between two
                Thread.sleep(random.nextInt(LONGEST_MILLIS));
                mortal.kill();
                mortal.revive();
                alive.release();
            }
            assertTrue(lost.get() > 0, "-Dseed=" + seed + ": no answer was lost");
        }

        var wanted = new ArrayList<ShopChange>();
        for (var number = 1; number <= KILLS * BETWEEN; number++) {
            wanted.add(change(number));
        }
        try (var changes = new SharedChanges(place, "一号店")) {
            var stands = changes.after(Subject.GOODS, 0);
            assertEquals(wanted, stands.subList(0, wanted.size()));
            assertEquals(List.copyOf(stands), stands.stream().distinct().toList());
        }
    }

    /// Makes one change after the other, and each again until it is told that it stands.
    private static int edit(SharedChanges changes, Semaphore alive, Semaphore made) throws InterruptedException {
        var lost = 0;
        try {
            for (var number = 1L; number <= (KILLS + 1) * BETWEEN; number++) {
                while (!stands(changes, number)) {
                    lost++;
                    alive.acquire();
                    alive.release();
                }
                made.release();
            }
            return lost;
        } finally {
            // whoever waits for changes that will not come is to hear why
            made.release(KILLS * BETWEEN);
        }
    }

    /// Whether an answer came; there is only one that is right.
    private static boolean stands(SharedChanges changes, long number) {
        try {
            assertEquals(new Appended.Stands(number), changes.append(Subject.GOODS, number - 1, change(number)));
            return true;
        } catch (BookException _) {
            return false;
        }
    }

    private static ShopChange change(long number) {
        return new ShopChange("product-retired", "2026-11-28T04:00:00Z", "{\"code\":\"" + number + "\"}", 1);
    }
}
