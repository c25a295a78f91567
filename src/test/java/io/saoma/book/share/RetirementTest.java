package io.saoma.book.share;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a home remembers of the machine that goes on under its number, for the day on which the network is away.
class RetirementTest {

    private static final TakenOver TAKEN = new TakenOver("李经理", Instant.parse("2026-11-23T01:00:00.5Z"));

    private final Path file;
    private final Retirement retirement;

    RetirementTest(@TempDir Path folder) {
        file = folder.resolve("retired");
        retirement = new Retirement(file, "一号店", 1);
    }

    @Test
    void isRememberedForThisShopAndThisNumberAlone() throws IOException {
        assertEquals(Optional.empty(), retirement.read());
        retirement.write(new TakenOver("前任", Instant.EPOCH));
        retirement.write(TAKEN);

        assertEquals(Optional.of(TAKEN), retirement.read());
        assertEquals(Optional.empty(), new Retirement(file, "一号店", 2).read());
        assertEquals(Optional.empty(), new Retirement(file, "二号店", 1).read());
    }

    @Test
    void aFileThatSomebodyHasWrittenIntoSaysNothing() throws IOException {
        retirement.write(TAKEN);
        var lines = Files.readAllLines(file);
        for (var harmed : List.of(lines.subList(0, 3), List.of("一号店", "1", "yesterday", "李经理"))) {
            Files.write(file, harmed);
            assertEquals(Optional.empty(), retirement.read());
        }
    }
}
