package io.saoma.bench.charge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.saoma.bench.InTurn;
import io.saoma.payment.Order;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/// The limit: a socket that stays open, and requests whose bytes lie ready, signed; it reads each answer to its end and
/// checks nothing.
final class BareSide implements Side {

    private static final int MOST = 8192;
    private static final String GAP = "\r\n\r\n";
    private static final String LENGTH = "Content-Length:";

    private final Socket socket;
    private final String host;

    BareSide(URI base) throws IOException {
        socket = new Socket(base.getHost(), base.getPort());
        socket.setTcpNoDelay(true);
        host = base.getAuthority();
    }

    @Override
    public InTurn.Deed ready(Order order) {
        var body = Orders.signed(order).getBytes(UTF_8);
        var request = new ByteArrayOutputStream();
        request.writeBytes(
                "POST /pay/unifiedorder HTTP/1.1\r\nHost: %s\r\nContent-Type: text/xml; charset=UTF-8\r\nContent-Length: %d\r\n\r\n"
                        .formatted(host, body.length)
                        .getBytes(ISO_8859_1));
        request.writeBytes(body);
        var bytes = request.toByteArray();
        return () -> exchanged(bytes);
    }

    private boolean exchanged(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        var answer = new byte[MOST];
        var filled = 0;
        while (!whole(answer, filled)) {
            var read = socket.getInputStream().read(answer, filled, MOST - filled);
            if (read < 0) {
                throw new EOFException("the simulator has hung up");
            }
            filled += read;
        }
        return new String(answer, 0, filled, ISO_8859_1).contains("code_url");
    }

    private static boolean whole(byte[] answer, int filled) {
        var text = new String(answer, 0, filled, ISO_8859_1);
        var body = text.indexOf(GAP) + GAP.length();
        var length = text.indexOf(LENGTH) + LENGTH.length();
        return body > GAP.length()
                && filled - body
                        == Integer.parseInt(text.substring(length, text.indexOf('\r', length))
                                .strip());
    }

    @Override
    public void open() {}

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
