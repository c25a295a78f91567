package io.saoma.bench.charge;

import io.saoma.bench.Forked;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;

/// A process that gets ready for a shop that opens, and charges for the first time.
public final class FirstCharge {

    private FirstCharge() {}

    /// One charge; the arguments say whose way, where the simulator is, and the number of the order
    public static void main(String[] arguments) throws Exception {
        var order = Orders.of(
                'F', Integer.parseInt(arguments[2]), InstantSource.system().instant());
        var start = System.nanoTime();
        try (var side = Side.of(arguments[0], URI.create(arguments[1]))) {
            side.open();
            var open = System.nanoTime();
            if (!side.ready(order).act()) {
                throw new IOException("no code");
            }
            Forked.tell("first", System.nanoTime() - open);
            Forked.tell("opening", open - start);
        }
    }
}
