package io.saoma.simulator.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponseInterceptor;
import org.apache.hc.core5.http.io.HttpServerRequestHandler;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityTemplate;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.ResponseConnControl;
import org.apache.hc.core5.http.protocol.ResponseContent;

/// One request and its reply, as fast, as slow or as broken as the reply says.
final class HttpExchange implements HttpServerRequestHandler {

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final HttpHandler handler;
    private final CountDownLatch closing;

    HttpExchange(HttpHandler handler, CountDownLatch closing) {
        this.handler = handler;
        this.closing = closing;
    }

    /// The Date header tells the simulator's time, which a test may have set.
    static HttpProcessor headers(InstantSource clock) {
        HttpResponseInterceptor date = (response, _, _) ->
                response.setHeader("Date", HTTP_DATE.format(clock.instant().atOffset(ZoneOffset.UTC)));
        return HttpProcessorBuilder.create()
                .addAll(date, new ResponseContent(), new ResponseConnControl())
                .build();
    }

    @Override
    public void handle(ClassicHttpRequest request, ResponseTrigger trigger, HttpContext context)
            throws HttpException, IOException {
        switch (handler.answer(request.getMethod(), path(request), body(request.getEntity()))) {
            case Reply.Body body -> submit(trigger, body, entity(body));
            case Reply.Slow(var body, var before, var perByte) -> {
                pause(before);
                submit(trigger, body, perByte.isZero() ? entity(body) : dribbling(body, perByte));
            }
            case Reply.Zipped(var body) -> submit(trigger, body, zipped(body));
            case Reply.Cut _ -> throw new IOException("the answer is lost on purpose");
        }
    }

    private static String path(ClassicHttpRequest request) {
        var path = request.getPath();
        var query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    private static byte[] body(HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        try (var content = entity.getContent()) {
            return content.readNBytes(WireReader.LIMIT + 1);
        }
    }

    private static void submit(ResponseTrigger trigger, Reply.Body body, HttpEntity entity)
            throws HttpException, IOException {
        try (var response = new BasicClassicHttpResponse(body.status())) {
            response.setEntity(entity);
            trigger.submitResponse(response);
        }
    }

    private static HttpEntity entity(Reply.Body body) {
        return new ByteArrayEntity(body.text().getBytes(UTF_8), ContentType.parse(body.contentType()));
    }

    private static HttpEntity zipped(Reply.Body body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(body.text().getBytes(UTF_8));
        }
        return new ByteArrayEntity(bytes.toByteArray(), ContentType.APPLICATION_OCTET_STREAM);
    }

    private HttpEntity dribbling(Reply.Body body, Duration perByte) {
        var type = ContentType.parse(body.contentType());
        var bytes = body.text().getBytes(UTF_8);
        return new EntityTemplate(bytes.length, type, out -> dribble(out, bytes, perByte));
    }

    private void dribble(OutputStream out, byte[] bytes, Duration perByte) throws IOException {
        for (var b : bytes) {
            pause(perByte);
            out.write(b);
            out.flush();
        }
    }

    /// Ends at once when the simulator ends.
    private void pause(Duration time) throws IOException {
        try {
            if (closing.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IOException("the simulator is closing");
            }
        } catch (InterruptedException e) {
            throw (IOException) new InterruptedIOException("interrupted while slow on purpose").initCause(e);
        }
    }
}
