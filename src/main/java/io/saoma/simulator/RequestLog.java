package io.saoma.simulator;

import io.saoma.simulator.desk.SeenRequest;
import io.saoma.simulator.order.Listeners;
import io.saoma.simulator.order.Subscription;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// The last requests, for tests and for people who watch.
final class RequestLog {

    private static final int KEPT = 10_000;

    private final Deque<SeenRequest> requests = new ArrayDeque<>();
    private final Listeners<SeenRequest> listeners = new Listeners<>();

    void add(SeenRequest request) {
        synchronized (requests) {
            if (requests.size() == KEPT) {
                requests.removeFirst();
            }
            requests.addLast(request);
        }
        listeners.tell(request);
    }

    List<SeenRequest> all() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    Subscription onRequest(Consumer<SeenRequest> listener) {
        return listeners.add(listener);
    }
}
