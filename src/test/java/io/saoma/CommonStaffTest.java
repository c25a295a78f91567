package io.saoma;

import static io.saoma.CommonGround.SHOP;
import static io.saoma.CommonGround.forget;
import static io.saoma.CommonGround.through;
import static io.saoma.StaffEditor.CLERK;
import static io.saoma.StaffEditor.editor;
import static io.saoma.StaffEditor.pin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.share.Appended;
import io.saoma.book.share.Server;
import io.saoma.book.share.SharedChanges;
import io.saoma.book.share.SharedPlace;
import io.saoma.book.share.SharedTable;
import io.saoma.book.share.ShopChange;
import io.saoma.book.share.Subject;
import io.saoma.proof.Tier;
import io.saoma.proof.share.Wire;
import io.saoma.sale.staff.Person;
import io.saoma.sale.staff.Role;
import io.saoma.sale.staff.StaffEvent.PersonAdded;
import io.saoma.shop.accord.Accord;
import io.saoma.shop.staff.Answer;
import io.saoma.shop.staff.Refusal;
import io.saoma.shop.staff.StaffDesk;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two tills change the staff of their shop, each with a book and a vault of its own, on real servers.
@Execution(CONCURRENT)
class CommonStaffTest {

    private static final String KEY = "x7Kq2mPz9LwT4vRb8NcY1sJd6GfH3aQe";
    private static final String NEW_KEY = "Qe3aGfH6sJd1NcY8vRb4LwT9mPz2x7Kq";
    private static final String BOSS = "482913";

    @AutoClose
    private final CommonGround ground;

    private final List<Closeable> open;

    CommonStaffTest(@TempDir Path folder) {
        ground = new CommonGround(folder);
        open = ground.open;
    }

    @ParameterizedTest
    @EnumSource
    void whoIsAddedAtOneTillSignsInAtTheOtherOfflineAndAfterARestart(Server server) throws Exception {
        var wire = new Wire(server::port);
        open.add(wire);
        var place = through(wire, server.prepared());
        var one = till(1, place);
        hire(one.staff);
        var begun = System.nanoTime();
        try (var two = new KeptStaff(ground.home(2), 2, place, KEY)) {
            assertEquals(Accord.SAME, two.staff.level());
            System.out.printf(
                    "CommonStaffTest: %s, taken over after %d ms, book opened%n",
                    server, (System.nanoTime() - begun) / 1_000_000);
            assertTrue(signsIn(two.staff, 1, BOSS) && signsIn(two.staff, 2, CLERK));
            assertEquals(Accord.SAME, two.staff.level());
        }
        wire.become(Wire.State.CUT);
        try (var two = new KeptStaff(ground.home(2), 2, place, NEW_KEY)) {
            assertTrue(signsIn(two.staff, 2, CLERK), "its vault has what a new API key would take away");
            assertEquals(
                    Optional.of(new Refusal.NotNow(Accord.AWAY)),
                    two.staff.givePin(person(two.staff, 2), pin("906172"), "老王"));
            assertTrue(signsIn(two.staff, 2, CLERK));
            wire.become(Wire.State.WHOLE);
            assertEquals(Optional.empty(), two.staff.givePin(person(two.staff, 2), pin("906172"), "老王"));
        }
        assertEquals(Accord.SAME, one.staff.level());
        assertFalse(signsIn(one.staff, 2, CLERK));
        assertTrue(signsIn(one.staff, 2, "906172"));
    }

    @ParameterizedTest
    @EnumSource
    void whoeverIsLaterIsToldAndALaterTillGivesItsStaffUp(Server server) throws Exception {
        var place = server.prepared();
        try (var alone = new KeptStaff(ground.home(2), 2, Optional.empty(), KEY)) {
            assertEquals(Optional.empty(), alone.staff.add("老张", Role.MANAGER, pin("906172"), "收银员"));
        }
        var one = till(1, place);
        hire(one.staff);
        var two = till(2, place);
        assertEquals(Accord.SAME, two.staff.level());
        assertEquals(one.staff.people(), two.staff.people());

        var seen = person(two.staff, 2);
        assertEquals(Optional.empty(), one.staff.changeRole(person(one.staff, 2), Role.MANAGER, "老王"));
        var told = assertInstanceOf(
                Refusal.Overtaken.class, two.staff.retire(seen, "小李").orElseThrow());
        assertEquals(List.of(1, "小李"), List.of(told.by().till(), told.whom()));
        assertEquals(Optional.empty(), two.staff.retire(person(two.staff, 1), "小李"));
        assertEquals(
                Optional.of(Refusal.Rule.LAST_MANAGER), one.staff.changeRole(person(one.staff, 2), Role.CASHIER, "x"));
        assertEquals(one.staff.people(), two.staff.people());
    }

    @ParameterizedTest
    @EnumSource
    void whereTheServerWasPutBackAPersonSaysThatThisTillIsRight(Server server) throws Exception {
        var place = server.prepared();
        var one = till(1, place);
        hire(one.staff);
        var two = till(2, place);
        assertEquals(Accord.SAME, two.staff.level());
        assertEquals(Optional.empty(), one.staff.add("小赵", Role.CASHIER, pin("906172"), "老王"));
        assertEquals(Accord.SAME, two.staff.level());
        forget(server.asOwner(place), 3);

        assertEquals(Accord.PUT_BACK, one.staff.level());
        assertEquals(Accord.PUT_BACK, two.staff.level());
        assertEquals(Optional.of(new Refusal.NotNow(Accord.PUT_BACK)), one.staff.retire(person(one.staff, 2), "老王"));
        assertTrue(signsIn(one.staff, 3, "906172"));

        assertEquals(Accord.SAME, one.staff.keepOwn());
        assertEquals(Accord.SAME, two.staff.level());
        for (var till : List.of(one, two)) {
            assertTrue(signsIn(till.staff, 1, BOSS) && signsIn(till.staff, 2, CLERK));
            assertTrue(signsIn(till.staff, 3, "906172"));
        }
        assertEquals(Optional.empty(), two.staff.retire(person(two.staff, 3), "老王"));
        assertEquals(Accord.SAME, one.staff.level());
        assertFalse(signsIn(one.staff, 3, "906172"));
        var now = one.staff.people();
        one.close();
        var again = till(1, place);
        assertEquals(now, again.staff.people());
        assertEquals(Accord.SAME, again.staff.level());
    }

    /// Another till was first after that: under the number that this till knows stands another change.
    @ParameterizedTest
    @EnumSource
    void whereTheServerWasPutBackAPersonSaysThatItIsRight(Server server) throws Exception {
        var place = server.prepared();
        var one = till(1, place);
        hire(one.staff);
        assertEquals(Optional.empty(), one.staff.add("小赵", Role.CASHIER, pin("906172"), "老王"));
        forget(server.asOwner(place), 3);
        var third = till(3, place);
        assertEquals(Accord.SAME, third.staff.level());
        assertEquals(Optional.empty(), third.staff.givePin(person(third.staff, 2), pin("837465"), "老王"));

        assertEquals(Accord.PUT_BACK, one.staff.level());
        assertTrue(signsIn(one.staff, 2, CLERK) && signsIn(one.staff, 3, "906172"));
        assertEquals(Accord.SAME, one.staff.takeTheirs());
        assertEquals(third.staff.people(), one.staff.people());
        assertFalse(signsIn(one.staff, 2, CLERK) || signsIn(one.staff, 3, "906172"));
        assertTrue(signsIn(one.staff, 1, BOSS) && signsIn(one.staff, 2, "837465"));
        assertEquals(Optional.empty(), one.staff.add("小钱", Role.CASHIER, pin("906172"), "老王"));
        assertEquals(Accord.SAME, third.staff.level());
        assertEquals(one.staff.people(), third.staff.people());
    }

    @ParameterizedTest
    @EnumSource
    void whatOnlyANewerTillKnowsHasToWaitForAnUpdate(Server server) throws Exception {
        var place = server.prepared();
        var one = till(1, place);
        hire(one.staff);
        try (var changes = new SharedChanges(place, SHOP)) {
            var strange = new ShopChange("staff.knighted", "2030-01-01T00:00:00Z", "{\"sword\":\"long\"}", 2);
            assertEquals(new Appended.Stands(3), changes.append(Subject.STAFF, 2, strange));
        }
        assertEquals(Accord.NEWER, one.staff.level());
        assertEquals(
                Optional.of(new Refusal.NotNow(Accord.NEWER)), one.staff.givePin(person(one.staff, 2), pin(BOSS), "x"));
        assertTrue(signsIn(one.staff, 2, CLERK));
    }

    /// Whoever reads the shared book, or takes a till's disk along, cannot try PINs.
    @ParameterizedTest
    @EnumSource
    void neitherTheSharedBookNorAJournalHoldsAPepperOrAKey(Server server) throws Exception {
        var place = server.prepared();
        var one = till(1, place);
        hire(one.staff);
        var two = till(2, place);
        assertEquals(Accord.SAME, two.staff.level());
        assertEquals(one.staff.people(), two.staff.people());
        assertTrue(signsIn(two.staff, 2, CLERK));
        for (var till : List.of(one, two)) {
            till.close();
        }
        var hunt = new Hunt(KEY, KeptStaff.pepper(1), KeptStaff.pepper(2));
        var travelled = String.join("\n", SharedTable.strings(place, "SELECT data FROM shop_change"));
        assertTrue(travelled.contains("sealed") && travelled.contains("老王"), travelled);
        assertFalse(hunt.finds(travelled));
        assertEquals(List.of(), hunt.through(ground.folder));
    }

    /// Both press at once, again and again, on the same few; whoever is told that something was changed meanwhile lets
    /// it be. There is always a manager who can sign in at both.
    @ParameterizedTest
    @EnumSource
    void ofTwoWhoPressAtOnceBothEndWithTheSame(Server server) throws Exception {
        var seed = Long.getLong("seed", new Random().nextLong());
        System.out.println("CommonStaffTest: " + server + " -Dseed=" + seed);
        var place = server.prepared();
        var one = till(1, place);
        hire(one.staff);
        var two = till(2, place);
        assertEquals(Accord.SAME, two.staff.level());
        var pairs = (int) Tier.chosen().of(60, 300, 1_500);
        var start = new CyclicBarrier(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            var counts = both.invokeAll(List.of(
                    editor(one.staff, 1, new Random(seed), pairs, start),
                    editor(two.staff, 2, new Random(seed + 1), pairs, start)));
            var first = counts.getFirst().get();
            var second = counts.getLast().get();
            assertEquals(Accord.SAME, one.staff.level());
            assertEquals(Accord.SAME, two.staff.level());
            assertEquals(one.staff.people(), two.staff.people());
            try (var changes = new SharedChanges(place, SHOP)) {
                var added = changes.after(Subject.STAFF, 0).stream()
                        .flatMap(change -> change.event().stream())
                        .filter(PersonAdded.class::isInstance)
                        .map(it -> ((PersonAdded) it).name())
                        .toList();
                assertTrue(added.containsAll(Stream.of(first, second)
                        .flatMap(it -> it.added().stream())
                        .toList()));
                assertEquals(added.size(), added.stream().distinct().count());
            }
            System.out.printf(
                    "CommonStaffTest: %s, %d pairs, %d people, %d were told%n",
                    server, pairs, one.staff.people().size(), first.overtaken() + second.overtaken());
            assertTrue(first.overtaken() + second.overtaken() > 0, "they never met");
        }
        var now = one.staff.people();
        one.close();
        two.close();
        assertEquals(now, till(1, place).staff.people());
        assertEquals(now, till(2, place).staff.people());
    }

    private static void hire(StaffDesk staff) {
        assertEquals(Optional.empty(), staff.add("老王", Role.MANAGER, pin(BOSS), "收银员"));
        assertEquals(Optional.empty(), staff.add("小李", Role.CASHIER, pin(CLERK), "老王"));
    }

    private static boolean signsIn(StaffDesk staff, int number, String digits) {
        return staff.signIn(number, pin(digits)) instanceof Answer.Right;
    }

    private static Person person(StaffDesk staff, int number) {
        return staff.person(number).orElseThrow();
    }

    private KeptStaff till(int number, SharedPlace place) {
        var till = new KeptStaff(ground.home(number), number, place, KEY);
        open.add(till);
        return till;
    }
}
