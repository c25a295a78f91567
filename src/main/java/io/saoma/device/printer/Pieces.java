package io.saoma.device.printer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;

/// Writes bytes piece by piece, so that others can see it moving.
final class Pieces {

    private static final int PIECE = 512;

    private final AtomicLong gone = new AtomicLong();
    private final OutputStream out;

    Pieces(OutputStream out) {
        this.out = out;
    }

    void write(byte[] bytes) throws IOException {
        for (var from = 0; from < bytes.length; from += PIECE) {
            var length = Math.min(PIECE, bytes.length - from);
            out.write(bytes, from, length);
            out.flush();
            gone.addAndGet(length);
        }
    }

    /// How many bytes the other side has taken, or the system for it.
    long gone() {
        return gone.get();
    }
}
