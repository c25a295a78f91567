package io.saoma.ui.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.ui.UiTasks;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/// However fast questions come, one is out at a time and the last one wins.
class LatestTest {

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private final Latest<String, String> latest = new Latest<>(
            new UiTasks(background::add, Runnable::run),
            this::answer,
            (question, answer) -> seen.add(question + "=" + answer),
            (question, problem) -> seen.add(question + "!" + problem.getMessage()));

    @Test
    void asksAtOnceWhenNothingIsOut() {
        latest.ask("a");
        assertTrue(latest.busy());
        work();
        assertEquals(List.of("a=A"), seen);
        assertFalse(latest.busy());
    }

    @Test
    void leavesOutWhatWasOvertaken() {
        for (var typed : List.of("0", "00", "004", "0042")) {
            latest.ask(typed);
        }
        work();
        assertEquals(List.of("0", "0042"), asked);
        assertEquals(List.of("0042=0042"), seen);
    }

    @Test
    void answersTheSameQuestionAlsoWhenItIsAskedAgainMeanwhile() {
        latest.ask("a");
        latest.ask("a");
        background.remove().run();
        assertEquals(List.of("a=A"), seen);
        latest.ask("a");
        work();
        assertEquals(List.of("a", "a", "a"), asked);
        assertEquals(List.of("a=A", "a=A", "a=A"), seen);
    }

    @Test
    void goesOnAfterAFailure() {
        latest.ask("bad");
        latest.ask("good");
        work();
        latest.ask("bad");
        work();
        assertEquals(List.of("good=GOOD", "bad!no"), seen);
    }

    private String answer(String question) {
        asked.add(question);
        if (question.equals("bad")) {
            throw new IllegalStateException("no");
        }
        return question.toUpperCase(java.util.Locale.ROOT);
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
