package io.saoma.proof.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.proof.Tier;
import io.saoma.simulator.fault.Call;
import io.saoma.simulator.order.HeldCode.Habit;
import io.saoma.simulator.order.Purse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// Rows S35 to S38 of the protocol with every fault of the matrix at each exchange of a payment by the customer's own
/// code, over real HTTP: charged once at the most, and paid is what WeChat keeps.
@Execution(CONCURRENT)
class CodeMatrixTest {

    private static final Habit AT_ONCE = new Habit.Pays(Purse.change());
    private static final Habit SOON = new Habit.PaysAfter(Duration.ofSeconds(8));
    private static final Habit LAST_SECOND = new Habit.PaysAfter(Duration.ofSeconds(44));
    private static final Habit NEVER = new Habit.DoesNothing();
    private static final Habit FAILS = new Habit.FailsAfter(Duration.ofSeconds(10));
    private static final Habit POOR = new Habit.Refused("NOTENOUGH", "余额不足");
    private static final Habit BROKEN = new Habit.Refused("SYSTEMERROR", "系统错误");

    private static final int PART = (int) Tier.chosen().of(3, 1, 1);

    /// Which exchange is spoiled.
    enum When {
        CHARGING(Call.MICROPAY, "M"),
        ASKING(Call.ORDERQUERY, "MA"),
        REVERSING(Call.REVERSE, "[MA]*R"),
        ASKING_AFTER_REVERSING(Call.ORDERQUERY, "[MA]*RA");

        private final Call call;
        private final String struckAt;

        When(Call call, String struckAt) {
            this.call = call;
            this.struckAt = struckAt;
        }

        /// With these customers it comes so far.
        private List<Habit> habits() {
            return switch (this) {
                case CHARGING -> List.of(AT_ONCE, SOON, LAST_SECOND, NEVER, FAILS, POOR, BROKEN);
                case ASKING -> List.of(SOON, LAST_SECOND, NEVER, FAILS, BROKEN);
                case REVERSING, ASKING_AFTER_REVERSING -> List.of(FAILS, BROKEN);
            };
        }
    }

    @Test
    void everyPaymentByCodeComesToAnEndThatWeChatAgreesWith() {
        Tier.chosen().run("code matrix", Tier.chosen().of(1, 40, 2_000), seed -> {
            try (var canary = new Canary();
                    var stall = new Stall(Books.list(), seed)) {
                var random = new Random(seed);
                var complaints = new ArrayList<String>();
                for (var when : When.values()) {
                    for (var cell : cells(when, canary, random)) {
                        cell.play(stall, complaints);
                    }
                }
                canary.assertAlone();
                assertEquals(List.of(), complaints, "seed " + seed);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// One payment that is spoiled.
    private record Cell(When when, Fault fault, Habit habit, boolean dies) {

        void play(Stall stall, List<String> complaints) {
            var story = new CodeStory(stall, when.struckAt, fault, dies);
            story.tell(habit).forEach(complaint -> complaints.add(habit + ": " + complaint));
            if (!story.struck) {
                complaints.add(habit + ": the moment never came (" + story.exchanges + ")");
            }
        }
    }

    /// Each fault meets one customer and one fate, which are others with each seed; the small tier plays a third of
    /// them.
    private static List<Cell> cells(When when, Canary canary, Random random) {
        return Catalogue.of(when.call, canary.address(), random).stream()
                .filter(fault -> !fault.slow() && random.nextInt(PART) == 0)
                .map(fault -> new Cell(
                        when,
                        fault,
                        when.habits().get(random.nextInt(when.habits().size())),
                        random.nextBoolean()))
                .toList();
    }
}
