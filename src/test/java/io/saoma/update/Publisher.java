package io.saoma.update;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A maintainer with a key, and the server on which he tells of versions; it can also answer anything else.
public final class Publisher implements AutoCloseable {

    private final HttpServer server;
    private final SigningKey key;
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Answer answer = exchange -> send(exchange, 404, new byte[0]);

    /// What the server says.
    interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    public Publisher(Path folder) throws IOException, GeneralSecurityException {
        key = SigningKey.at(folder.resolve("key"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            try (exchange) {
                answer.give(exchange);
            }
        });
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/saoma-version.txt");
    }

    public String shownKey() {
        return new String(key.shown(), UTF_8);
    }

    PublicKey key() {
        return SignedRelease.key(shownKey()).orElseThrow();
    }

    int asked() {
        return asked.get();
    }

    public void tells(String version) {
        says(200, file(version));
    }

    byte[] file(String version) {
        try {
            return SignedRelease.sign(text(version).getBytes(UTF_8), key.secret())
                    .orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(String version) {
        return """
            saoma-version 1
            version = %s
            date = 2026-12-01
            zh = 小票更清楚。
            en = Clearer receipts.
            """.formatted(version);
    }

    void says(int code, byte[] body) {
        answer = exchange -> send(exchange, code, body);
    }

    void sendsElsewhere(URI other) {
        answer = exchange -> {
            exchange.getResponseHeaders().add("Location", other.toString());
            send(exchange, 302, new byte[0]);
        };
    }

    /// One sign after the other, and never the last.
    void trickles() {
        answer = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (!ended(50)) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            }
        };
    }

    void hangs() {
        answer = _ -> ended(60_000);
    }

    private boolean ended(long millis) {
        try {
            return over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(HttpExchange exchange, int code, byte[] body) {
        try {
            exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
