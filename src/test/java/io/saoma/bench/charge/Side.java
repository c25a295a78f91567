package io.saoma.bench.charge;

import io.saoma.bench.InTurn;
import io.saoma.payment.Order;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;

/// Somebody who places orders at the simulator, signed with HMAC-SHA256, and checks the answers.
sealed interface Side extends Closeable permits OurSide, WxJavaSide, BareSide {

    /// Gets ready whatever an order needs before its way begins, which nobody times. What comes back places it, all the
    /// way to the modules of its code, and says whether there are any.
    InTurn.Deed ready(Order order) throws IOException;

    /// What its owner does with it when a shop opens, before there is a customer.
    void open() throws IOException;

    static Side of(String name, URI base) throws IOException {
        return switch (name) {
            case "ours" -> new OurSide(base);
            case "wxjava" -> new WxJavaSide(base);
            case "bare" -> new BareSide(base);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
