package io.saoma.ui.pay;

/// Where the counter goes on once it is done with a sale: `sold` where that is paid, else `kept`.
public record Ending(Runnable sold, Runnable kept) {

    /// Whatever came of it, the basket on the screen is another one.
    public static Ending aside(Runnable next) {
        return new Ending(next, next);
    }
}
