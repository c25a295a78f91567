package io.saoma.proof;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/// A port that stays its owner's also while nobody listens on it: whoever calls then is refused, and nobody else can
/// have taken it meanwhile and answer instead.
///
/// A socket that is bound and never listens keeps it; those that do listen come and go beside that one.
public final class OwnPort implements AutoCloseable {

    private static final int BACKLOG = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Socket keeper = new Socket();

    public OwnPort() throws IOException {
        keeper.setReuseAddress(true);
        keeper.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    public int number() {
        return keeper.getLocalPort();
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + number());
    }

    public ServerSocket listen() throws IOException {
        return new ServerSocket(number(), BACKLOG, InetAddress.getLoopbackAddress());
    }

    /// Returns once whoever calls is refused, where the one that listened has gone.
    ///
    /// That may be later than its end: a process that is started meanwhile inherits what listens, and takes
    /// callers until it begins with its own program.
    public void awaitRefusal() throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (takesCallers()) {
            if (System.nanoTime() > end) {
                throw new IOException("somebody goes on listening");
            }
            Thread.onSpinWait();
        }
    }

    private boolean takesCallers() {
        try (var caller = new Socket(InetAddress.getLoopbackAddress(), number())) {
            return caller.isConnected();
        } catch (IOException e) {
            return !(e instanceof ConnectException);
        }
    }

    @Override
    public void close() throws IOException {
        keeper.close();
    }
}
