package io.saoma.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.saoma.ui.Notice.Level;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The strip says one thing at a time, the worst first.
class NoticesTest {

    private final Notices notices = new Notices();

    @Test
    void saysTheWorstFirst() {
        notices.raise(notice("network", Level.WARNING));
        notices.raise(notice("late", Level.TROUBLE));
        notices.raise(notice("hint", Level.NOTE));
        assertEquals("late", said());

        notices.lower("late");
        assertEquals("network", said());
    }

    @Test
    void keepsTheOlderOfTwoEquallyBad() {
        notices.raise(notice("first", Level.TROUBLE));
        notices.raise(notice("second", Level.TROUBLE));
        notices.raise(notice("first", Level.TROUBLE));

        assertEquals("first", said());
    }

    @Test
    void isSilentWhenAllIsWell() {
        notices.raise(notice("network", Level.WARNING));
        notices.lower("network");
        notices.lower("nothing");

        assertEquals(Optional.empty(), notices.worstProperty().get());
    }

    @Test
    void refusesAThirdButton() {
        var action = new Notice.Action(Sentence.of("keys.close"), "", () -> {});
        assertThrows(
                IllegalArgumentException.class,
                () -> new Notice(
                        "late", Level.TROUBLE, Sentence.of("a"), Sentence.of("b"), Collections.nCopies(3, action)));
    }

    private String said() {
        return notices.worstProperty().get().orElseThrow().about();
    }

    private static Notice notice(String about, Level level) {
        return new Notice(about, level, Sentence.of("chip.late"), Sentence.of("chip.late"), List.of());
    }
}
