package io.saoma.wechat;

import java.io.Closeable;
import java.time.Duration;
import java.util.Optional;

/// The way that one body takes to WeChat, and one back.
interface Wire extends Closeable {

    /// The body of the answer, not longer than `FlatXml.MOST_BYTES`.
    byte[] post(String path, byte[] body) throws SilenceException;

    /// The same of an answer that is long, and takes its time: not longer than `BillBody.MOST_BYTES`.
    byte[] fetch(String path, byte[] body) throws SilenceException;

    /// Has WeChat tell its time and nothing else; says how long its answer took, empty where none came.
    Optional<Duration> greet();

    /// Has a connection stand by for the next call, where that helps; nothing is sent over it.
    default void connect() {}

    /// Closes every connection on which nothing is under way.
    void dropIdle();
}
