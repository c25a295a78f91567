package io.saoma;

import static io.saoma.CommonGround.SHOP;
import static io.saoma.CommonGround.forget;
import static io.saoma.CommonGround.through;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.share.Server;
import io.saoma.book.share.SharedChanges;
import io.saoma.book.share.SharedPlace;
import io.saoma.book.share.ShopChange;
import io.saoma.book.share.Subject;
import io.saoma.proof.Tier;
import io.saoma.proof.share.Wire;
import io.saoma.sale.settings.SettingsEvent.SettingsSet;
import io.saoma.sale.settings.SettingsEvent.SettingsTakenOver;
import io.saoma.shop.accord.Accord;
import io.saoma.shop.settings.Outcome;
import io.saoma.shop.settings.SettingsDesk;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two tills set what their shop has in common, each with a book and a settings file of its own, on real servers.
@Execution(CONCURRENT)
class CommonSettingsTest {

    private static final String DISCOUNT = "staff.discount_percent";
    private static final String FOOTER = "receipt.footer";

    @AutoClose
    private final CommonGround ground;

    private final List<Closeable> open;

    CommonSettingsTest(@TempDir Path folder) {
        ground = new CommonGround(folder);
        open = ground.open;
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSetAtOneTheOtherHasInItsFileAndItsJournal(Server server) throws Exception {
        var wire = new Wire(server::port);
        open.add(wire);
        var place = through(wire, server.prepared());
        say(1, "# mine\n[staff]\ndiscount_percent = 30 # Wang\n[sound]\nvolume = 10\n");
        say(2, "[staff]\nlock_minutes = 9\n");
        var one = till(1, place);
        assertEquals(Accord.SAME, one.desk.level());
        var begun = System.nanoTime();
        made(one.desk.change(one.desk.seen(), Map.of(FOOTER, "谢谢 \"#\""), "Wang"));
        try (var two = new KeptSettings(ground.home(2), 2, place)) {
            assertEquals(Accord.SAME, two.desk.level());
            System.out.printf(
                    "CommonSettingsTest: %s, set here and taken over there after %d ms, books opened%n",
                    server, (System.nanoTime() - begun) / 1_000_000);
            assertEquals(one.values(), two.values());
            assertEquals("30", two.values().get(DISCOUNT));
            assertEquals("", two.values().get("staff.lock_minutes"));
            var taken = two.taken();
            assertEquals(
                    List.of(1L, 2L),
                    taken.stream().map(SettingsTakenOver::version).toList());
            assertEquals("9", taken.getLast().was().get("staff.lock_minutes"));
            assertEquals("Wang", taken.getLast().change().by());
        }
        assertTrue(
                said(1).startsWith("# mine\n[staff]\ndiscount_percent = 30 # Wang\n[sound]\nvolume = 10\n"), said(1));
        assertFalse(said(2).contains("volume"), "a machine's own setting never travels");

        wire.become(Wire.State.CUT);
        try (var two = new KeptSettings(ground.home(2), 2, place)) {
            assertEquals(Accord.AWAY, two.desk.level());
            assertEquals(
                    new Outcome.NotNow(Accord.AWAY), two.desk.change(two.desk.seen(), Map.of(DISCOUNT, "5"), "Li"));
            assertEquals("30", two.values().get(DISCOUNT));
            wire.become(Wire.State.WHOLE);
            made(two.desk.change(two.desk.seen(), Map.of(DISCOUNT, "5"), "Li"));
        }
        assertEquals(Accord.SAME, one.desk.level());
        assertEquals("5", one.values().get(DISCOUNT));
    }

    @ParameterizedTest
    @EnumSource
    void whoeverIsLaterWithTheSameIsToldAndDecidesAnew(Server server) throws Exception {
        var place = server.prepared();
        var one = till(1, place);
        var two = till(2, place);
        assertEquals(Accord.SAME, one.desk.level());
        assertEquals(Accord.SAME, two.desk.level());
        var seen = two.desk.seen();
        made(one.desk.change(one.desk.seen(), Map.of(DISCOUNT, "30"), "Wang"));

        var told = assertInstanceOf(Outcome.Overtaken.class, two.desk.change(seen, Map.of(DISCOUNT, "5"), "Li"));
        assertEquals(1, told.now().value(DISCOUNT).orElseThrow().till());
        made(two.desk.change(seen, Map.of(FOOTER, "谢谢"), "Li"));
        made(two.desk.change(told.now(), Map.of(DISCOUNT, "5"), "Li"));
        assertEquals(Accord.SAME, one.desk.level());
        assertEquals("5", one.values().get(DISCOUNT));
        assertEquals(one.values(), two.values());
    }

    @ParameterizedTest
    @EnumSource
    void aNewerTillsChangeHasItsNumberAndChangesNothing(Server server) throws Exception {
        var place = server.prepared();
        var one = till(1, place);
        assertEquals(Accord.SAME, one.desk.level());
        try (var newer = new SharedChanges(place, SHOP)) {
            var kind = new ShopChange("till.settings-dreamt", "2026-11-28T04:00:00Z", "{\"of\":\"sheep\"}", 3);
            newer.append(Subject.SETTINGS, 1, kind);
            var unknown = Map.of("staff.shoe_size", "44", DISCOUNT, "30", "payment.deadline_seconds", "1");
            var set = new SettingsSet(unknown, "Wang", InstantSource.system().instant());
            newer.append(Subject.SETTINGS, 2, ShopChange.of(set, 3));
        }
        assertEquals(Accord.SAME, one.desk.level());
        assertEquals("30", one.values().get(DISCOUNT));
        assertEquals("", one.values().get("payment.deadline_seconds"), "its own rules refuse it");
        assertEquals(3, one.desk.common().seen().version());
        made(one.desk.change(one.desk.seen(), Map.of(FOOTER, "谢谢"), "Wang"));
        try (var newer = new SharedChanges(place, SHOP)) {
            newer.append(
                    Subject.SETTINGS,
                    4,
                    new ShopChange("till.settings-dreamt", "2026-11-28T04:00:01Z", "{\"of\":\"goats\"}", 3));
        }
        assertEquals(Accord.SAME, one.desk.level());
        assertEquals(Accord.SAME, one.desk.level(), "it is known again, too");
        made(one.desk.change(one.desk.seen(), Map.of(FOOTER, "再见"), "Wang"));
    }

    @ParameterizedTest
    @EnumSource
    void whereTheServerWasPutBackAPersonSaysThatThisTillIsRight(Server server) throws Exception {
        var place = server.prepared();
        var one = till(1, place);
        var two = till(2, place);
        assertEquals(Accord.SAME, one.desk.level());
        made(one.desk.change(one.desk.seen(), Map.of(DISCOUNT, "30"), "Wang"));
        assertEquals(Accord.SAME, two.desk.level());
        forget(server.asOwner(place), 2);

        assertEquals(Accord.PUT_BACK, one.desk.level());
        assertEquals(Accord.PUT_BACK, two.desk.level());
        assertEquals(
                new Outcome.NotNow(Accord.PUT_BACK), one.desk.change(one.desk.seen(), Map.of(DISCOUNT, "5"), "Wang"));
        assertEquals("30", one.values().get(DISCOUNT));

        assertEquals(Accord.SAME, one.desk.keepOwn());
        assertEquals(Accord.SAME, two.desk.level());
        made(two.desk.change(two.desk.seen(), Map.of(DISCOUNT, "5"), "Li"));
        assertEquals(Accord.SAME, one.desk.level());
        assertEquals("5", one.values().get(DISCOUNT));
        one.close();
        var again = till(1, place);
        assertEquals(Accord.SAME, again.desk.level());
        assertEquals(two.desk.common(), again.desk.common());
    }

    /// Another till was first after that: under the number that this till knows stands another change.
    @ParameterizedTest
    @EnumSource
    void whereTheServerWasPutBackAPersonSaysThatItIsRight(Server server) throws Exception {
        var place = server.prepared();
        var one = till(1, place);
        assertEquals(Accord.SAME, one.desk.level());
        made(one.desk.change(one.desk.seen(), Map.of(DISCOUNT, "30"), "Wang"));
        forget(server.asOwner(place), 2);
        var third = till(3, place);
        assertEquals(Accord.SAME, third.desk.level());
        made(third.desk.change(third.desk.seen(), Map.of(FOOTER, "谢谢"), "Li"));

        assertEquals(Accord.PUT_BACK, one.desk.level());
        assertEquals("", one.values().get(FOOTER));
        assertEquals(Accord.SAME, one.desk.takeTheirs());
        assertEquals(third.values(), one.values());
        assertEquals(third.desk.common(), one.desk.common());
        made(one.desk.change(one.desk.seen(), Map.of(DISCOUNT, "40"), "Wang"));
        assertEquals(Accord.SAME, third.desk.level());
        assertEquals("40", third.values().get(DISCOUNT));
    }

    @ParameterizedTest
    @EnumSource
    void whereverATillIsKilledItsNextStartEndsInTheSameValuesEverywhere(Server server) throws Exception {
        var place = server.prepared();
        var two = till(2, place);
        assertEquals(Accord.SAME, two.desk.level());
        var next = 40;
        for (var step : KeptSettings.Step.values()) {
            var percent = Integer.toString(next++);
            try (var one = new KeptSettings(ground.home(1), 1, place)) {
                assertEquals(Accord.SAME, one.desk.level());
                var dying = one.dying(step);
                assertThrows(
                        KeptSettings.Killed.class,
                        () -> dying.change(one.desk.seen(), Map.of(DISCOUNT, percent), "Wang"));
            }
            try (var one = new KeptSettings(ground.home(1), 1, place)) {
                assertEquals(Accord.SAME, one.desk.level());
                assertEquals(Accord.SAME, two.desk.level());
                assertEquals(
                        step != KeptSettings.Step.BEFORE,
                        percent.equals(one.values().get(DISCOUNT)),
                        step.name());
                assertEquals(one.values(), two.values(), step.name());
                assertEquals(one.desk.common(), two.desk.common(), step.name());
                assertEquals(numbers(two), numbers(one), step.name());
            }
        }
    }

    private static List<Long> numbers(KeptSettings till) {
        return till.taken().stream().map(SettingsTakenOver::version).toList();
    }

    /// Both press at once, hundreds of times; whoever is told that something was set meanwhile lets it be.
    @ParameterizedTest
    @EnumSource
    void ofTwoWhoPressAtOnceBothEndWithTheSame(Server server) throws Exception {
        var seed = Long.getLong("seed", new Random().nextLong());
        System.out.println("CommonSettingsTest: " + server + " -Dseed=" + seed);
        var place = server.prepared();
        var one = till(1, place);
        var two = till(2, place);
        var pairs = (int) Tier.chosen().of(100, 300, 1_000);
        var start = new CyclicBarrier(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            var counts = both.invokeAll(List.of(
                    editor(one.desk, new Random(seed), pairs, start),
                    editor(two.desk, new Random(seed + 1), pairs, start)));
            var overtaken = counts.getFirst().get() + counts.getLast().get();
            assertEquals(Accord.SAME, one.desk.level());
            assertEquals(Accord.SAME, two.desk.level());
            assertEquals(one.values(), two.values());
            assertEquals(one.desk.common(), two.desk.common());
            assertTrue(overtaken > 0, "they never met");
            System.out.printf("CommonSettingsTest: %s, %d pairs, %d were told%n", server, pairs, overtaken);
        }
    }

    private static Callable<Integer> editor(SettingsDesk desk, Random random, int pairs, CyclicBarrier start) {
        var paths = List.of(DISCOUNT, "staff.lock_minutes", "payment.deadline_seconds");
        return () -> {
            var overtaken = 0;
            for (var number = 0; number < pairs; number++) {
                var path = paths.get(random.nextInt(paths.size()));
                var value =
                        Integer.toString(path.startsWith("staff") ? random.nextInt(100) : 300 + random.nextInt(100));
                var seen = desk.seen();
                start.await();
                overtaken += desk.change(seen, Map.of(path, value), "Wang") instanceof Outcome.Overtaken ? 1 : 0;
            }
            return overtaken;
        };
    }

    private static void made(Outcome outcome) {
        assertInstanceOf(Outcome.Made.class, outcome);
    }

    private KeptSettings till(int number, SharedPlace place) throws IOException {
        var till = new KeptSettings(ground.home(number), number, place);
        open.add(till);
        return till;
    }

    private void say(int number, String text) throws IOException {
        Files.writeString(Files.createDirectories(ground.home(number)).resolve("settings.toml"), text);
    }

    private String said(int number) throws IOException {
        return Files.readString(ground.home(number).resolve("settings.toml"));
    }
}
