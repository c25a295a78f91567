package io.saoma.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BurstTest {

    private final Burst burst = new Burst();
    private long now;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 50})
    void aScannerIsFast(int millis) {
        type("6921168", millis);
        assertFalse(burst.scanned(), "seven signs can be anything");
        type("5", millis);
        assertTrue(burst.scanned());
        type("09256", millis);
        assertTrue(burst.scanned());
        assertEquals("6921168509256", burst.text());
    }

    @ParameterizedTest
    @ValueSource(ints = {51, 80, 150})
    void aHandIsNot(int millis) {
        type("6921168509256", millis);
        assertFalse(burst.scanned());
    }

    @Test
    void aScanThatIsHeardLateInTheMiddleIsStillOne() {
        type("692116", 20);
        now += Duration.ofMillis(150).toNanos();
        type("8509256", 20);
        assertTrue(burst.scanned());
        assertEquals("6921168509256", burst.text());
    }

    @Test
    void whoWaitsBeginsAnew() {
        type("12", 20);
        now += Duration.ofMillis(201).toNanos();
        assertTrue(burst.over(now));
        type("6921168509256", 20);
        assertEquals("6921168509256", burst.text());
    }

    @Test
    void aKeyThatIsHeldDownIsNoScanner() {
        type("0".repeat(40), 30);
        assertFalse(burst.scanned());
    }

    @Test
    void whatIsForgottenDoesNotCount() {
        type("6921168", 20);
        burst.forget();
        type("509256", 20);
        assertFalse(burst.scanned());
        assertEquals("509256", burst.text());
    }

    private void type(String signs, int millis) {
        signs.chars().mapToObj(Character::toString).forEach(sign -> {
            now += Duration.ofMillis(millis).toNanos();
            burst.add(sign, now);
        });
    }
}
