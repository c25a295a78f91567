package io.saoma.sale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// What the customer wants to buy, as it stands on the cashier's screen; every change makes a new basket.
///
/// @param note what the cashier wrote down about it; empty where there is nothing to say
public record Basket(List<Line> lines, Reductions reductions, String note) {

    public static final Basket EMPTY = new Basket(List.of());

    public Basket {
        lines = List.copyOf(lines);
    }

    public Basket(List<Line> lines) {
        this(lines, Reductions.NONE, "");
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
        return with(more);
    }

    public Basket with(int index, Line line) {
        var changed = new ArrayList<>(lines);
        changed.set(index, line);
        return with(changed);
    }

    /// With its last line goes whatever was agreed about the basket.
    public Basket without(int index) {
        var fewer = new ArrayList<>(lines);
        fewer.remove(index);
        return fewer.isEmpty() ? EMPTY : with(fewer);
    }

    public Basket with(List<Line> others) {
        return new Basket(others, reductions, note);
    }

    public Basket with(Reductions wanted) {
        return new Basket(lines, wanted, note);
    }

    public Basket withNote(String wanted) {
        return new Basket(lines, reductions, wanted);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /// What is to be paid: below zero where more comes back than is bought.
    public Money total() {
        return sum().minus(reduction());
    }

    /// What all lines come to, before anything is let off from the whole.
    public Money sum() {
        return add(lines, Line::sum);
    }

    /// What is let off from the whole, beside what single lines let off.
    public Money reduction() {
        if (reductions.equals(Reductions.NONE)) {
            return Money.ZERO;
        }
        var sold = add(lines, Basket::sold);
        return reductions.from(sold, sold.minus(sum()));
    }

    /// All that is let off, of single lines and from the whole.
    public Money letOff() {
        return reduction().plus(add(lines, line -> line.returned().isPresent() ? Money.ZERO : line.letOff()));
    }

    /// What is paid for each line once the reduction of the whole is shared among them: together, the total.
    public List<Money> shares() {
        var shares = Shares.of(reduction(), lines.stream().map(Basket::sold).toList());
        return IntStream.range(0, lines.size())
                .mapToObj(index -> lines.get(index).sum().minus(shares.get(index)))
                .toList();
    }

    /// What a line brings in; nothing where goods come back.
    private static Money sold(Line line) {
        return line.returned().isPresent() ? Money.ZERO : line.sum();
    }

    /// Asked with every key that is pressed, of baskets of ten thousand lines too.
    private static Money add(List<Line> lines, Function<Line, Money> part) {
        var fen = 0L;
        for (var line : lines) {
            fen = Math.addExact(fen, part.apply(line).fen());
        }
        return new Money(fen);
    }

    /// How many things a person would count in it, over all lines.
    public int pieces() {
        return lines.stream().mapToInt(Line::pieces).sum();
    }
}
