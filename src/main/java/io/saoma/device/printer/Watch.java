package io.saoma.device.printer;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/// Looks on while something is done that may hang, and tells when it has not moved for a while.
///
/// @param patience how long it may stand still
record Watch(Duration patience) {

    /// Does the work on a thread of its own, and comes back only with its result.
    ///
    /// That is no virtual thread: a device that hangs would take one of the few carriers from the payments.
    ///
    /// @param progress a figure that changes while the work moves
    /// @param stalled called each time that it has not
    <T> T over(Callable<T> work, LongSupplier progress, Runnable stalled) {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("printer").start(task);
        while (true) {
            var before = progress.getAsLong();
            if (ended(task)) {
                return task.resultNow();
            }
            if (progress.getAsLong() == before) {
                stalled.run();
            }
        }
    }

    private <T> boolean ended(FutureTask<T> task) {
        try {
            task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a printer's thread failed", e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("the till never interrupts its threads", e);
        }
    }
}
