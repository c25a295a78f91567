package io.saoma.payment.guard;

import io.saoma.payment.guard.Readiness.Fine;
import io.saoma.payment.guard.Readiness.Stop;
import io.saoma.payment.guard.Readiness.Warn;
import io.saoma.payment.guard.Reason.LowDisk;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after the disk: what is left below the limit belongs to the payments that are open already.
public final class DiskGuard implements Guard {

    /// A megabyte as disks are sold, which is what people read.
    public static final long MEGABYTE = 1_000_000;

    static final long WARN_BELOW = 200 * MEGABYTE;
    static final long STOP_BELOW = 50 * MEGABYTE;

    private static final Logger LOG = LoggerFactory.getLogger(DiskGuard.class);

    private final FreeSpace disk;

    public DiskGuard(FreeSpace disk) {
        this.disk = disk;
    }

    @Override
    public Readiness look() {
        try {
            return judge(disk.usableBytes());
        } catch (IOException e) {
            LOG.warn("the room on the disk cannot be found out", e);
            return new Fine();
        }
    }

    static Readiness judge(long usableBytes) {
        if (usableBytes < STOP_BELOW) {
            return new Stop(new LowDisk(usableBytes));
        }
        return usableBytes < WARN_BELOW ? new Warn(new LowDisk(usableBytes)) : new Fine();
    }
}
