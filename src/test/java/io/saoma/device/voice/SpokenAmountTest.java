package io.saoma.device.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.sale.Money;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever is charged, who hears it writes down the same amount.
@Execution(CONCURRENT)
class SpokenAmountTest {

    private static final int AMOUNTS = 100_000;

    @ParameterizedTest
    @EnumSource
    void isHeardAsItWasMeant(Voice voice) {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("SpokenAmountTest seed " + seed);
        var random = new Random(seed);
        for (var i = 0; i < AMOUNTS; i++) {
            hear(new Money(anyLength(random)), voice, seed);
        }
        hear(Money.MOST, voice, seed);
    }

    @ParameterizedTest
    @EnumSource
    void isHeardAsItWasMeantUpToOneThousandYuan(Voice voice) {
        for (var fen = 1; fen <= 1_000_00; fen++) {
            hear(new Money(fen), voice, fen);
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysNothingThatNobodyCanPay(Voice voice) {
        for (var fen : new long[] {0, -1, Money.MOST.fen() + 1}) {
            assertThrows(IllegalArgumentException.class, () -> SpokenAmount.of(new Money(fen), voice));
        }
    }

    private static void hear(Money amount, Voice voice, long seed) {
        var said = SpokenAmount.of(amount, voice);
        var words = said.stream().map(Clip::word).collect(Collectors.joining(" "));
        assertEquals(amount.fen(), Listener.fen(said), () -> amount + " as " + words + ", seed " + seed);
        assertFalse(words.contains("ling2 ling2"), () -> amount + " as " + words + ", seed " + seed);
    }

    /// As many short amounts as long ones, and as many zeros in them as other digits.
    private static long anyLength(Random random) {
        var fen = 1L + random.nextInt(9);
        for (var digits = random.nextInt(10); digits > 0; digits--) {
            fen = fen * 10 + (random.nextBoolean() ? 0 : random.nextInt(10));
        }
        return fen;
    }
}
