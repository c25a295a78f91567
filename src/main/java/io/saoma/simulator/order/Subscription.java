package io.saoma.simulator.order;

/// A listener's ticket; giving it back ends the telling.
@FunctionalInterface
public interface Subscription extends AutoCloseable {

    @Override
    void close();
}
