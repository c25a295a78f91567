package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.share.Server;
import io.saoma.book.share.SharedPlace;
import io.saoma.proof.Jvm;
import io.saoma.proof.Tier;
import io.saoma.sale.settings.SettingsEvent.SettingsTakenOver;
import io.saoma.shop.accord.Accord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A till's process is killed again and again while it sets something for all tills, wherever it just is: after
/// the next start the shared book, both files and both journals say the same, and nothing that was said to stand
/// is lost.
@Execution(CONCURRENT)
class KilledSettingsTest {

    private static final int MOST_LINES = 12;
    private static final int MOST_NANOS = 30_000_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void endsInTheSameValuesEverywhere(Server server) throws Exception {
        var seed = Long.getLong("seed", new Random().nextLong());
        System.out.println("KilledSettingsTest: " + server + " -Dseed=" + seed);
        var dice = new Random(seed);
        var place = server.prepared();
        var home = folder.resolve("till1");
        try (var other = SettingsVictim.open(folder.resolve("till2"), 2, place)) {
            var next = 1;
            for (var rounds = Tier.chosen().of(2, 10, 60); rounds > 0; rounds--) {
                var said = killed(home, place, next, dice);
                try (var again = SettingsVictim.open(home, 1, place)) {
                    var behind = numbers(again).size();
                    assertEquals(Accord.SAME, again.desk().level());
                    assertEquals(Accord.SAME, other.desk().level());
                    var stands = Integer.parseInt(again.file().values().getOrDefault(SettingsVictim.PHONE, ""));
                    assertTrue(stands == said || stands == said + 1, stands + " stands, said was " + said);
                    assertEquals(again.file().values(), other.file().values());
                    assertEquals(again.desk().common(), other.desk().common());
                    var all = numbers(again);
                    assertEquals(LongStream.rangeClosed(1, all.size()).boxed().toList(), all);
                    assertEquals(all, numbers(other));
                    System.out.printf(
                            "KilledSettingsTest: %s, said %d, stands %d, %d taken over at the next start%n",
                            server, said, stands, all.size() - behind);
                    next = stands + 1;
                }
            }
        }
    }

    private static List<Long> numbers(SettingsVictim till) {
        return till.book().shop().stream()
                .filter(SettingsTakenOver.class::isInstance)
                .map(SettingsTakenOver.class::cast)
                .map(SettingsTakenOver::version)
                .toList();
    }

    /// The last number that it said before it was killed.
    private int killed(Path home, SharedPlace place, int first, Random dice) throws IOException, InterruptedException {
        var process = new ProcessBuilder(Jvm.start(
                        SettingsVictim.class,
                        home.toString(),
                        place.url(),
                        place.user(),
                        place.password().get(),
                        Integer.toString(first)))
                .redirectError(folder.resolve("errors").toFile())
                .start();
        var last = first - 1;
        try (var said = process.inputReader()) {
            for (var lines = 1 + dice.nextInt(MOST_LINES); lines > 0; lines--) {
                last = Integer.parseInt(said.readLine());
            }
            LockSupport.parkNanos(dice.nextInt(MOST_NANOS));
            // the process itself would close what it has said, too
            process.toHandle().destroyForcibly();
            for (var line = said.readLine(); line != null && !line.isEmpty(); line = said.readLine()) {
                last = Integer.parseInt(line);
            }
        }
        process.waitFor();
        return last;
    }
}
