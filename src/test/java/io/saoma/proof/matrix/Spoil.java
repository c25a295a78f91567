package io.saoma.proof.matrix;

import java.io.IOException;

/// Where one exchange is spoiled.
sealed interface Spoil {

    /// Nobody listens.
    record ClosedPort() implements Spoil {}

    /// As soon as the till has connected, before a byte of its request is read.
    record AtTheDoor(Play<Line> play) implements Spoil {}

    /// Once its request has been read whole.
    record AtTheDesk(Play<Exchange> play) implements Spoil {}

    /// What happens there; an exception means that the till has gone.
    @FunctionalInterface
    interface Play<T> {
        void with(T it) throws IOException;
    }

    /// WeChat does its work, and its answer is changed on the way.
    static Spoil changed(Change change) {
        return new AtTheDesk(exchange -> exchange.answer(change.of(exchange, exchange.forward())));
    }

    /// WeChat never hears of it.
    static Spoil instead(Change change) {
        return new AtTheDesk(exchange -> exchange.answer(change.of(exchange, Reply.page(""))));
    }

    /// Another answer for WeChat's own.
    @FunctionalInterface
    interface Change {
        Reply of(Exchange exchange, Reply reply) throws IOException;
    }
}
