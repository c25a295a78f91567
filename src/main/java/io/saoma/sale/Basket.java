package io.saoma.sale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the customer wants to buy, as it stands on the cashier's screen; every change makes a new basket.
public record Basket(List<Line> lines) {

    public static final Basket EMPTY = new Basket(List.of());

    public Basket {
        lines = List.copyOf(lines);
    }

    /// Adds to the last line where that is the same thing, else a new line.
    public Basket plus(Line line) {
        var together =
                lines.isEmpty() ? Optional.<Line>empty() : lines.getLast().plus(line);
        if (together.isPresent()) {
            return with(lines.size() - 1, together.get());
        }
        var more = new ArrayList<>(lines);
        more.add(line);
        return new Basket(more);
    }

    public Basket with(int index, Line line) {
        var changed = new ArrayList<>(lines);
        changed.set(index, line);
        return new Basket(changed);
    }

    public Basket without(int index) {
        var fewer = new ArrayList<>(lines);
        fewer.remove(index);
        return new Basket(fewer);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public Money total() {
        return lines.stream().map(Line::sum).reduce(Money.ZERO, Money::plus);
    }

    /// How many things a person would count in it, over all lines.
    public int pieces() {
        return lines.stream().mapToInt(Line::pieces).sum();
    }
}
