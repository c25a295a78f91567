package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a machine lacks for a window is known before one is opened.
class DisplayTest {

    @Test
    void missesADisplayWhereNoneIsNamed() {
        assertEquals(Optional.of("start.noDisplay"), Display.missing("Linux", Map.of()));
        assertEquals(Optional.of("start.noDisplay"), Display.missing("Linux", Map.of("DISPLAY", " ")));
    }

    @Test
    void asksNothingOfOtherSystems() {
        assertEquals(Optional.empty(), Display.missing("Windows 11", Map.of()));
        assertEquals(Optional.empty(), Display.missing("Mac OS X", Map.of()));
    }
}
