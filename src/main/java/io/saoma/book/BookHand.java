package io.saoma.book;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Does what a book has to do, one piece of work after the other.
interface BookHand extends AutoCloseable {

    /// Returns once the work is done, and throws what it threw.
    <T extends @Nullable Object> T call(Callable<T> work) throws Exception;

    /// Takes no more work.
    @Override
    void close();
}
