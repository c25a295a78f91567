package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackupAgeTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "none, '', ''",
        "the only one stays however old it is, 2020-01-01T00:00:00Z, ''",
        "the newest stays though the clock went back, 2027-01-01T00:00:00Z, ''",
        "all of the last day, 2026-11-22T12:00:00Z 2026-11-22T12:15:00Z 2026-11-23T11:45:00Z, ''",
        "of an older day only the last, 2026-11-20T01:00:00Z 2026-11-20T09:00:00Z 2026-11-23T11:45:00Z,"
                + " 2026-11-20T01:00:00Z",
        "a day is a day in Shanghai, 2026-11-19T15:59:00Z 2026-11-19T16:00:00Z 2026-11-23T11:45:00Z, ''",
        "of a day thirty days ago too, 2026-10-24T12:00:00Z 2026-10-25T12:00:00Z 2026-11-23T11:45:00Z, ''",
        "of an older month only the last, 2026-09-03T01:00:00Z 2026-09-04T01:00:00Z 2026-11-23T11:45:00Z,"
                + " 2026-09-03T01:00:00Z",
        "a month is a month in Shanghai, 2026-08-31T15:59:00Z 2026-08-31T16:00:00Z 2026-11-23T11:45:00Z, ''",
        "years keep a month each, 2024-01-01T01:00:00Z 2024-02-01T01:00:00Z 2026-11-23T11:45:00Z, ''"
    })
    void letsGoOf(String why, String backups, String gone) {
        assertEquals(instants(gone), BackupAge.outlived(instants(backups), NOW), why);
    }

    @Test
    void keepsAYearOfQuartersOfAnHourInAHundredAndFifty() {
        var kept = new ArrayList<Instant>();
        for (var at = NOW.minus(Duration.ofDays(365)); at.isBefore(NOW); at = at.plus(Duration.ofMinutes(15))) {
            kept.add(at);
            kept.removeAll(BackupAge.outlived(kept, at));
        }
        assertEquals(97 + 30 + 11, kept.size(), 2.0);
    }

    private static List<Instant> instants(String words) {
        return Stream.of(words)
                .filter(text -> !text.isEmpty())
                .flatMap(text -> Arrays.stream(text.split(" ")))
                .map(Instant::parse)
                .toList();
    }
}
