package io.saoma;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// What the cashier of the victim does with a sale: the first one as told, the further ones as the dice fall.
final class Habit {

    /// What is done with a sale.
    enum Wish {
        /// Charge, and ask until it is paid.
        SELL,
        /// Charge, and cancel as soon as the code is shown.
        CANCEL,
        /// Charge, and ask until it is paid, however long that takes.
        WAIT,
        /// Charge nothing, only look.
        LOOK
    }

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final RandomGenerator random;
    private Wish wish;
    private boolean first = true;

    Habit(Wish wish, RandomGenerator random) {
        this.wish = wish;
        this.random = random;
    }

    boolean sells() {
        return wish != Wish.LOOK;
    }

    /// Turns to the next sale.
    void next() {
        if (!first) {
            wish = random.nextInt(3) == 0 ? Wish.CANCEL : Wish.SELL;
        }
        first = false;
    }

    /// What the next thing costs, in whole yuan.
    long yuan() {
        return 1L + random.nextInt(500);
    }

    /// Whether a code that has been waiting for so many nanoseconds is given up.
    boolean cancels(long waited) {
        return wish == Wish.CANCEL || (wish == Wish.SELL && waited > PATIENCE.toNanos());
    }
}
