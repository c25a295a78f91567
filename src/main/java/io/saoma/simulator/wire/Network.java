package io.saoma.simulator.wire;

/// How the till reaches WeChat at the moment.
public enum Network {
    UP,
    /// Nobody listens: the till knows for sure that nothing was sent.
    REFUSED,
    /// Connections open and break at once.
    RESET
}
