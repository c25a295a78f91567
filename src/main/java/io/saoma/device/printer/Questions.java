package io.saoma.device.printer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// Asks a printer whether it has done what it was sent, and what keeps it where it has not.
final class Questions {

    /// How often it may say that nothing keeps it and not answer yet: longer than any receipt takes.
    private static final int MOST_BUSY = 20;

    private static final int MOST_SILENT = 2;

    /// The last connection may have broken off within a question; else a zero says nothing.
    private static final byte[] END_OF_A_TORN_QUESTION = {0};

    private final AtomicLong waits = new AtomicLong();
    private final InputStream in;
    private final Pieces out;
    private final Consumer<Trouble> told;

    /// @param in whose time-out is how long an answer is waited for
    Questions(InputStream in, Pieces out, Consumer<Trouble> told) {
        this.in = in;
        this.out = out;
        this.told = told;
    }

    /// How many answers have come or failed to come.
    long waits() {
        return waits.get();
    }

    /// Empty where the printer can print now, else what keeps it.
    Optional<Trouble> ready() throws IOException {
        out.write(END_OF_A_TORN_QUESTION);
        out.write(Status.whenDone());
        var trouble = settled(false);
        in.skipNBytes(in.available());
        return trouble;
    }

    /// Empty once all is on paper, however long somebody takes to put paper in; else why that will not be known.
    Optional<Trouble> done() throws IOException {
        out.write(Status.whenDone());
        return settled(true);
    }

    private Optional<Trouble> settled(boolean patient) throws IOException {
        var busy = 0;
        var silent = 0;
        while (busy < MOST_BUSY && silent < MOST_SILENT) {
            var answer = next();
            if (answer.isEmpty()) {
                silent++;
                out.write(Status.why());
                continue;
            }
            if (Status.done(answer.getAsInt())) {
                return Optional.empty();
            }
            var trouble = Status.trouble(answer.getAsInt());
            if (trouble.isPresent() && !patient) {
                return trouble;
            }
            trouble.ifPresent(told);
            busy = trouble.isPresent() ? 0 : busy + 1;
            silent = 0;
        }
        return Optional.of(Trouble.SILENT);
    }

    /// The next answer; empty where none came in time.
    private OptionalInt next() throws IOException {
        try {
            var answer = in.read();
            while (Status.unasked(answer)) {
                in.skipNBytes(Status.MORE_UNASKED);
                answer = in.read();
            }
            if (answer < 0) {
                throw new EOFException("the printer has closed the connection");
            }
            return OptionalInt.of(answer);
        } catch (SocketTimeoutException _) {
            return OptionalInt.empty();
        } finally {
            waits.incrementAndGet();
        }
    }
}
