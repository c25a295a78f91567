package io.saoma.simulator.wire;

import java.time.Duration;

/// What goes back over the connection.
public sealed interface Reply {

    record Body(int status, String contentType, String text) implements Reply {}

    /// The body packed with gzip, which no header tells of.
    record Zipped(Body body) implements Reply {}

    /// Nothing for a while, then the body, with a pause before each byte.
    record Slow(Body body, Duration before, Duration perByte) implements Reply {}

    /// The connection breaks and no answer comes.
    record Cut() implements Reply {}
}
