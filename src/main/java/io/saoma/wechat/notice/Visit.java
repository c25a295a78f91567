package io.saoma.wechat.notice;

import io.saoma.wechat.NoticeReader;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnectionFactory;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection at the door: one request, one answer, good-bye.
final class Visit {

    private static final Logger LOG = LoggerFactory.getLogger(Visit.class);
    private static final int LONGEST_LINE = 8 * 1024;
    private static final int MOST_HEADERS = 50;
    private static final int LEFT_UNREAD = 1024 * 1024;

    private static final DefaultBHttpServerConnectionFactory CONNECTIONS = DefaultBHttpServerConnectionFactory.builder()
            .http1Config(Http1Config.custom()
                    .setMaxLineLength(LONGEST_LINE)
                    .setMaxHeaderCount(MOST_HEADERS)
                    .build())
            .build();

    private final long begun = System.nanoTime();
    private final Socket socket;
    private final Optional<String> path;
    private final NoticeHearing hearing;
    private final Duration limit;

    /// @param path where notices are expected; anywhere where it is empty
    /// @param limit from now on until the answer
    Visit(Socket socket, Optional<String> path, NoticeHearing hearing, Duration limit) {
        this.socket = socket;
        this.path = path;
        this.hearing = hearing;
        this.limit = limit;
    }

    /// Ends early, with an exception that is of no further interest, where the connection is cut.
    void receive() throws IOException {
        try (var connection = CONNECTIONS.createConnection(socket)) {
            answer(connection, answered(connection));
            socket.shutdownOutput();
            // what is left unread would break the connection before the answer is read
            socket.getInputStream().skip(LEFT_UNREAD);
        }
    }

    private NoticeAnswer answered(DefaultBHttpServerConnection connection) throws IOException {
        try {
            var request = head(connection);
            return request == null ? NoticeAnswer.turnedAway(400) : answered(connection, request);
        } catch (HttpException e) {
            LOG.debug("no HTTP at the door", e);
            return NoticeAnswer.turnedAway(400);
        }
    }

    private static @Nullable ClassicHttpRequest head(DefaultBHttpServerConnection connection)
            throws IOException, HttpException {
        try {
            return connection.receiveRequestHeader();
        } catch (IllegalArgumentException e) {
            // of a port that none can be httpcore5 says so
            throw new HttpException("no target", e);
        }
    }

    private NoticeAnswer answered(DefaultBHttpServerConnection connection, ClassicHttpRequest request)
            throws IOException, HttpException {
        if (path.isPresent() && !path.get().equals(withoutQuery(request.getPath()))) {
            return NoticeAnswer.turnedAway(404);
        }
        if (!request.getMethod().equals("POST")) {
            return NoticeAnswer.turnedAway(405);
        }
        if (announced(request) > NoticeReader.MOST_BYTES) {
            return NoticeAnswer.turnedAway(413);
        }
        var body = body(connection, request);
        return body.length > NoticeReader.MOST_BYTES
                ? NoticeAnswer.turnedAway(413)
                : hearing.of(body, limit.minusNanos(System.nanoTime() - begun));
    }

    private static String withoutQuery(String target) {
        var query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    private static long announced(ClassicHttpRequest request) throws HttpException {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.getValue().matches("\\d{1,18}") ? Long.parseLong(length.getValue()) : 0;
    }

    private static byte[] body(DefaultBHttpServerConnection connection, ClassicHttpRequest request)
            throws IOException, HttpException {
        if (request.containsHeader(HttpHeaders.EXPECT)) {
            connection.sendResponseHeader(new BasicClassicHttpResponse(100));
            connection.flush();
        }
        connection.receiveRequestEntity(request);
        var entity = request.getEntity();
        return entity == null ? new byte[0] : entity.getContent().readNBytes(NoticeReader.MOST_BYTES + 1);
    }

    private static void answer(DefaultBHttpServerConnection connection, NoticeAnswer answer) throws IOException {
        try {
            var response = answer.response();
            connection.sendResponseHeader(response);
            connection.sendResponseEntity(response);
            connection.flush();
        } catch (HttpException e) {
            throw new IOException("the answer could not be written", e);
        }
    }
}
