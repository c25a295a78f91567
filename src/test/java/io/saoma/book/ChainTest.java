package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.book.Finding.Flaw;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final String HASH = "a".repeat(64);
    private static final Chain CHAIN = Chain.at(line(7, Digest.NOTHING, HASH));

    @Test
    void takesTheLineThatKnowsTheOneBefore() {
        assertEquals(Optional.empty(), CHAIN.flawOf(line(8, HASH, "b".repeat(64))));
        assertEquals(Optional.empty(), Chain.START.flawOf(line(1, Digest.NOTHING, HASH)));
    }

    @Test
    void missesTheLineBetween() {
        assertEquals(Optional.of(Flaw.SEQUENCE), CHAIN.flawOf(line(9, HASH, "b".repeat(64))));
        assertEquals(Optional.of(Flaw.SEQUENCE), CHAIN.flawOf(line(7, HASH, "b".repeat(64))));
    }

    @Test
    void refusesALineThatKnowsAnotherOne() {
        assertEquals(Optional.of(Flaw.HASH), CHAIN.flawOf(line(8, "c".repeat(64), "b".repeat(64))));
    }

    private static JournalLine line(long seq, String before, String hash) {
        return new JournalLine(seq, Samples.MORNING, "till.closed", EventCodec.empty(), before, hash);
    }
}
