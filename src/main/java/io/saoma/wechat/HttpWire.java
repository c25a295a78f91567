package io.saoma.wechat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpHead;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries one body to WeChat and one back, and knows of every failure whether anything was sent.
///
/// It never sends a body twice: only where no connection stood does it turn to the next domain.
final class HttpWire implements Wire {

    private static final Logger LOG = LoggerFactory.getLogger(HttpWire.class);

    private final HttpClients http;
    private final Domains domains;
    private final Limits limits;
    private final DateReader dates;

    HttpWire(HttpClients http, Domains domains, Limits limits, DateReader dates) {
        this.http = http;
        this.domains = domains;
        this.limits = limits;
        this.dates = dates;
    }

    @Override
    public byte[] post(String path, byte[] body) throws SilenceException {
        try (var deadline = new Deadline(limits.exchange())) {
            return toFirstReachable(path, body, FlatXml.MOST_BYTES, deadline);
        }
    }

    @Override
    public byte[] fetch(String path, byte[] body) throws SilenceException {
        try (var deadline = new Deadline(limits.longExchange())) {
            return toFirstReachable(path, body, BillBody.MOST_BYTES, deadline);
        }
    }

    @Override
    public Optional<Duration> greet() {
        var start = System.nanoTime();
        var request = new HttpHead(URI.create(domains.inOrder().getFirst() + "/"));
        try (var deadline = new Deadline(limits.exchange())) {
            deadline.guard(request);
            open(request, HttpClientContext.create(), deadline).close();
            return Optional.of(Duration.ofNanos(System.nanoTime() - start));
        } catch (IOException e) {
            LOG.info(
                    "{} tells no time: {}",
                    request.getRequestUri(),
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Override
    public void connect() {
        var domain = domains.inOrder().getFirst();
        try {
            http.connect(domain, limits.connect());
        } catch (IOException | InterruptedException | ExecutionException | TimeoutException e) {
            LOG.info("{} is not reached: {}", domain.getHost(), e.getClass().getSimpleName());
        }
    }

    @Override
    public void dropIdle() {
        http.dropIdle();
    }

    private byte[] toFirstReachable(String path, byte[] body, int most, Deadline deadline) throws SilenceException {
        var silence = new SilenceException(false, "CONNECT");
        for (var domain : domains.inOrder()) {
            try {
                var answer = exchange(domain, path, body, most, deadline);
                domains.reached(domain);
                return answer;
            } catch (SilenceException e) {
                silence = e;
            }
            if (silence.silent().sent()) {
                domains.reached(domain);
                break;
            }
        }
        throw silence;
    }

    private byte[] exchange(URI domain, String path, byte[] body, int most, Deadline deadline) throws SilenceException {
        var request = new HttpPost(URI.create(domain + path));
        request.setEntity(new ByteArrayEntity(body, ContentType.TEXT_XML.withCharset("UTF-8")));
        deadline.guard(request);
        var context = HttpClientContext.create();
        try (var response = open(request, context, deadline)) {
            return read(response, request, most, deadline);
        } catch (IOException e) {
            LOG.info("{} {} {}", domain.getHost(), path, e.getClass().getSimpleName());
            throw new SilenceException(HttpClients.sent(context), deadline.passed() ? "TIMEOUT" : word(e, context));
        }
    }

    private ClassicHttpResponse open(HttpUriRequestBase request, HttpClientContext context, Deadline deadline)
            throws IOException {
        var start = System.nanoTime();
        var response = deadline.during(() -> http.client().executeOpen(null, request, context));
        dates.read(response, Duration.ofNanos(System.nanoTime() - start));
        return response;
    }

    private static byte[] read(ClassicHttpResponse response, HttpPost request, int most, Deadline deadline)
            throws IOException, SilenceException {
        if (response.getCode() != HttpStatus.SC_OK) {
            throw unread(request, "HTTP " + response.getCode());
        }
        var entity = response.getEntity();
        if (entity == null) {
            throw unread(request, "UNREADABLE");
        }
        var body = deadline.during(() -> entity.getContent().readNBytes(most + 1));
        if (body.length > most) {
            throw unread(request, "UNREADABLE");
        }
        return body;
    }

    /// Drops the connection, for closing the answer would read the rest of it, however long that is.
    private static SilenceException unread(HttpPost request, String code) {
        request.cancel();
        return new SilenceException(true, code);
    }

    private static String word(IOException e, HttpClientContext context) {
        return switch (e) {
            case UnknownHostException _ -> "DNS";
            case SSLException tls -> word(tls);
            case SocketTimeoutException _ when HttpClients.sent(context) -> "TIMEOUT";
            default -> HttpClients.sent(context) ? "BROKEN" : "CONNECT";
        };
    }

    /// Where a server is trusted but for the date, it may be the till's clock that is wrong.
    private static String word(SSLException e) {
        for (var cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateNotYetValidException) {
                return "TLS EARLY";
            }
            if (cause instanceof CertificateExpiredException) {
                return "TLS OVER";
            }
        }
        return "TLS";
    }

    @Override
    public void close() throws IOException {
        http.client().close();
    }
}
