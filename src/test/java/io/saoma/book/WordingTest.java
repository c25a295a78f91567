package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Statements for engines that count question marks: each stands for the value that the asker meant.
class WordingTest {

    @Test
    void everyQuestionMarkGetsTheValueOfItsNumber() {
        var wording = worded("SELECT 1 WHERE a = ?2 AND b = ?1 AND c = ?2");

        assertEquals("SELECT 1 WHERE a = ? AND b = ? AND c = ?", wording.text());
        assertEquals(List.of("second", "first", "second"), wording.placed("first", "second"));
    }

    @Test
    void withoutNumbersTheyStandInTheirOrder() {
        assertEquals(
                List.of("first", "second"),
                worded("INSERT INTO t VALUES (?, ?)").placed("first", "second"));
        assertEquals(List.of("first"), Wording.asItStands("SELECT ?").placed("first"));
    }

    @Test
    void aNamedOneIsTheSameForEveryAsker() {
        var wording = worded("SELECT :word WHERE shop = ?shop AND a = ?1 AND other = ?other");

        assertEquals("SELECT stands WHERE shop = ? AND a = ? AND other = ?", wording.text());
        assertEquals(Arrays.asList("一号店", "first", null), wording.placed("first"));
    }

    @Test
    void aTimeIsCutToWhatEveryEngineKeeps() {
        var fine = Instant.parse("2026-11-23T01:00:00.123456789Z");

        assertEquals(
                List.of(Instant.parse("2026-11-23T01:00:00.123456Z")),
                worded("SELECT ?").placed(fine));
    }

    private static Wording worded(String text) {
        return Wording.numbered(
                text, Map.of("word", "stands"), name -> name.equals("shop") ? Optional.of("一号店") : Optional.empty());
    }
}
