package io.saoma.proof.share;

import io.saoma.book.share.SharedPlace;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/// The wire between one till and the server, which somebody may pull out, or half of it.
public final class Wire implements Closeable {

    private static final int BACKLOG = 50;
    private static final int PIECE = 8192;
    private static final long HALF_A_SECOND = 500;

    private final ServerSocket door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    private final IntSupplier server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch changed = new CountDownLatch(1);
    private volatile State state = State.WHOLE;

    /// What goes through it.
    public enum State {
        WHOLE,
        /// Nobody gets through, and who was through is cut off.
        CUT,
        /// What the till says arrives, and it hears nothing any more.
        DEAF,
        /// Everything takes half a second.
        SLOW,
        /// Nothing comes through, and nobody is told.
        HANGING
    }

    /// @param server the port at which it listens now
    public Wire(IntSupplier server) throws IOException {
        this.server = server;
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /// The same shared book, at the other end of this wire.
    public SharedPlace to(SharedPlace place) {
        var url = place.url().replaceFirst(":\\d+/", ":" + port() + "/");
        return new SharedPlace(url, place.user(), place.password());
    }

    public void become(State wanted) {
        state = wanted;
        if (wanted == State.CUT) {
            open.forEach(Wire::close);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var till = door.accept();
                open.add(till);
                Thread.ofVirtual().start(() -> connect(till));
            } catch (IOException _) {
                // the door is closed, or the caller has gone again
            }
        }
    }

    private void connect(Socket till) {
        try {
            if (state == State.CUT) {
                close(till);
                return;
            }
            var far = new Socket(InetAddress.getLoopbackAddress(), server.getAsInt());
            open.add(far);
            Thread.ofVirtual().start(() -> carry(far, till, true));
            carry(till, far, false);
        } catch (IOException _) {
            close(till);
        }
    }

    private void carry(Socket from, Socket to, boolean back) {
        try (from;
                to) {
            var bytes = new byte[PIECE];
            for (var read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                if (back && state == State.DEAF) {
                    return;
                }
                hold(back);
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException _) {
            // one of the two has gone, and the other follows
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void hold(boolean back) {
        try {
            if (state == State.SLOW && back) {
                var _ = changed.await(HALF_A_SECOND, TimeUnit.MILLISECONDS);
            }
            if (state == State.HANGING) {
                changed.await();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // it was closed already
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        changed.countDown();
        open.forEach(Wire::close);
    }
}
