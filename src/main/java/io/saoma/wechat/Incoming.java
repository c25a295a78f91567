package io.saoma.wechat;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;

/// What comes in on a connection. While it is only looked at, a read takes what lies there, or the end, and waits for
/// nothing: a time-out would be a millisecond at the least, for every request.
final class Incoming extends FilterInputStream {

    /// Below TLS, where there is any; with a channel, for only that can be read without waiting.
    private final Socket base;

    private boolean lookedAt;

    Incoming(InputStream in, Socket base) {
        super(in);
        this.base = base;
    }

    void look(boolean only) {
        lookedAt = only;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (lookedAt && nothingLies()) {
            throw new SocketTimeoutException("nothing lies here");
        }
        return in.read(bytes, from, length);
    }

    private boolean nothingLies() throws IOException {
        return in.available() == 0 && base.getInputStream().available() == 0 && !ended();
    }

    /// A byte that comes just now was not asked for either, and is lost to whoever would read on.
    private boolean ended() throws IOException {
        var channel = base.getChannel();
        channel.configureBlocking(false);
        var read = channel.read(ByteBuffer.allocate(1));
        channel.configureBlocking(true);
        if (read > 0) {
            throw new SocketException("more than was asked for");
        }
        return read < 0;
    }
}
