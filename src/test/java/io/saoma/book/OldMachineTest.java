package io.saoma.book;

import static io.saoma.book.Machines.BOSS;
import static io.saoma.book.Machines.CLOCK;
import static io.saoma.book.Machines.SHOP;
import static io.saoma.book.Machines.done;
import static io.saoma.book.Machines.lines;
import static io.saoma.book.Machines.takeOver;
import static io.saoma.book.Machines.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.share.Handed;
import io.saoma.book.share.Handing;
import io.saoma.book.share.HandingStatus;
import io.saoma.book.share.HandingStatus.State;
import io.saoma.book.share.Pace;
import io.saoma.book.share.Quick;
import io.saoma.book.share.Server;
import io.saoma.book.share.SharedPlace;
import io.saoma.book.share.SharedTable;
import io.saoma.book.share.TakeOver;
import io.saoma.book.share.TakeOver.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Of several machines with one number only the newest goes on; the others find out.
@Execution(CONCURRENT)
class OldMachineTest {

    private static final Pace QUICK = Quick.pace(50);

    @AutoClose
    private final Machines machines;

    OldMachineTest(@TempDir Path folder) {
        machines = new Machines(folder);
    }

    @ParameterizedTest
    @EnumSource
    void theOldOneComesBackHandsOnWhatItHasAndStaysRetired(Server server) throws Exception {
        var place = server.prepared();
        var old = machines.home("old");
        var book = machines.book(old);
        machines.sell(book, 3);
        Handed.all(book, place, SHOP, 1, old.folder(), CLOCK);
        machines.sell(book, 4);
        var fresh = machines.home("fresh");
        done(takeOver(place, fresh));
        var next = machines.book(fresh);
        machines.sell(next, 2);
        var successor = handing(next, place, 1, fresh);
        await(successor, HandingStatus::level);

        var handing = handing(book, place, 1, old);
        await(handing, status -> status.level() && status.takenOver().isPresent());
        assertEquals(BOSS, handing.takenOver().orElseThrow().by());
        machines.sell(book, 1);
        await(handing, HandingStatus::level);
        var shared = SharedTable.lines(place);
        assertTrue(shared.containsAll(lines(book)), "what the old one sold is all there");
        assertTrue(shared.containsAll(lines(next)), "what the new one sold is all there");
        assertEquals(shared.size(), Set.copyOf(shared).size());
        handing.close();

        var nobody = new SharedPlace("jdbc:postgresql://127.0.0.1:1/saoma", "till", () -> "");
        assertTrue(handing(book, nobody, 1, old).takenOver().isPresent());
        assertEquals(Optional.empty(), handing(book, nobody, 2, old).takenOver());

        successor.close();
        var again = handing(next, place, 1, fresh);
        await(again, HandingStatus::level);
        assertEquals(Optional.empty(), again.takenOver());
        assertEquals(0, again.status().foreign(), "what the old one left there is no riddle");
    }

    /// Nobody has told it, and it has nothing to hand on.
    @ParameterizedTest
    @EnumSource
    void anOldOneThatRunsFindsOutByItself(Server server) throws Exception {
        var place = server.prepared();
        var old = machines.home("old");
        var book = machines.book(old);
        machines.sell(book, 2);
        var handing = handing(book, place, 1, old);
        await(handing, HandingStatus::level);
        done(takeOver(place, machines.home("fresh")));

        await(handing, status -> status.takenOver().isPresent());
        assertEquals(State.HANDING_ON, handing.status().state());
    }

    /// The retired one was heard last, but nobody goes on with what it writes.
    @ParameterizedTest
    @EnumSource
    void aThirdMachineGoesOnFromTheSecond(Server server) throws Exception {
        var place = server.prepared();
        var old = machines.home("old");
        var book = machines.book(old);
        machines.sell(book, 2);
        Handed.all(book, place, SHOP, 1, old.folder(), CLOCK);
        var second = machines.home("second");
        done(takeOver(place, second));
        var secondBook = machines.book(second);
        machines.sell(secondBook, 2);
        var handing = handing(secondBook, place, 1, second);
        await(handing, HandingStatus::level);
        handing.close();
        machines.sell(book, 1);
        Handed.all(book, place, SHOP, 1, old.folder(), CLOCK);

        var third = machines.home("third");
        done(takeOver(place, third));
        var lines = lines(secondBook);
        assertEquals(lines, written(third).subList(0, lines.size()));
        await(
                handing(secondBook, place, 1, second),
                status -> status.takenOver().isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoNewMachinesOneIsTold(Server server) throws Exception {
        var place = server.prepared();
        var dead = machines.dead(place, 3);
        var both = new CyclicBarrier(2);
        var outcomes = new ArrayBlockingQueue<Outcome>(2);
        var homes = List.of(machines.home("one"), machines.home("two"));
        for (var home : homes) {
            FaultPoint meeting = name -> {
                if (name.equals("succession.written")) {
                    meet(both);
                }
            };
            var takeOver = new TakeOver(place, SHOP, 1, home, CLOCK, meeting);
            Thread.ofVirtual().start(() -> outcomes.add(takeOver.carryOut(BOSS, _ -> {})));
        }
        var found = List.of(outcome(outcomes), outcome(outcomes));

        var lines = dead.tail().tip().seq();
        assertEquals(Set.of(new Outcome.Done(lines), new Outcome.Overtaken()), Set.copyOf(found));
        assertEquals(1, homes.stream().filter(Home::unused).count());
        assertEquals(lines + 3, SharedTable.lines(place).size());
    }

    private static Outcome outcome(ArrayBlockingQueue<Outcome> outcomes) throws InterruptedException {
        return Optional.ofNullable(outcomes.poll(1, TimeUnit.MINUTES)).orElseThrow();
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await(1, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Handing handing(Book book, SharedPlace place, int till, Home home) {
        var handing = new Handing(book, place, SHOP, till, home.folder(), CLOCK, QUICK);
        handing.start();
        machines.open.add(handing::close);
        return handing;
    }

    private static void await(Handing handing, Predicate<HandingStatus> wanted) throws InterruptedException {
        var glance = new CountDownLatch(1);
        for (var i = 0; i < 3000 && !wanted.test(handing.status()); i++) {
            glance.await(20, TimeUnit.MILLISECONDS);
        }
        assertTrue(wanted.test(handing.status()), () -> handing.status().toString());
    }
}
