package io.saoma.wechat.notice;

import io.saoma.wechat.NoticeReader;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The only port that a till ever listens on, and only where its settings say so: notices of payments and refunds come
/// in here.
///
/// `HttpServer` of httpcore5 would do most of it, but takes any number of visitors, lets a slow one stay for ever, and
/// interrupts its threads when it closes.
public final class NoticeDoor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeDoor.class);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final SparingLog faults = new SparingLog();
    private final ServerSocket door;
    private final DoorLimits limits;
    private final Semaphore places;
    private final Set<Socket> visitors = ConcurrentHashMap.newKeySet();

    NoticeDoor(ServerSocket door, DoorLimits limits) {
        this.door = door;
        this.limits = limits;
        this.places = new Semaphore(limits.visitors());
    }

    /// Takes the port, 0 a free one; visitors wait until `open`.
    public static NoticeDoor at(InetAddress address, int port, DoorLimits limits) throws IOException {
        return new NoticeDoor(new ServerSocket(port, limits.visitors(), address), limits);
    }

    public int port() {
        return door.getLocalPort();
    }

    /// Lets visitors in from now on.
    ///
    /// @param path where notices are expected; anywhere where it is empty
    /// @param taker writes a notice down before it returns; may throw
    public void open(Optional<String> path, NoticeReader reader, NoticeTaker taker) {
        var hearing = new NoticeHearing(reader, taker);
        Thread.ofVirtual().name("notice-door").start(() -> admit(path, hearing));
    }

    /// Lets nobody in any more, and sends those away who are inside: WeChat tells them who had no answer again.
    @Override
    public void close() {
        cut(door);
        visitors.forEach(NoticeDoor::cut);
    }

    private void admit(Optional<String> path, NoticeHearing hearing) {
        while (!door.isClosed()) {
            places.acquireUninterruptibly();
            try {
                var socket = door.accept();
                visitors.add(socket);
                var visit = new Visit(socket, path, hearing, limits.answer());
                Thread.ofVirtual().name("notice-visit").start(() -> receive(visit, socket));
            } catch (IOException e) {
                places.release();
                LOG.debug("nobody came in", e);
                // where the system has no handle left it fails at once, again and again
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        visitors.forEach(NoticeDoor::cut);
    }

    /// No socket time-out ends a visitor who sends a byte now and then, so the clock on the wall does.
    private void receive(Visit visit, Socket socket) {
        var visiting = Thread.ofVirtual().name("notice").start(() -> receive(visit));
        try {
            if (!visiting.join(limits.visit())) {
                cut(socket);
                visiting.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("the till never interrupts its threads", e);
        } finally {
            cut(socket);
            visitors.remove(socket);
            places.release();
        }
    }

    private void receive(Visit visit) {
        try {
            visit.receive();
        } catch (IOException e) {
            LOG.debug("a visit ended early", e);
        } catch (RuntimeException e) {
            faults.warn("a visitor could not be answered: " + e);
            LOG.debug("a visitor could not be answered", e);
        }
    }

    private static void cut(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("a socket would not close", e);
        }
    }
}
