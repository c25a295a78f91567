package io.saoma.book;

import static io.saoma.book.Machines.BOSS;
import static io.saoma.book.Machines.CLOCK;
import static io.saoma.book.Machines.SHOP;
import static io.saoma.book.Machines.done;
import static io.saoma.book.Machines.lines;
import static io.saoma.book.Machines.takeOver;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.Finding.Flaw;
import io.saoma.book.share.Server;
import io.saoma.book.share.SharedPlace;
import io.saoma.book.share.SharedTable;
import io.saoma.book.share.TakeOver;
import io.saoma.book.share.TakeOver.Outcome;
import io.saoma.proof.share.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A take-over that is killed, lied to or left without an answer loses no line and invents none.
@Execution(CONCURRENT)
class TakeOverTroubleTest {

    private static final List<String> STEPS = List.of(
            "succession.copied",
            "succession.written",
            "succession.claimed",
            "succession.cleared",
            "succession.placed",
            "succession.drawn");

    @AutoClose
    private final Machines machines;

    TakeOverTroubleTest(@TempDir Path folder) {
        machines = new Machines(folder);
    }

    /// A process is killed.
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    @ParameterizedTest
    @EnumSource
    void aKillLeavesNoJournalOrTheWholeOne(Server server) throws Exception {
        var place = server.prepared();
        var dead = machines.dead(place, 5);
        for (var step : STEPS) {
            var killed = machines.home(step);
            var left = machines.home(step + ".left");
            FaultPoint kill = name -> {
                if (name.equals(step)) {
                    Snapshots.copy(killed.folder(), left.folder());
                    throw new Killed();
                }
            };
            var dying = new TakeOver(place, SHOP, 1, killed, CLOCK, kill);
            assertThrows(Killed.class, () -> dying.carryOut(BOSS, _ -> {}), step);

            assertEquals(STEPS.indexOf(step) < STEPS.indexOf("succession.placed"), left.unused(), step);
            if (left.unused()) {
                done(takeOver(place, left));
            }
            assertEquals(List.of(), JournalVerifier.verify(left.journal()).findings(), step);
            try (var book = Book.open(left, "test", CLOCK, FaultPoint.NONE)) {
                var lines = lines(book);
                assertEquals(lines(dead), lines.subList(0, lines(dead).size()), step);
                assertTrue(SharedTable.lines(place).containsAll(lines.subList(0, lines.size() - 1)), step);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLineThatWasChangedIsNamedAndNothingIsTakenOver(Server server) throws Exception {
        var place = server.prepared();
        machines.dead(place, 5);
        var fresh = machines.home("fresh");
        var before = SharedTable.lines(place);

        execute(server.asOwner(place), "UPDATE entry SET line = REPLACE(line, '1250', '9250') WHERE seq = 3");
        assertEquals(
                new Outcome.Broken(3, Flaw.CHECKSUM), takeOver(place, fresh).carryOut(BOSS, _ -> {}));
        execute(server.asOwner(place), "UPDATE entry SET line = REPLACE(line, '9250', '1250') WHERE seq = 3");
        assertEquals(before, SharedTable.lines(place));

        execute(server.asOwner(place), "UPDATE entry SET hash = '" + "0".repeat(64) + "' WHERE seq = 2");
        assertEquals(
                new Outcome.Broken(2, Flaw.CHECKSUM), takeOver(place, fresh).carryOut(BOSS, _ -> {}));

        execute(server.asOwner(place), "DELETE FROM entry WHERE seq = 2");
        assertEquals(
                new Outcome.Broken(3, Flaw.SEQUENCE), takeOver(place, fresh).carryOut(BOSS, _ -> {}));

        assertTrue(fresh.unused());
        assertEquals(List.of(), names(fresh.folder()));
    }

    @ParameterizedTest
    @EnumSource
    void aLineThatIsMissingAtTheEndIsNamed(Server server) throws Exception {
        var place = server.prepared();
        machines.dead(place, 2);
        execute(server.asOwner(place), "DELETE FROM entry WHERE seq = 3");

        assertEquals(
                new Outcome.Broken(3, Flaw.SEQUENCE),
                takeOver(place, machines.home("fresh")).carryOut(BOSS, _ -> {}));
    }

    /// Whether the shared book has taken it or not, the next try ends well.
    @ParameterizedTest
    @EnumSource
    void anAnswerThatIsLostLosesNothing(Server server) throws Exception {
        var place = server.prepared();
        var dead = machines.dead(place, 3);
        var fresh = machines.home("fresh");
        try (var wire = new Wire(server::port)) {
            FaultPoint deaf = name -> {
                if (name.equals("succession.written")) {
                    wire.become(Wire.State.DEAF);
                }
            };
            var unheard = new TakeOver(wire.to(place), SHOP, 1, fresh, CLOCK, deaf);
            assertEquals(new Outcome.OutOfReach(), unheard.carryOut(BOSS, _ -> {}));
        }
        assertTrue(fresh.unused());

        done(takeOver(place, fresh));
        var lines = lines(machines.book(fresh));
        assertEquals(lines(dead), lines.subList(0, lines(dead).size()));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static void execute(SharedPlace place, String statement) throws SQLException {
        try (var connection = SharedTable.connect(place);
                var running = connection.createStatement()) {
            running.execute(statement);
        }
    }
}
