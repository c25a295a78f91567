package io.saoma.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The table says what was measured, and does not say yes where an aim is missed.
class SamplesTest {

    private static final Samples HUNDRED = new Samples(
            Unit.NANOS, IntStream.rangeClosed(1, 100).mapToObj(it -> it * 1e6).toList());
    private static final Samples ONE = new Samples(Unit.NANOS, List.of(2e9));

    @Test
    void saysTheMedianAndTheMiddleHalf() {
        assertEquals("51.0 ms (26.0 ms to 76.0 ms)", HUNDRED.toString());
        assertEquals("2.00 s", ONE.toString());
        assertEquals(100e6, HUNDRED.quantile(0.99));
    }

    @Test
    void comparesPairByPair() {
        var slow = new Samples(Unit.NANOS, List.of(10.0, 1_000.0, 40.0));
        var quick = new Samples(Unit.NANOS, List.of(5.0, 500.0, 10.0));

        assertEquals(List.of(2.0, 2.0, 4.0), slow.over(quick).values());
        assertEquals("yes", Row.compared("x", slow, "y", quick, 2).holds());
        assertEquals("no", Row.compared("x", slow, "y", quick, 1.99).holds());
        assertEquals("no", Row.within("x", ONE, 1e9).holds());
        assertThrows(IllegalArgumentException.class, () -> ONE.over(HUNDRED));
    }

    @Test
    void nothingMeasuredIsNoMeasurement() {
        assertThrows(IllegalArgumentException.class, () -> new Samples(Unit.BYTES, List.of()));
        assertThrows(IllegalStateException.class, () -> InTurn.times(0, 1, () -> false));
    }

    @Test
    void everySideIsMeasuredAsOftenAsTheOthers() throws Exception {
        var measured = InTurn.times(1, 5, () -> true, () -> true, () -> true);

        assertEquals(
                List.of(5, 5, 5),
                measured.stream().map(it -> it.values().size()).toList());
    }

    @Test
    void theTableNamesMachineDayAndCommand() {
        var row = Row.within("a | b", ONE, 3e9);
        var table =
                new Table(new Machine(2, "Some CPU", "Some OS", "25"), "a day", "mvn", Map.of("book", List.of(row)));

        var lines = table.markdown().lines().toList();

        assertTrue(lines.getFirst().contains("2 cores of Some CPU, Some OS, JDK 25, on a day, by `mvn`"));
        assertEquals("| book | a \\| b | 2.00 s |  |  | at most 3.00 s | yes |", lines.getLast());
    }
}
