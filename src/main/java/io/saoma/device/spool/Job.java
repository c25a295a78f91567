package io.saoma.device.spool;

import io.saoma.device.printer.Sheet;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/// Something to be printed once.
public final class Job {

    private final String id;
    private final byte[] bytes;
    private final byte[] again;
    private final Optional<Duration> until;

    private Job(String id, byte[] bytes, byte[] again, Optional<Duration> until) {
        this.id = id;
        this.bytes = bytes.clone();
        this.again = again.clone();
        this.until = until;
    }

    /// A receipt, which is printed however long that takes.
    ///
    /// @param id the same for the same receipt, also after a restart, and another one for each reprint
    /// @param cutOff what comes before it where a first try broke off
    public static Job receipt(String id, byte[] bytes, byte[] cutOff) {
        var again =
                ByteBuffer.allocate(cutOff.length + bytes.length).put(cutOff).put(bytes);
        return new Job(id, bytes, again.array(), Optional.empty());
    }

    /// A kick for the drawer, which must not spring open when nobody is there any more.
    ///
    /// @param until by the queue's count of time, which nobody can set
    public static Job drawer(String id, byte[] bytes, Duration until) {
        return new Job(id, bytes, bytes, Optional.of(until));
    }

    public String id() {
        return id;
    }

    boolean lateAt(Duration now) {
        return until.filter(last -> now.compareTo(last) > 0).isPresent();
    }

    /// @param torn whether the last try to print anything broke off on the way
    Sheet sheet(boolean torn) {
        return torn ? Sheet.afterTorn(again) : Sheet.fresh(bytes);
    }
}
