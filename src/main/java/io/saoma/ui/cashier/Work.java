package io.saoma.ui.cashier;

import io.saoma.sale.Basket;
import io.saoma.sale.Line;

/// A basket and the line of it that the keys work on; `selected` is -1 where none is. Every change makes a new one.
record Work(Basket basket, int selected) {

    static final Work NONE = new Work(Basket.EMPTY, -1);

    Work plus(Line line) {
        var more = basket.plus(line);
        return new Work(more, more.lines().size() - 1);
    }

    /// One piece more of the line at hand; nothing changes where a line can hold no more, or was weighed.
    Work more() {
        var line = line();
        return line.weighed() || line.pieces() == Line.MOST ? this : with(line.withQuantity(line.pieces() + 1));
    }

    /// One piece less of the line at hand; the last piece takes the line with it.
    Work fewer() {
        var line = line();
        return line.pieces() == 1 ? without() : with(line.withQuantity(line.pieces() - 1));
    }

    Work without() {
        var fewer = basket.without(hand());
        return new Work(fewer, Math.min(hand(), fewer.lines().size() - 1));
    }

    Work select(int index) {
        var last = basket.lines().size() - 1;
        return new Work(basket, Math.clamp(index, -1, last));
    }

    Work up() {
        return select(selected < 0 ? basket.lines().size() - 1 : Math.max(selected - 1, 0));
    }

    Work down() {
        return select(selected + 1);
    }

    boolean isEmpty() {
        return basket.isEmpty();
    }

    /// Whether the line at hand was weighed.
    boolean weighed() {
        return line().weighed();
    }

    private Work with(Line line) {
        return new Work(basket.with(hand(), line), hand());
    }

    Line line() {
        return basket.lines().get(hand());
    }

    /// Whether the line at hand is the last, as it is where the cashier went back to none.
    boolean atLast() {
        return hand() == basket.lines().size() - 1;
    }

    /// The selected line, else the last.
    int hand() {
        return selected < 0 ? basket.lines().size() - 1 : selected;
    }
}
