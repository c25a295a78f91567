package io.saoma.wechat;

import java.io.Closeable;

/// The way that one body takes to WeChat, and one back.
interface Wire extends Closeable {

    /// The body of the answer, not longer than `FlatXml.MOST_BYTES`.
    byte[] post(String path, byte[] body) throws SilenceException;

    /// Has WeChat tell its time and nothing else.
    void greet();

    /// Closes every connection on which nothing is under way.
    void dropIdle();
}
