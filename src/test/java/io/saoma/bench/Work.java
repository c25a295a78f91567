package io.saoma.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What part of a core this process takes while nobody touches it.
public final class Work {

    /// What a start, or a press, leaves to the compiler.
    private static final Duration SETTLING = Duration.ofSeconds(25);

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Work() {}

    /// Tells it under this name, in millionths.
    public static void measure(String name, Duration time) throws InterruptedException {
        rest(SETTLING);
        var start = System.nanoTime();
        var worked = PROCESS.getProcessCpuTime();
        rest(time);
        var share = (double) (PROCESS.getProcessCpuTime() - worked) / (System.nanoTime() - start);
        Forked.tell(name, Math.round(share * 1_000_000));
    }

    private static void rest(Duration time) throws InterruptedException {
        var _ = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
