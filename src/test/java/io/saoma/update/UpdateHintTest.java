package io.saoma.update;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a till learns of newer versions from a real server, and what it takes for nothing.
class UpdateHintTest {

    private static final Instant START = Instant.parse("2026-12-02T01:00:00Z");
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Release NEWER =
            new Release(Version.of("0.2.0").orElseThrow(), LocalDate.of(2026, 12, 1), "小票更清楚。", "Clearer receipts.");

    @TempDir
    private Path folder;

    private Instant now = START;

    @AutoClose
    private Publisher publisher;

    @BeforeEach
    void open() throws Exception {
        publisher = new Publisher(folder);
    }

    @Test
    void tellsOfANewerVersionThatIsSigned() {
        publisher.tells("0.2.0");
        assertEquals(Optional.of(NEWER), looked("0.1.0").newer());
    }

    @Test
    void tellsNothingOfItsOwnVersionOrAnOlderOne() {
        publisher.tells("0.2.0");
        assertEquals(Optional.empty(), looked("0.2").newer());
        now = now.plus(Duration.ofDays(2));
        assertEquals(Optional.empty(), looked("0.10.0").newer());
    }

    @Test
    void asksOnceADayAlsoWhenItIsOpenedAgain() {
        publisher.tells("0.2.0");
        looked("0.1.0").look();
        now = START.plus(Duration.ofHours(23));
        assertEquals(Optional.of(NEWER), looked("0.1.0").newer());
        assertEquals(1, publisher.asked());
        now = START.plus(Duration.ofHours(24));
        looked("0.1.0");
        assertEquals(2, publisher.asked());
    }

    @Test
    void asksNotMoreOftenWhereNobodyAnswersWell() {
        publisher.says(500, "sorry".getBytes(UTF_8));
        var hint = looked("0.1.0");
        hint.look();
        assertEquals(Optional.empty(), hint.newer());
        assertEquals(1, publisher.asked());
    }

    @Test
    void asksByItselfOnceItIsStarted() throws Exception {
        publisher.tells("0.2.0");
        try (var hint = hint("0.1.0", LIMIT)) {
            hint.start();
            var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (hint.newer().isEmpty() && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertEquals(Optional.of(NEWER), hint.newer());
        }
    }

    @Test
    void refusesAForgedVersion() throws Exception {
        var forged = new String(publisher.file("0.2.0"), UTF_8).replace("0.2.0", "0.3.0");
        assertIgnored(forged.getBytes(UTF_8));
        try (var other = new Publisher(Files.createDirectory(folder.resolve("other")))) {
            assertIgnored(other.file("0.2.0"));
        }
    }

    @Test
    void refusesWhatIsNotSignedAtAll() {
        assertIgnored(Publisher.text("0.2.0").getBytes(UTF_8));
        assertIgnored((Publisher.text("0.2.0") + "signature = none\n").getBytes(UTF_8));
        assertIgnored("<html><body>signature = here</body></html>".getBytes(UTF_8));
        assertIgnored(new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    }

    /// Signed well, but once more: somebody holds back what is newer.
    @Test
    void keepsToTheNewestWhereAnOlderFileComesAgain() {
        publisher.tells("0.2.0");
        assertEquals(Optional.of(NEWER), looked("0.1.0").newer());
        now = now.plus(Duration.ofDays(2));
        publisher.tells("0.1.5");
        assertEquals(Optional.of(NEWER), looked("0.1.0").newer());
    }

    @Test
    void refusesAFileThatIsTooLong() {
        var signed = publisher.file("0.2.0");
        var huge = new byte[5_000_000];
        System.arraycopy(signed, 0, huge, 0, signed.length);
        assertIgnored(huge);
    }

    @Test
    void goesNowhereElse() throws Exception {
        try (var other = new Publisher(Files.createDirectory(folder.resolve("other")))) {
            publisher.sendsElsewhere(other.address());
            assertEquals(Optional.empty(), looked("0.1.0").newer());
            assertEquals(0, other.asked());
        }
    }

    @Test
    void givesUpAServerThatHangsOrTrickles() {
        for (var way : new Runnable[] {publisher::hangs, publisher::trickles}) {
            way.run();
            now = now.plus(Duration.ofDays(2));
            var begun = System.nanoTime();
            var hint = hint("0.1.0", Duration.ofMillis(500));
            hint.look();
            assertEquals(Optional.empty(), hint.newer());
            assertTrue(System.nanoTime() - begun < Duration.ofSeconds(20).toNanos());
        }
    }

    @Test
    void tellsNothingOfAKeptFileThatSomebodyHasChanged() throws Exception {
        publisher.tells("0.2.0");
        looked("0.1.0");
        var kept = folder.resolve("update").resolve("newest");
        Files.writeString(kept, Files.readString(kept).replace("0.2.0", "0.9.0"));
        assertEquals(Optional.empty(), looked("0.1.0").newer());
    }

    private void assertIgnored(byte[] file) {
        publisher.says(200, file);
        now = now.plus(Duration.ofDays(2));
        var before = publisher.asked();
        assertEquals(Optional.empty(), looked("0.1.0").newer());
        assertEquals(before + 1, publisher.asked());
    }

    private UpdateHint looked(String own) {
        var hint = hint(own, LIMIT);
        hint.look();
        return hint;
    }

    private UpdateHint hint(String own, Duration limit) {
        return new UpdateHint(
                publisher.address(),
                publisher.key(),
                Version.of(own).orElseThrow(),
                folder.resolve("update"),
                () -> now,
                limit);
    }
}
