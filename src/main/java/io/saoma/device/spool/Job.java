package io.saoma.device.spool;

import io.saoma.device.printer.Sheet;
import java.nio.ByteBuffer;
import java.time.Instant;

/// Something to be printed once.
public final class Job {

    private final String id;
    private final byte[] bytes;
    private final byte[] again;
    private final Instant until;

    private Job(String id, byte[] bytes, byte[] again, Instant until) {
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
        return new Job(id, bytes, again.array(), Instant.MAX);
    }

    /// A kick for the drawer, which must not spring open when nobody is there any more.
    public static Job drawer(String id, byte[] bytes, Instant until) {
        return new Job(id, bytes, bytes, until);
    }

    public String id() {
        return id;
    }

    boolean lateAt(Instant now) {
        return now.isAfter(until);
    }

    /// @param torn whether the last try to print anything broke off on the way
    Sheet sheet(boolean torn) {
        return torn ? Sheet.afterTorn(again) : Sheet.fresh(bytes);
    }
}
