package io.saoma.wechat.notice;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes of visitors into the log, but not more than a line a second: whoever knocks all day must not fill the disk.
final class SparingLog {

    private static final Logger LOG = LoggerFactory.getLogger(SparingLog.class);
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final LongSupplier nanoTime;
    private final Consumer<String> log;
    private final AtomicLong last;
    private final AtomicInteger unsaid = new AtomicInteger();

    SparingLog() {
        this(System::nanoTime, LOG::warn);
    }

    /// @param nanoTime a clock that nobody sets
    SparingLog(LongSupplier nanoTime, Consumer<String> log) {
        this.nanoTime = nanoTime;
        this.log = log;
        this.last = new AtomicLong(nanoTime.getAsLong() - PAUSE);
    }

    void warn(String line) {
        var before = last.get();
        var now = nanoTime.getAsLong();
        if (now - before >= PAUSE && last.compareAndSet(before, now)) {
            log.accept(line + ", " + unsaid.getAndSet(0) + " more before it");
        } else {
            unsaid.incrementAndGet();
        }
    }
}
