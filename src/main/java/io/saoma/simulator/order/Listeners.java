package io.saoma.simulator.order;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Those who want to be told; one that fails spoils nothing for the others.
public final class Listeners<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<Consumer<? super T>> consumers = new CopyOnWriteArrayList<>();

    public Subscription add(Consumer<? super T> consumer) {
        consumers.add(consumer);
        return () -> consumers.remove(consumer);
    }

    public void tell(T news) {
        for (var consumer : consumers) {
            try {
                consumer.accept(news);
            } catch (RuntimeException e) {
                LOG.error("a listener of the simulator failed", e);
            }
        }
    }
}
