package io.saoma.simulator.wire;

/// Whoever answers behind the door.
@FunctionalInterface
public interface HttpHandler {

    /// The body is cut one byte behind `WireReader.LIMIT`.
    Reply answer(String method, String path, byte[] body);
}
