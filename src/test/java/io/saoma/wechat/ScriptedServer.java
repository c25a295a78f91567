package io.saoma.wechat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// An HTTP server that does what it is told, byte by byte: one script for each request, the last one again and again.
final class ScriptedServer implements AutoCloseable {

    /// What the server does once it has read a request.
    interface Script {
        void play(Line line) throws IOException;
    }

    /// A request as it came over the wire.
    record Request(String head, String body) {}

    private final ServerSocket socket;
    private final List<Script> scripts;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    ScriptedServer(ServerSocket socket, Script... scripts) {
        this.socket = socket;
        this.scripts = List.of(scripts);
        Thread.ofVirtual().start(this::accept);
    }

    static ScriptedServer playing(Script... scripts) throws IOException {
        return new ScriptedServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), scripts);
    }

    static Script says(Said said) {
        return status(200, said.bytes());
    }

    static Script says(String body) {
        return status(200, body.getBytes(UTF_8));
    }

    static Script status(int status, byte[] body) {
        return line -> {
            line.send("HTTP/1.1 %d Some Words\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n"
                    .formatted(status, body.length));
            line.send(body);
        };
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port());
    }

    int port() {
        return socket.getLocalPort();
    }

    List<Request> requests() {
        return requests;
    }

    int connections() {
        return connections.size();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                connection.setTcpNoDelay(true);
                connections.add(connection);
                Thread.ofVirtual().start(() -> serve(new Line(connection)));
            } catch (IOException e) {
                // closed, and the loop ends
            }
        }
    }

    private void serve(Line line) {
        try {
            for (var request = line.request(); !request.head.isEmpty(); request = line.request()) {
                requests.add(request);
                scripts.get(Math.min(next.getAndIncrement(), scripts.size() - 1))
                        .play(line);
            }
            line.close();
        } catch (IOException e) {
            // the other side, or the script, has ended the connection
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (var connection : connections) {
            connection.close();
        }
    }

    /// One connection, as a script sees it.
    static final class Line {

        private final Socket socket;

        Line(Socket socket) {
            this.socket = socket;
        }

        void send(String text) throws IOException {
            send(text.getBytes(UTF_8));
        }

        void send(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }

        void close() throws IOException {
            socket.close();
        }

        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /// Says nothing until the other side is gone.
        void hold() throws IOException {
            socket.setSoTimeout(0);
            while (socket.getInputStream().read() >= 0) {
                // waits on
            }
        }

        /// Lets a moment pass; throws once the other side is gone.
        void pause(int millis) throws IOException {
            socket.setSoTimeout(millis);
            try {
                if (socket.getInputStream().read() < 0) {
                    throw new IOException("the other side is gone");
                }
            } catch (SocketTimeoutException e) {
                socket.setSoTimeout(0);
            }
        }

        private Request request() throws IOException {
            var head = new ByteArrayOutputStream();
            while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
                var c = socket.getInputStream().read();
                if (c < 0) {
                    return new Request("", "");
                }
                head.write(c);
            }
            var text = head.toString(ISO_8859_1);
            var length = text.lines()
                    .filter(line -> line.startsWith("Content-Length: "))
                    .mapToInt(line -> Integer.parseInt(line.substring("Content-Length: ".length())))
                    .sum();
            return new Request(text, new String(socket.getInputStream().readNBytes(length), UTF_8));
        }
    }
}
