package io.saoma.shop.accord;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// How one matter of a till stands to that of the others, as far as was last heard; it tells when that changes.
public final class Footing {

    private final List<Runnable> subscribers = new CopyOnWriteArrayList<>();
    private volatile Accord now = Accord.SAME;

    public Accord now() {
        return now;
    }

    public void subscribe(Runnable subscriber) {
        subscribers.add(subscriber);
    }

    public Accord set(Accord next) {
        var before = now;
        now = next;
        if (next != before) {
            subscribers.forEach(Runnable::run);
        }
        return next;
    }
}
