package io.saoma.proof.matrix;

import io.saoma.proof.OwnPort;
import io.saoma.simulator.fault.Call;
import io.saoma.simulator.wire.Merchant;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Stands between the till and WeChat, passes every byte on, and spoils the one exchange that it is told to.
final class Proxy implements AutoCloseable {

    private static final int PATIENCE = 30;

    private final int weChat;
    private final Merchant merchant;
    private final OwnPort port = new OwnPort();
    private final Map<Socket, CountDownLatch> connections = new ConcurrentHashMap<>();
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private final Map<Call, Reply> replies = new ConcurrentHashMap<>();
    private final AtomicInteger visits = new AtomicInteger();
    private final AtomicReference<@Nullable Spoil> armed = new AtomicReference<>();
    private volatile CountDownLatch left = new CountDownLatch(1);
    private volatile ServerSocket door;

    Proxy(int weChat, Merchant merchant) throws IOException {
        this.weChat = weChat;
        this.merchant = merchant;
        door = open();
    }

    URI address() {
        return port.base();
    }

    /// How often the till has come with a request, also where nobody read it.
    int visits() {
        return visits.get();
    }

    /// The requests that were read whole, the oldest first.
    List<Request> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    int connections() {
        return connections.size();
    }

    /// Spoils the next exchange, on a connection of its own where it begins at the door.
    void arm(Spoil spoil) throws IOException {
        if (!(spoil instanceof Spoil.AtTheDesk)) {
            dropConnections();
        }
        if (spoil instanceof Spoil.ClosedPort) {
            shut();
        } else {
            armed.set(spoil);
        }
    }

    /// The exchange is over; from now on everything is passed on again.
    void disarm() throws IOException {
        armed.set(null);
        if (door.isClosed()) {
            door = open();
        }
    }

    private ServerSocket open() throws IOException {
        var opened = port.listen();
        var ended = new CountDownLatch(1);
        left = ended;
        Thread.ofVirtual().name("matrix-proxy").start(() -> {
            accept(opened);
            ended.countDown();
        });
        return opened;
    }

    /// Callers are refused only once the accepting thread, and whoever has inherited the door, has let go of it.
    private void shut() throws IOException {
        door.close();
        await(left);
        port.awaitRefusal();
    }

    private void accept(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                var connection = opened.accept();
                connection.setTcpNoDelay(true);
                connections.put(connection, new CountDownLatch(1));
                Thread.ofVirtual().name("matrix-line").start(() -> serve(connection));
            } catch (IOException e) {
                // closed, and the loop ends
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            meet(new Line(connection));
        } catch (IOException e) {
            // the till, or a fault, has ended the connection
        } finally {
            Optional.ofNullable(connections.remove(connection)).ifPresent(CountDownLatch::countDown);
        }
    }

    private void meet(Line line) throws IOException {
        if (armed.get() instanceof Spoil.AtTheDoor door && armed.compareAndSet(door, null)) {
            visits.incrementAndGet();
            door.play().with(line);
            return;
        }
        try (var upstream = new Upstream(weChat)) {
            for (var request = Request.from(line); request.isPresent(); request = Request.from(line)) {
                visits.incrementAndGet();
                requests.add(request.get());
                answer(line, request.get(), upstream);
            }
        }
    }

    private void answer(Line line, Request request, Upstream upstream) throws IOException {
        var earlier = Optional.ofNullable(replies.get(request.call()));
        var exchange = new Exchange(line, request, upstream, merchant, earlier);
        if (armed.get() instanceof Spoil.AtTheDesk desk && armed.compareAndSet(desk, null)) {
            desk.play().with(exchange);
        } else {
            var reply = exchange.forward();
            replies.put(request.call(), reply);
            exchange.answer(reply);
        }
    }

    /// A caller learns of the end of a connection only once the thread that reads from it has let go of it: before
    /// that the caller might send a request that nobody will ever read.
    private void dropConnections() throws IOException {
        for (var connection : Map.copyOf(connections).entrySet()) {
            connection.getKey().close();
            await(connection.getValue());
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(PATIENCE, TimeUnit.SECONDS)) {
                throw new IOException("a line does not end");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        shut();
        dropConnections();
        port.close();
    }
}
