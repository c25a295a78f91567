package io.saoma.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InTurnTest {

    private final List<Runnable> handed = new ArrayList<>();
    private final List<String> done = new ArrayList<>();

    @Test
    void doesOnePieceOfWorkAfterTheOther() {
        var inTurn = new InTurn(handed::add);
        inTurn.execute(() -> {
            inTurn.execute(() -> done.add("third"));
            done.add("first");
        });
        inTurn.execute(() -> done.add("second"));
        assertEquals(1, handed.size(), "one pair of hands at a time");

        handed.removeFirst().run();
        assertEquals(List.of("first", "second", "third"), done);
    }

    @Test
    void takesNewHandsOnceTheLastWorkIsDone() {
        var inTurn = new InTurn(handed::add);
        inTurn.execute(() -> done.add("first"));
        handed.removeFirst().run();
        inTurn.execute(() -> done.add("second"));
        handed.removeFirst().run();

        assertEquals(List.of("first", "second"), done);
    }

    @Test
    void worksAlsoWhereItsCallerIsItsHands() {
        var inTurn = new InTurn(Runnable::run);
        inTurn.execute(() -> {
            inTurn.execute(() -> done.add("inner"));
            done.add("outer");
        });

        assertEquals(List.of("outer", "inner"), done);
    }
}
