package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.ui.UiTasks;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/// The till gets ready for its first charge with the first line of the first basket, once, and off the screens' thread
/// first.
class WarmingTest {

    private static final Basket FILLED = Basket.EMPTY.plus(new Line("", "苹果", new Money(850), 1));

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Queue<Runnable> fx = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final SimpleObjectProperty<Basket> basket = new SimpleObjectProperty<>(Basket.EMPTY);

    @Test
    void leavesTheStartAlone() {
        warming(() -> done.add("wire"));

        assertEquals(0, background.size());
    }

    @Test
    void beginsAsideWithTheFirstLineAndComesToTheScreenLast() {
        warming(() -> done.add("wire"));
        basket.set(FILLED);
        assertEquals(List.of(), done);

        background.remove().run();
        assertEquals(List.of("wire"), done);

        fx.remove().run();
        assertEquals(List.of("wire", "screen"), done);
    }

    @Test
    void isDoneOnce() {
        warming(() -> done.add("wire"));
        basket.set(FILLED);
        basket.set(Basket.EMPTY);
        basket.set(FILLED);

        assertEquals(1, background.size());
    }

    @Test
    void findsABasketThatTheLastRunLeft() {
        basket.set(FILLED);
        warming(() -> done.add("wire"));

        assertEquals(1, background.size());
    }

    @Test
    void saysWhatWentWrong() {
        warming(() -> {
            throw new IllegalStateException("broken");
        });
        basket.set(FILLED);
        background.remove().run();
        fx.remove().run();

        assertEquals(List.of("broken"), done);
    }

    private void warming(Runnable wire) {
        new Warming(
                        new UiTasks(background::add, fx::add),
                        wire,
                        () -> done.add("screen"),
                        problem -> done.add(String.valueOf(problem.getMessage())))
                .follow(basket);
    }
}
