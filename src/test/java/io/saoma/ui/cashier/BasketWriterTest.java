package io.saoma.ui.cashier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.basket.BasketEvent;
import io.saoma.sale.basket.BasketEvent.BasketHeld;
import io.saoma.sale.basket.BasketEvent.BasketRecalled;
import io.saoma.sale.basket.BasketEvent.LinePut;
import io.saoma.sale.basket.BasketEvent.LineRemoved;
import io.saoma.sale.basket.BasketEvent.LinesReplaced;
import io.saoma.ui.UiTasks;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is written of the baskets, by a disk that takes its time.
class BasketWriterTest {

    private static final Instant NOW = Instant.parse("2026-03-14T02:24:00Z");
    private static final Line TEA = new Line("", "珍珠奶茶", new Money(15_00), 2);
    private static final Line WATER = new Line("6921168509256", "矿泉水", new Money(2_00), 1);

    private final List<Runnable> waiting = new ArrayList<>();
    private final List<BasketEvent> written = new ArrayList<>();
    private final List<Exception> failures = new ArrayList<>();
    private boolean failing;
    private final BasketWriter writer = new BasketWriter(
            new UiTasks(waiting::add, Runnable::run).inTurn(),
            this::write,
            InstantSource.fixed(NOW),
            () -> "王小雨",
            failures::add,
            Basket.EMPTY);

    @Test
    void writesEachChangeByItself() {
        writer.changed(basket(), basket(TEA));
        work();
        writer.changed(basket(TEA), basket(TEA, WATER));
        work();

        assertEquals(List.of(put(0, TEA), put(1, WATER)), written);
    }

    @Test
    void writesTogetherWhatCameWhileTheDiskWasBusy() {
        var basket = Basket.EMPTY;
        for (var fen = 1; fen <= 500; fen++) {
            var more = basket.plus(new Line("", "件", new Money(fen), 1));
            writer.changed(basket, more);
            basket = more;
        }
        work();

        assertEquals(List.of(new LinesReplaced(0, basket.lines(), "王小雨", NOW)), written);
    }

    @Test
    void aLineThatIsTakenOutIsWrittenDownHoweverBusyTheDiskIs() {
        writer.changed(basket(), basket(TEA));
        writer.changed(basket(TEA), basket(TEA, WATER));
        writer.changed(basket(TEA, WATER), basket(TEA));
        writer.changed(basket(TEA), basket(TEA, WATER));
        writer.changed(basket(TEA, WATER), basket());
        writer.changed(basket(), basket(WATER));
        work();

        assertEquals(
                2,
                written.stream()
                        .filter(event -> event instanceof LineRemoved
                                || (event instanceof LinesReplaced replaced
                                        && replaced.lines().isEmpty()))
                        .count());
        assertEquals(put(0, WATER), written.getLast());
    }

    @Test
    void theNextCustomersLinesDoNotComeIntoTheBasketThatIsHeld() {
        writer.changed(basket(), basket(TEA));
        var held = writer.held(1, basket(TEA));
        writer.changed(basket(), basket(WATER));
        writer.held(2, basket(WATER));
        writer.recalled(held);
        writer.changed(basket(TEA), basket(TEA, WATER));
        work();

        assertEquals(
                List.of(
                        put(0, TEA),
                        new BasketHeld(1, "王小雨", NOW),
                        put(0, WATER),
                        new BasketHeld(2, "王小雨", NOW),
                        new BasketRecalled(1, "王小雨", NOW),
                        put(1, WATER)),
                written);
    }

    @Test
    void startsFromNothingAfterASaleTookTheBasketAway() {
        writer.changed(basket(), basket(TEA));
        work();
        writer.changed(basket(), basket(TEA));
        work();

        assertEquals(List.of(put(0, TEA), put(0, TEA)), written);
    }

    @Test
    void catchesUpOnceTheDiskWorksAgain() {
        failing = true;
        writer.changed(basket(), basket(TEA));
        work();
        assertEquals(1, failures.size());

        failing = false;
        writer.changed(basket(TEA), basket(TEA, WATER));
        work();
        assertEquals(List.of(new LinesReplaced(0, List.of(TEA, WATER), "王小雨", NOW)), written);
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
    }

    private void write(BasketEvent event) {
        if (failing) {
            throw new IllegalStateException("the disk is full");
        }
        written.add(event);
    }

    private static LinePut put(int index, Line line) {
        return new LinePut(index, line, "王小雨", NOW);
    }

    private static Basket basket(Line... lines) {
        return new Basket(List.of(lines));
    }
}
