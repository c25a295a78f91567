package io.saoma.ui.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.health.SharedBook.Reach;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedBookWordsTest {

    private static final Instant NOW = Instant.parse("2026-03-14T02:26:00Z");

    /// What is in the way of the most comes first.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        REACHED        | 0    | 9999 | 0 | 0 | GOOD has every entry
        REACHED        | 1234 | 179  | 0 | 0 | GOOD 1,234 entries behind
        REACHED        | 1234 | 180  | 0 | 0 | WARNING 1,234 entries behind since 03-14 10:23
        AWAY           | 0    | 179  | 0 | 0 | NONE away since 03-14 10:23, 0 waiting
        AWAY           | 0    | 180  | 0 | 0 | WARNING away since 03-14 10:23, 0 waiting
        AWAY           | 12   | 3600 | 0 | 0 | WARNING away since 03-14 09:26, 12 waiting
        NEWER          | 12   | 0    | 0 | 0 | WARNING newer than this till
        OLDER          | 12   | 0    | 0 | 0 | WARNING not prepared for this till
        REACHED        | 0    | 0    | 0 | 3 | WARNING had lost 3 entries
        NEWER          | 0    | 0    | 0 | 3 | WARNING newer than this till
        REACHED        | 0    | 0    | 7 | 0 | TROUBLE 7 unknown entries
        NEWER          | 0    | 0    | 7 | 3 | TROUBLE 7 unknown entries
        JOURNAL_BROKEN | 0    | 0    | 7 | 3 | TROUBLE journal damaged
        """)
    void saysTheWorst(Reach reach, long behind, long seconds, long foreign, long forgotten, String wanted) {
        var vital = book(reach, behind, seconds, foreign, forgotten).vital(NOW);

        assertEquals(wanted, vital.level() + " " + new Messages(Language.EN).say(vital.state()));
        for (var language : Language.values()) {
            var messages = new Messages(language);
            assertFalse(messages.say(Pulse.of(List.of(vital)).said()).contains("%"));
        }
    }

    @Test
    void saysWhyLinesAreUnknown() {
        var remedy = book(Reach.REACHED, 0, 0, 7, 0).vital(NOW).remedy().orElseThrow();

        assertEquals(
                "The shared book has 7 entries of this till that the till itself has not: an old backup was put back,"
                        + " or a second machine uses this number. Give each machine a number of its own; the entries"
                        + " are kept.",
                new Messages(Language.EN).say(remedy));
    }

    @Test
    void aNumberThatIsAnotherMachinesComesBeforeEverythingElse() {
        var vital =
                new SharedBook(Reach.AWAY, 3, NOW, 7, 3, Optional.of(new SharedBook.TakenOver("Wang", NOW))).vital(NOW);
        var english = new Messages(Language.EN);

        assertEquals("TROUBLE number taken over", vital.level() + " " + english.say(vital.state()));
        assertTrue(english.say(vital.remedy().orElseThrow()).startsWith("By the word of Wang (03-14 10:26) another"));
    }

    @Test
    void aMomentIsNothingToTalkAbout() {
        assertEquals(Optional.empty(), behind(0, 9999));
        assertEquals(Optional.empty(), behind(12, 4));
        assertEquals(Optional.of("共享账本还差 12 条"), behind(12, 5));
        assertEquals(Optional.of("共享账本还差 12,345 条"), behind(12_345, 99));
    }

    private static Optional<String> behind(long lines, long seconds) {
        return book(Reach.AWAY, lines, seconds, 0, 0).behind(NOW).map(new Messages(Language.ZH)::say);
    }

    private static SharedBook book(Reach reach, long behind, long seconds, long foreign, long forgotten) {
        return new SharedBook(reach, behind, NOW.minus(Duration.ofSeconds(seconds)), foreign, forgotten);
    }
}
