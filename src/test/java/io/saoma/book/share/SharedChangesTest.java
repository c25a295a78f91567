package io.saoma.book.share;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.proof.Tier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two tills change the same shop, on real servers.
@Execution(CONCURRENT)
class SharedChangesTest {

    private static final String SHOP = "一号店";

    private final List<SharedChanges> open = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        open.forEach(SharedChanges::close);
    }

    private SharedChanges changes(SharedPlace place, String shop) {
        var changes = new SharedChanges(place, shop);
        open.add(changes);
        return changes;
    }

    /// Also where a row was put back and has come to the same number again.
    @ParameterizedTest
    @EnumSource
    void whatStandsLastInEachRowIsKnownByOneQuestion(Server server) throws Exception {
        var place = server.fresh();
        var changes = changes(place, SHOP);
        assertEquals(Map.of(Subject.GOODS, 0L, Subject.STAFF, 0L, Subject.SETTINGS, 0L), versions(changes));

        changes.append(Subject.GOODS, 0, change(1, 1));
        changes.append(Subject.GOODS, 1, change(1, 2));
        changes.append(Subject.STAFF, 0, change(1, 3));
        changes(place, "二号店").append(Subject.SETTINGS, 0, change(1, 4));
        assertEquals(Map.of(Subject.GOODS, 2L, Subject.STAFF, 1L, Subject.SETTINGS, 0L), versions(changes));
        var before = changes.heads();
        assertEquals(before, changes(place, SHOP).heads());

        SharedTable.run(place, "DELETE FROM shop_change WHERE subject = 'goods' AND version = 2");
        changes.append(Subject.GOODS, 1, change(2, 2));
        assertEquals(Map.of(Subject.GOODS, 2L, Subject.STAFF, 1L, Subject.SETTINGS, 0L), versions(changes));
        assertNotEquals(before.get(Subject.GOODS), changes.heads().get(Subject.GOODS));
        assertEquals(before.get(Subject.STAFF), changes.heads().get(Subject.STAFF));
    }

    private static Map<Subject, Long> versions(SharedChanges changes) {
        return changes.heads().values().stream().collect(toMap(Head::subject, Head::version));
    }

    @ParameterizedTest
    @EnumSource
    void aChangeIsSeenByTheOtherTillAndByNoOtherShop(Server server) throws Exception {
        var place = server.fresh();
        var change = change(1, 1);
        var begun = System.nanoTime();

        assertEquals(new Appended.Stands(1), changes(place, SHOP).append(Subject.GOODS, 0, change));
        assertEquals(List.of(change), changes(place, SHOP).after(Subject.GOODS, 0));

        System.out.printf(
                "SharedChangesTest: %s, written and read by another after %d ms, tables made%n",
                server, (System.nanoTime() - begun) / 1_000_000);
        assertEquals(List.of(), changes(place, SHOP).after(Subject.GOODS, 1));
        assertEquals(List.of(), changes(place, "二号店").after(Subject.GOODS, 0));
    }

    @ParameterizedTest
    @EnumSource
    void whoeverHasNotSeenAllLearnsItInsteadOfWritingOverIt(Server server) throws Exception {
        var changes = changes(server.fresh(), SHOP);
        changes.append(Subject.GOODS, 0, change(1, 1));
        changes.append(Subject.GOODS, 1, change(1, 2));

        assertEquals(
                new Appended.Overtaken(List.of(change(1, 1), change(1, 2))),
                changes.append(Subject.GOODS, 0, change(2, 1)));
        assertEquals(new Appended.Overtaken(List.of(change(1, 2))), changes.append(Subject.GOODS, 1, change(2, 1)));
        assertEquals(new Appended.Stands(3), changes.append(Subject.GOODS, 2, change(2, 1)));
    }

    @ParameterizedTest
    @EnumSource
    void whoeverGotNoAnswerAsksAgainAndItStandsOnce(Server server) throws Exception {
        var changes = changes(server.fresh(), SHOP);
        changes.append(Subject.GOODS, 0, change(1, 1));
        changes.append(Subject.GOODS, 1, change(2, 1));

        assertEquals(new Appended.Stands(1), changes.append(Subject.GOODS, 0, change(1, 1)));
        assertEquals(List.of(change(1, 1), change(2, 1)), changes.after(Subject.GOODS, 0));
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatWasPutBackTakesNothingThatWouldLeaveAGap(Server server) throws Exception {
        var changes = changes(server.fresh(), SHOP);
        changes.append(Subject.GOODS, 0, change(1, 1));

        assertEquals(new Appended.Forgotten(1), changes.append(Subject.GOODS, 3, change(1, 4)));
        assertEquals(List.of(change(1, 1)), changes.after(Subject.GOODS, 0));
    }

    /// Both press at once, again and again; each goes on from what the shared book told it, and asks it nothing else.
    @ParameterizedTest
    @EnumSource
    void ofTwoThatPressAtOnceNoneIsLost(Server server) throws Exception {
        var place = server.fresh();
        SharedTable.make(place);
        var pairs = (int) Tier.chosen().of(200, 500, 2_000);
        var start = new CyclicBarrier(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.of(editor(place, 1, pairs, start), editor(place, 2, pairs, start)));
            var one = answers.getFirst().get();
            var other = answers.getLast().get();
            var all = changes(place, SHOP).after(Subject.GOODS, 0);

            assertEquals(2 * pairs, all.size());
            assertEquals(2 * pairs, new HashSet<>(all).size());
            assertEquals(all.subList(0, one.seen().size()), one.seen());
            assertEquals(all.subList(0, other.seen().size()), other.seen());
            assertTrue(one.overtaken() + other.overtaken() > 0, "they never met");
            System.out.printf(
                    "SharedChangesTest: %s, %d pairs, overtaken %d times%n",
                    server, pairs, one.overtaken() + other.overtaken());
        }
    }

    private record Edited(List<ShopChange> seen, int overtaken) {}

    private Callable<Edited> editor(SharedPlace place, int till, int pairs, CyclicBarrier start) {
        return () -> {
            var changes = changes(place, SHOP);
            var seen = new ArrayList<ShopChange>();
            var overtaken = 0;
            for (var number = 1; number <= pairs; number++) {
                start.await();
                overtaken += press(changes, seen, change(till, number));
            }
            return new Edited(seen, overtaken);
        };
    }

    /// How often it had to take over first.
    private static int press(SharedChanges changes, List<ShopChange> seen, ShopChange change) {
        var overtaken = 0;
        while (changes.append(Subject.GOODS, seen.size(), change) instanceof Appended.Overtaken(var meanwhile)) {
            seen.addAll(meanwhile);
            overtaken++;
        }
        seen.add(change);
        return overtaken;
    }

    private static ShopChange change(int till, int number) {
        return new ShopChange(
                "product-retired", "2026-11-28T04:00:00.123456789Z", "{\"code\":\"水" + number + "\"}", till);
    }
}
