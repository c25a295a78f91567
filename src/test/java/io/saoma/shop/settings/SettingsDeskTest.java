package io.saoma.shop.settings;

import static io.saoma.shop.settings.FakeShop.NOW;
import static io.saoma.shop.settings.TwoTills.DISCOUNT;
import static io.saoma.shop.settings.TwoTills.LOCK;
import static io.saoma.shop.settings.TwoTills.made;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.sale.settings.SettingsEvent.SettingsPutBack;
import io.saoma.sale.settings.SettingsEvent.SettingsTakenOver;
import io.saoma.shop.accord.Accord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is set at one till is set at all of them, by whatever way they come to it.
@Execution(CONCURRENT)
class SettingsDeskTest {

    private final TwoTills tills = new TwoTills();
    private final FakeShop shop = tills.shop;

    private final FakeShop.Till first = tills.first;

    private final FakeShop.Till second = tills.second;

    @Test
    void theFirstTillBringsItsValuesAndALaterOneGivesItsOwnUp() {
        first.file.put(DISCOUNT, "30");
        second.file.put(DISCOUNT, "5");
        second.file.put(LOCK, "9");
        assertEquals(Accord.SAME, first.open().level());
        var told = new ArrayList<String>();
        var desk = second.open();
        desk.subscribe(() -> told.add("told"));
        assertEquals(Accord.SAME, desk.level());
        assertEquals(Accord.SAME, desk.level());

        assertEquals(first.file, second.file);
        assertEquals("30", second.file.get(DISCOUNT));
        var taken = assertInstanceOf(SettingsTakenOver.class, second.journal.getFirst());
        assertEquals(Map.of(DISCOUNT, "5", LOCK, "9"), taken.was());
        assertEquals(1, taken.till());
        assertEquals(List.of("told"), told);
        assertEquals(1, first.journal.size());
        assertEquals(1, second.journal.size());
        desk.subscribe(() -> told.add("at once"));
        assertEquals(List.of("told", "at once"), told);
    }

    @Test
    void whatIsSetAtOneTillIsWrittenAndJournaledAtBoth() {
        var one = first.open();
        var other = second.open();
        assertEquals(Accord.SAME, one.level());
        assertEquals(Accord.SAME, other.level());

        made(one.change(one.seen(), Map.of(DISCOUNT, "30"), "Wang"));
        assertEquals(Accord.SAME, other.level());

        assertEquals("30", first.file.get(DISCOUNT));
        assertEquals("30", second.file.get(DISCOUNT));
        var taken = assertInstanceOf(SettingsTakenOver.class, second.journal.getLast());
        assertEquals(2, taken.version());
        assertEquals("Wang", taken.change().by());
        assertEquals(Map.of(DISCOUNT, "30"), taken.change().values());
        assertEquals(taken, first.journal.getLast());
    }

    @Test
    void whoeverIsLaterWithTheSameIsToldAndDecidesAnew() {
        var one = first.open();
        var other = second.open();
        assertEquals(Accord.SAME, one.level());
        assertEquals(Accord.SAME, other.level());
        var seen = other.seen();
        made(one.change(one.seen(), Map.of(DISCOUNT, "30"), "Wang"));

        var told =
                assertInstanceOf(Outcome.Overtaken.class, other.change(seen, Map.of(DISCOUNT, "50", LOCK, "9"), "Li"));
        assertEquals(List.of(DISCOUNT), told.paths());
        assertEquals(Optional.of(new ShopValues.Value("30", 1)), told.now().value(DISCOUNT));
        assertEquals("30", second.file.get(DISCOUNT));
        assertEquals("", second.file.get(LOCK), "all of it, or nothing");

        made(other.change(told.now(), Map.of(DISCOUNT, "50", LOCK, "9"), "Li"));
        assertEquals(Accord.SAME, one.level());
        assertEquals("50", first.file.get(DISCOUNT));
        assertEquals(first.file, second.file);
    }

    @Test
    void differentSettingsAndTheSameWishDoNotQuarrel() {
        var one = first.open();
        var other = second.open();
        assertEquals(Accord.SAME, one.level());
        assertEquals(Accord.SAME, other.level());
        var seen = other.seen();
        made(one.change(one.seen(), Map.of(DISCOUNT, "30"), "Wang"));
        made(other.change(seen, Map.of(LOCK, "9"), "Li"));
        made(other.change(seen, Map.of(DISCOUNT, "30"), "Li"));

        assertEquals(Accord.SAME, one.level());
        assertEquals(first.file, second.file);
        assertEquals(3, shop.size());
    }

    @Test
    void whileTheSharedBookIsAwayNothingIsSet() {
        var desk = first.open();
        shop.away = true;
        assertEquals(Accord.AWAY, desk.level());
        assertEquals(new Outcome.NotNow(Accord.AWAY), desk.change(desk.seen(), Map.of(DISCOUNT, "30"), "Wang"));
        assertEquals("", first.file.get(DISCOUNT));

        shop.away = false;
        made(desk.change(desk.seen(), Map.of(DISCOUNT, "30"), "Wang"));
        shop.away = true;
        assertEquals(new Outcome.NotNow(Accord.AWAY), desk.change(desk.seen(), Map.of(DISCOUNT, "40"), "Wang"));
        assertEquals("30", first.file.get(DISCOUNT));
    }

    @Test
    void whatOnlyANewerTillKnowsChangesNothingAndStopsNothing() {
        assertEquals(Accord.SAME, first.open().level());
        shop.set(3, Map.of("staff.shoe_size", "44", LOCK, "7"), "Wang");
        shop.set(3, Map.of(), "");
        shop.set(3, Map.of(DISCOUNT, "30"), "Wang");
        var desk = first.open();
        assertEquals(Accord.SAME, desk.level());

        assertEquals(Map.of(LOCK, "7", DISCOUNT, "30", "receipt.footer", ""), first.file);
        made(desk.change(desk.seen(), Map.of(LOCK, "8"), "Li"));
        assertEquals("44", desk.common().value("staff.shoe_size").orElseThrow().text());
        assertEquals(5, first.journal.size());
    }

    @Test
    void whatAPersonWroteIntoTheFileMeanwhileIsPutBackAtTheNextStartAndToldInTheJournal() {
        assertEquals(Accord.SAME, first.open().level());
        first.file.put(DISCOUNT, "90");
        var told = new ArrayList<String>();
        var desk = first.open();
        desk.subscribe(() -> told.add("told"));
        assertEquals(Accord.SAME, desk.level());

        assertEquals("", first.file.get(DISCOUNT));
        assertEquals(new SettingsPutBack(Map.of(DISCOUNT, "90"), NOW), first.journal.getLast());
        assertEquals(List.of("told"), told);
        first.file.put(DISCOUNT, "90");
        assertEquals(Accord.SAME, desk.level());
        assertEquals("90", first.file.get(DISCOUNT), "not before the next start");
    }

    @Test
    void nothingIsPutBackBeforeTheOthersHaveBeenAsked() {
        assertEquals(Accord.SAME, first.open().level());
        shop.set(2, Map.of(DISCOUNT, "30"), "Wang");
        first.file.put(DISCOUNT, "30");
        shop.away = true;
        var desk = first.open();
        assertEquals(Accord.AWAY, desk.level());
        assertEquals("30", first.file.get(DISCOUNT));
        shop.away = false;
        assertEquals(Accord.SAME, desk.level());
        assertEquals("30", first.file.get(DISCOUNT));
        assertEquals(2, first.journal.size());
    }

    /// Before and after the shared book, the file, the journal.
    @ParameterizedTest
    @ValueSource(strings = {"row", "answer", "file", "journal"})
    void whereverATillIsKilledTheNextStartEndsInTheSameValuesEverywhere(String step) {
        assertEquals(Accord.SAME, first.open().level());
        assertEquals(Accord.SAME, second.open().level());
        var killed = first.open();
        assertEquals(Accord.SAME, killed.level());
        shop.kill = step;
        assertThrows(
                FakeShop.Killed.class, () -> killed.change(killed.seen(), Map.of(DISCOUNT, "30", LOCK, "9"), "Wang"));

        var again = first.open();
        assertEquals(Accord.SAME, again.level());
        assertEquals(Accord.SAME, second.open().level());
        var stands = !step.equals("row");
        assertEquals(stands ? "30" : "", first.file.get(DISCOUNT));
        assertEquals(first.file, second.file);
        assertEquals(stands ? 2 : 1, again.common().seen().version());
        assertEquals(first.journal.size(), second.journal.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "journal"})
    void theSameAtATillThatTakesOver(String step) {
        assertEquals(Accord.SAME, first.open().level());
        assertEquals(Accord.SAME, second.open().level());
        shop.set(1, Map.of(DISCOUNT, "30"), "Wang");
        shop.kill = step;
        var killed = second.open();
        assertThrows(FakeShop.Killed.class, killed::level);

        assertEquals(Accord.SAME, second.open().level());
        assertEquals("30", second.file.get(DISCOUNT));
        assertEquals(2, second.journal.size());
    }

    @Test
    void twiceIsOnceWhereOnlyTheAnswerWasLost() {
        var desk = first.open();
        assertEquals(Accord.SAME, desk.level());
        var seen = desk.seen();
        shop.kill = "answer";
        assertThrows(FakeShop.Killed.class, () -> desk.change(seen, Map.of(DISCOUNT, "30"), "Wang"));
        made(desk.change(seen, Map.of(DISCOUNT, "30"), "Wang"));
        assertEquals(Accord.SAME, desk.level());
        assertEquals("30", first.file.get(DISCOUNT));
    }
}
