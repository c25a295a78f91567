package io.saoma.book;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Whoever calls does the work: a hand for one thread only, which nobody interrupts.
final class CallersHand implements BookHand {

    private boolean closed;

    @Override
    public <T extends @Nullable Object> T call(Callable<T> work) throws Exception {
        if (closed) {
            throw new BookException("the book is closed");
        }
        return work.call();
    }

    @Override
    public void close() {
        closed = true;
    }
}
