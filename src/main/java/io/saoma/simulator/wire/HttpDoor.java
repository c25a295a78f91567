package io.saoma.simulator.wire;

import java.io.IOException;
import java.net.Socket;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnectionFactory;
import org.apache.hc.core5.http.impl.io.HttpService;
import org.apache.hc.core5.http.io.HttpServerRequestHandler;
import org.apache.hc.core5.http.io.support.BasicHttpServerExpectationDecorator;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A loopback HTTP server whose network can be taken away; one virtual thread a connection.
///
/// `HttpServer` of httpcore5 has platform threads and hides the sockets, so only its `HttpService` is used.
public final class HttpDoor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpDoor.class);

    private final DefaultBHttpServerConnectionFactory connections =
            DefaultBHttpServerConnectionFactory.builder().build();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final HttpService service;
    private final Executor workers;
    private final Optional<Guard> guard;
    private Listener listener;
    private Optional<KeptPort> kept = Optional.empty();
    private volatile Network network = Network.UP;

    /// Listens from now on; port 0 takes a free one.
    public HttpDoor(int port, HttpHandler handler, InstantSource clock, Executor workers) {
        this(port, Optional.empty(), handler, clock, workers);
    }

    /// The same with a guard, if so wanted.
    public HttpDoor(int port, Optional<Guard> guard, HttpHandler handler, InstantSource clock, Executor workers) {
        this.workers = workers;
        this.guard = guard;
        HttpServerRequestHandler exchange = new HttpExchange(reachable(handler), closing);
        this.service = HttpService.builder()
                .withHttpProcessor(HttpExchange.headers(clock))
                .withHttpServerRequestHandler(new BasicHttpServerExpectationDecorator(
                        guard.<HttpServerRequestHandler>map(it -> new CertificateGate(it, exchange))
                                .orElse(exchange)))
                .build();
        this.listener = new Listener(port, guard, this::admit, workers);
    }

    public synchronized int port() {
        return listener.port();
    }

    public Network network() {
        return network;
    }

    /// Takes the network away or gives it back; what is under way breaks.
    public synchronized void network(Network wanted) {
        if (closing.getCount() == 0) {
            return;
        }
        if (wanted == Network.REFUSED && !listener.closed()) {
            listener.close();
            kept = Optional.of(new KeptPort(listener.port()));
        } else if (wanted != Network.REFUSED && listener.closed()) {
            letGo();
            listener = new Listener(listener.port(), guard, this::admit, workers);
        }
        network = wanted;
        if (wanted != Network.UP) {
            sockets.forEach(HttpDoor::cut);
        }
    }

    @Override
    public synchronized void close() {
        closing.countDown();
        listener.close();
        letGo();
        sockets.forEach(HttpDoor::cut);
    }

    private void letGo() {
        kept.ifPresent(KeptPort::close);
        kept = Optional.empty();
    }

    /// A cut wakes the reader of a connection, and what has come in by then would still be read.
    private HttpHandler reachable(HttpHandler handler) {
        return (method, path, body) -> network == Network.UP ? handler.answer(method, path, body) : new Reply.Cut();
    }

    private void admit(Socket socket) {
        sockets.add(socket);
        if (network == Network.UP && closing.getCount() > 0) {
            workers.execute(() -> serve(socket));
        } else {
            cut(socket);
            sockets.remove(socket);
        }
    }

    private void serve(Socket socket) {
        try {
            var connection = connections.createConnection(socket);
            var context = HttpCoreContext.create();
            while (connection.isOpen()) {
                service.handleRequest(connection, context);
            }
            connection.close();
        } catch (IOException | HttpException e) {
            LOG.trace("a connection ended early", e);
        } catch (RuntimeException e) {
            LOG.error("a request could not be answered", e);
        } finally {
            cut(socket);
            sockets.remove(socket);
        }
    }

    /// Breaks a connection with a reset, so that the other side knows at once; nothing to break where it has ended
    /// well.
    private static void cut(Socket socket) {
        try (socket) {
            if (!socket.isClosed()) {
                socket.setSoLinger(true, 0);
            }
        } catch (IOException e) {
            LOG.trace("a connection was gone before it was cut", e);
        }
    }
}
