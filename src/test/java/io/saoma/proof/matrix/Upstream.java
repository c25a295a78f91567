package io.saoma.proof.matrix;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/// The proxy's own connection to WeChat, one for each of the till's.
final class Upstream implements AutoCloseable {

    private final Socket socket;
    private final Line line;

    Upstream(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        line = new Line(socket);
    }

    Reply ask(Request request) throws IOException {
        line.send(request.bytes());
        var answer = Request.from(line).orElseThrow(() -> new IOException("WeChat is gone"));
        return new Reply(answer.head(), answer.body());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
