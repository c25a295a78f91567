package io.saoma.device;

/// How the till makes itself heard; a call returns at once and never fails.
public interface Sound {

    /// Money has come, and it is on disk.
    void paid();

    /// Something has happened that somebody has to look at.
    void trouble();
}
