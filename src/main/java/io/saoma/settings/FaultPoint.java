package io.saoma.settings;

/// A named instant between two steps to the disk, where a test can end the till.
@FunctionalInterface
public interface FaultPoint {

    /// What a real till does there: nothing.
    FaultPoint NONE = _ -> {};

    void reached(String name);
}
