package io.saoma.simulator.wire;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The simulator cannot listen; the message is a sentence that says which port and what to do.
public final class PortTakenException extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    private final int port;

    public PortTakenException(int port, IOException cause) {
        super(sentence(port), cause);
        this.port = port;
    }

    public int port() {
        return port;
    }

    private static String sentence(int port) {
        return "The simulator cannot listen on port " + port + " of 127.0.0.1, most likely another program has it: "
                + "end that program, or choose another port (0 takes any free one).";
    }
}
