package io.saoma.shop.settings;

import static io.saoma.shop.settings.TwoTills.DISCOUNT;
import static io.saoma.shop.settings.TwoTills.LOCK;
import static io.saoma.shop.settings.TwoTills.made;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.sale.settings.SettingsEvent.SettingsRejoined;
import io.saoma.shop.accord.Accord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The shared book was put back, and a person says who is right about the settings.
@Execution(CONCURRENT)
class SettingsPutBackTest {

    private final TwoTills tills = new TwoTills();
    private final FakeShop shop = tills.shop;

    private final FakeShop.Till first = tills.first;

    private final FakeShop.Till second = tills.second;

    @Test
    void whereTheSharedBookWasPutBackAPersonSaysThatThisTillIsRight() {
        var one = first.open();
        var other = second.open();
        lost(one);
        assertEquals(Accord.SAME, other.level());
        shop.putBack(1);
        assertEquals(Accord.PUT_BACK, one.level());
        assertEquals(Accord.PUT_BACK, other.level());
        assertEquals(new Outcome.NotNow(Accord.PUT_BACK), one.change(one.seen(), Map.of(LOCK, "9"), "Wang"));
        assertEquals("30", first.file.get(DISCOUNT));
        assertEquals("", first.file.get(LOCK));

        assertEquals(Accord.SAME, one.keepOwn());
        assertEquals(Accord.SAME, other.level());
        assertEquals("30", second.file.get(DISCOUNT));
        made(other.change(other.seen(), Map.of(DISCOUNT, "40"), "Li"));
        assertEquals(Accord.SAME, one.level());
        assertEquals("40", first.file.get(DISCOUNT));
        assertEquals(one.common(), first.open().common());
        assertEquals(Accord.SAME, first.open().level());
        assertEquals(one.common(), other.common());
    }

    /// It ends, and writes nothing more down.
    @Test
    void whoeverIsNeverKnownAgainLeavesItToAPerson() {
        var one = first.open();
        made(one.change(one.seen(), Map.of(DISCOUNT, "30"), "Wang"));
        shop.forgetful = true;
        var lines = first.journal.size();
        for (var look = 0; look < 3; look++) {
            assertEquals(Accord.PUT_BACK, one.level());
            assertEquals(new Outcome.NotNow(Accord.PUT_BACK), one.change(one.seen(), Map.of(LOCK, "9"), "Wang"));
        }
        assertEquals(lines, first.journal.size());
    }

    @Test
    void whereTheSharedBookWasPutBackAPersonSaysThatItIsRight() {
        var one = first.open();
        lost(one);
        shop.putBack(1);
        shop.set(3, Map.of(LOCK, "9"), "Li");
        assertEquals(Accord.PUT_BACK, one.level());
        assertEquals("", first.file.get(LOCK), "it does not follow what this till knows");
        var told = new ArrayList<String>();
        one.subscribe(() -> told.add("told"));

        assertEquals(Accord.SAME, one.takeTheirs());
        assertEquals(Map.of(DISCOUNT, "", LOCK, "9", "receipt.footer", ""), first.file);
        assertEquals(List.of("told"), told);
        assertEquals(one.common(), first.open().common());
        made(one.change(one.seen(), Map.of(DISCOUNT, "40"), "Wang"));
        assertEquals(3, shop.size());
    }

    @Test
    void whatOnlyTheSharedBookHasStandsThoughThisTillIsRight() {
        var one = first.open();
        lost(one);
        shop.putBack(1);
        shop.set(3, Map.of(DISCOUNT, "80", "staff.shoe_size", "44"), "Li");
        var other = second.open();
        assertEquals(Accord.SAME, other.level());
        assertEquals(Accord.PUT_BACK, one.level());
        assertEquals(Accord.SAME, one.keepOwn());
        assertEquals(Accord.SAME, other.level());

        assertEquals("30", second.file.get(DISCOUNT));
        assertEquals("44", one.common().value("staff.shoe_size").orElseThrow().text());
        assertEquals(one.common(), other.common());
        assertEquals(first.file, second.file);
    }

    @Test
    void whereBothSayTheSameNobodyIsAsked() {
        var one = first.open();
        lost(one);
        shop.putBack(1);
        shop.set(3, Map.of(DISCOUNT, "30"), "Li");
        shop.set(3, Map.of("receipt.footer", ""), "Li");
        assertEquals(Accord.SAME, one.level());
        assertEquals(
                3,
                assertInstanceOf(SettingsRejoined.class, first.journal.getLast())
                        .version());
        made(one.change(one.seen(), Map.of(LOCK, "9"), "Wang"));
        assertEquals(Accord.SAME, first.open().level());
    }

    @Test
    void whatCannotBeSettledWhileTheSharedBookIsAwayIsAskedAgain() {
        var one = first.open();
        lost(one);
        shop.putBack(2);
        assertEquals(Accord.PUT_BACK, one.level());
        var accords = new ArrayList<Accord>();
        one.onAccord(() -> accords.add(one.accord()));
        shop.away = true;
        assertEquals(Accord.PUT_BACK, one.keepOwn());
        assertEquals(Accord.AWAY, one.level());
        shop.away = false;
        assertEquals(Accord.PUT_BACK, one.level());
        assertEquals(Accord.SAME, one.keepOwn());
        assertEquals(List.of(Accord.AWAY, Accord.PUT_BACK, Accord.SAME), accords);
        assertEquals(1, shop.size());
        assertEquals(Accord.SAME, second.open().level());
        assertEquals(first.file, second.file);
    }

    /// Before and after the shared book, what is known of it, the file, the journal.
    @ParameterizedTest
    @ValueSource(strings = {"row", "answer", "rejoined", "file", "journal"})
    void whereverATillIsKilledWhileItIsPutRightItsSettingsAreTheRightOnesInTheEnd(String step) {
        lost(first.open());
        shop.putBack(1);
        shop.set(3, Map.of(LOCK, "9", "staff.shoe_size", "44"), "Li");
        var killed = first.open();
        assertEquals(Accord.PUT_BACK, killed.level());
        shop.kill = step;
        assertThrows(FakeShop.Killed.class, killed::keepOwn);

        var again = first.open();
        if (again.level() == Accord.PUT_BACK) {
            assertEquals(Accord.SAME, again.keepOwn());
        }
        assertEquals(Accord.SAME, second.open().level());
        assertEquals(Map.of(DISCOUNT, "30", LOCK, "", "receipt.footer", ""), first.file);
        assertEquals(first.file, second.file);
        assertEquals("44", again.common().value("staff.shoe_size").orElseThrow().text());
        assertEquals(again.common(), first.open().common());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rejoined", "row", "answer", "file", "journal"})
    void theSameWhereTheSharedBookIsRight(String step) {
        lost(first.open());
        shop.putBack(1);
        shop.set(3, Map.of(LOCK, "9"), "Li");
        var killed = first.open();
        assertEquals(Accord.PUT_BACK, killed.level());
        shop.kill = step;
        assertThrows(FakeShop.Killed.class, killed::takeTheirs);

        var again = first.open();
        if (again.level() == Accord.PUT_BACK) {
            assertEquals(Accord.SAME, again.takeTheirs());
        }
        assertEquals(Map.of(DISCOUNT, "", LOCK, "9", "receipt.footer", ""), first.file);
        assertEquals(2, shop.size());
    }

    /// The till joins, and sets what is to be lost.
    private static void lost(SettingsDesk desk) {
        assertEquals(Accord.SAME, desk.level());
        made(desk.change(desk.seen(), Map.of(DISCOUNT, "30"), "Wang"));
    }
}
