package io.saoma.proof.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.share.DatabaseServer;
import io.saoma.book.share.Server;
import io.saoma.book.share.SharedPlace;
import io.saoma.book.share.SharedTable;
import io.saoma.proof.Tally;
import io.saoma.proof.Tally.Count;
import io.saoma.proof.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Four tills and one server, while processes die, wires are cut, answers are lost, clocks are apart and old backups
/// come back: at the end the shared book has every line that a till has, each once, and none that no till wrote.
@ResourceLock(Server.LOCK)
class SharedBookTest {

    private static final int TILLS = 4;
    private static final int STEPS = 60;
    private static final List<Wire.State> STATES = List.of(Wire.State.WHOLE, Wire.State.CUT, Wire.State.DEAF);
    private static final int PATIENCE = 4_000;

    @TempDir
    private Path folder;

    private boolean backedUp;

    @ParameterizedTest
    @EnumSource
    void hasEveryLineOfEveryTillOnce(Server server) {
        var tier = Tier.chosen();
        tier.run("shared book on " + server, tier.of(1, 20, 200), seed -> live(server.mortal(), seed));
    }

    private void live(DatabaseServer server, long seed) {
        try {
            var day = new Random(seed);
            backedUp = false;
            var place = server.prepared();
            var tills = open(server, place, day);
            var known = new HashSet<String>();
            for (var step = 0; step < STEPS; step++) {
                happen(day, tills, server, place, known);
            }
            calmDown(tills);
            compare(tills, place, known);
            for (var till : tills) {
                till.close();
            }
        } catch (IOException | SQLException | InterruptedException e) {
            throw new IllegalStateException("seed " + seed, e);
        } catch (AssertionError e) {
            Tally.add(Count.LOST, 1);
            throw new AssertionError("replay with: mvn test -Dtest=SharedBookTest -Dseed=" + seed, e);
        }
    }

    private List<SharingTill> open(DatabaseServer server, SharedPlace place, Random day) throws IOException {
        var tills = new ArrayList<SharingTill>();
        for (var number = 1; number <= TILLS; number++) {
            var home = Files.createTempDirectory(folder, "till");
            var off = Duration.ofMinutes(day.nextInt(1_440) - 720L);
            tills.add(new SharingTill(number, new Random(day.nextLong()), home, server, place, off));
        }
        return tills;
    }

    private void happen(
            Random day, List<SharingTill> tills, DatabaseServer server, SharedPlace place, Set<String> known)
            throws IOException, SQLException, InterruptedException {
        var till = tills.get(day.nextInt(TILLS));
        var kind = day.nextInt(STEPS);
        if (kind < 3) {
            server.kill();
            tills.forEach(SharingTill::sell);
            server.revive();
            Tally.add(Count.KILLS, 1);
        } else if (kind < 6) {
            till.die();
        } else if (kind < 8) {
            till.backUp();
        } else if (kind < 10) {
            // what has arrived by now must still be there at the end, whatever its till forgets
            known.addAll(SharedTable.lines(place));
            till.restore();
        } else if (kind < 12) {
            forget(tills, server.asOwner(place), known);
        } else if (kind < 20) {
            till.wire.become(STATES.get(day.nextInt(STATES.size())));
        } else {
            till.sell();
        }
        Tally.add(Count.FAULTS, kind < 20 ? 1 : 0);
    }

    /// The server is put back to an earlier hour. Its tills are cut off meanwhile, as nobody writes into a database
    /// that is being restored.
    private void forget(List<SharingTill> tills, SharedPlace place, Set<String> known)
            throws SQLException, InterruptedException {
        tills.forEach(till -> till.wire.become(Wire.State.CUT));
        SharedTable.alone(place);
        if (backedUp) {
            SharedTable.restore(place);
            known.retainAll(SharedTable.lines(place));
        } else {
            SharedTable.backUp(place);
        }
        backedUp = !backedUp;
        tills.forEach(till -> till.wire.become(Wire.State.WHOLE));
    }

    private static void calmDown(List<SharingTill> tills) throws InterruptedException {
        tills.forEach(till -> till.wire.become(Wire.State.CUT));
        tills.forEach(till -> till.wire.become(Wire.State.WHOLE));
        var glance = new CountDownLatch(1);
        for (var till : tills) {
            for (var i = 0; i < PATIENCE && !till.status().level(); i++) {
                glance.await(20, TimeUnit.MILLISECONDS);
            }
            assertTrue(till.status().level(), () -> till.status().toString());
        }
    }

    private static void compare(List<SharingTill> tills, SharedPlace place, Set<String> known)
            throws IOException, SQLException {
        var shared = SharedTable.lines(place);
        var once = new HashSet<>(shared);
        assertEquals(once.size(), shared.size(), "a line twice");
        var ever = new HashSet<String>();
        for (var till : tills) {
            assertTrue(once.containsAll(till.journal()), "a line of a till is missing");
            ever.addAll(till.everWritten());
            assertEquals(till.orders(), till.sharedOrders(place), "the orders of a till");
        }
        assertTrue(once.containsAll(known), "a line that had arrived is gone");
        assertTrue(ever.containsAll(shared), "a line that no till wrote");
    }
}
