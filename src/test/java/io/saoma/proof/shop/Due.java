package io.saoma.proof.shop;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Something that is due; simultaneous things come in an order that the seed decides.
record Due(Duration time, int dice, long count, @Nullable Task task, long token, Runnable happening)
        implements Comparable<Due> {

    @Override
    public int compareTo(Due other) {
        var byTime = time.compareTo(other.time);
        var byDice = byTime != 0 ? byTime : Integer.compare(dice, other.dice);
        return byDice != 0 ? byDice : Long.compare(count, other.count);
    }

    Due later(Duration by) {
        return new Due(time.plus(by), dice, count, task, token, happening);
    }
}
