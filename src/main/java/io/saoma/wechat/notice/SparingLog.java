package io.saoma.wechat.notice;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes of visitors into the log, but not more than a line a second: whoever knocks all day must not fill the disk.
final class SparingLog {

    private static final Logger LOG = LoggerFactory.getLogger(SparingLog.class);
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final AtomicLong last = new AtomicLong(System.nanoTime() - PAUSE);
    private final AtomicInteger unsaid = new AtomicInteger();

    void warn(String line) {
        var before = last.get();
        var now = System.nanoTime();
        if (now - before >= PAUSE && last.compareAndSet(before, now)) {
            LOG.warn("{}, {} more before it", line, unsaid.getAndSet(0));
        } else {
            unsaid.incrementAndGet();
        }
    }
}
