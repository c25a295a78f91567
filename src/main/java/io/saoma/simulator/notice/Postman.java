package io.saoma.simulator.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saoma.simulator.wire.WireReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnectionFactory;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Posts one body and waits for the answer, not longer than WeChat would. Goes nowhere but to this machine.
record Postman(Duration patience) {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final DefaultBHttpClientConnectionFactory CONNECTIONS =
            DefaultBHttpClientConnectionFactory.builder().build();
    private static final int HTTP_PORT = 80;

    /// The body of the answer; empty where none came in time, or with another status than 200.
    byte[] post(URI url, String requestId, byte[] body) {
        var answer = new AtomicReference<>(new byte[0]);
        var socket = new Socket();
        var exchange = Thread.ofVirtual().name("simulator-postman").start(() -> {
            try {
                answer.set(exchange(socket, url, requestId, body));
            } catch (IOException | HttpException e) {
                LOG.debug("a notice was not answered", e);
            }
        });
        try (socket) {
            var _ = exchange.join(patience);
            socket.close();
            exchange.join();
        } catch (IOException | InterruptedException e) {
            LOG.debug("a notice was given up", e);
        }
        return answer.get();
    }

    private static byte[] exchange(Socket socket, URI url, String requestId, byte[] body)
            throws IOException, HttpException {
        socket.connect(new InetSocketAddress(onThisMachine(url), url.getPort() < 0 ? HTTP_PORT : url.getPort()));
        try (var connection = CONNECTIONS.createConnection(socket)) {
            var request = request(url, requestId, body);
            connection.sendRequestHeader(request);
            connection.sendRequestEntity(request);
            connection.flush();
            var response = connection.receiveResponseHeader();
            connection.receiveResponseEntity(response);
            var entity = response.getEntity();
            return response.getCode() == 200 && entity != null
                    ? entity.getContent().readNBytes(WireReader.LIMIT)
                    : new byte[0];
        }
    }

    private static InetAddress onThisMachine(URI url) throws IOException {
        try {
            var address = InetAddress.ofLiteral(url.getHost().replace("localhost", "127.0.0.1"));
            if ("http".equals(url.getScheme()) && address.isLoopbackAddress()) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("no address in numbers: " + url, e);
        }
        throw new IOException("not on this machine: " + url);
    }

    private static ClassicHttpRequest request(URI url, String requestId, byte[] body) {
        var request = new BasicClassicHttpRequest("POST", url.getRawPath().isEmpty() ? "/" : url.getRawPath());
        request.setHeader("Host", url.getRawAuthority());
        request.setHeader("User-Agent", "Mozilla/4.0");
        request.setHeader("Request-ID", requestId);
        request.setHeader("Content-Type", ContentType.TEXT_XML);
        request.setHeader("Content-Length", body.length);
        request.setHeader("Connection", "close");
        request.setEntity(new ByteArrayEntity(body, ContentType.TEXT_XML.withCharset(UTF_8)));
        return request;
    }
}
