package io.saoma.proof.shop;

import java.time.Duration;
import java.util.EnumSet;
import java.util.function.Predicate;

/// Finds a smaller day that still breaks a promise: fewer customers, fewer kinds of trouble.
record Shrinker(Predicate<Shape> breaks) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    Shape shrink(Shape broken) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var smallest = broken;
        for (var kind : broken.kinds()) {
            if (System.nanoTime() > end) {
                return smallest;
            }
            var fewer = smallest.without(EnumSet.of(kind));
            smallest = breaks.test(fewer) ? fewer : smallest;
        }
        for (var less = smallest.orders() / 2; less > 0; less /= 2) {
            while (smallest.orders() > less && breaks.test(smallest.withOrders(smallest.orders() - less))) {
                smallest = smallest.withOrders(smallest.orders() - less);
            }
        }
        return smallest;
    }
}
