package io.saoma.update;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.util.Timeout;

/// Reads one small file over HTTP: so many bytes and so long at most, from that address and no other.
final class Fetch {

    private final Duration limit;

    /// @param limit after which it is over, however slowly the answer trickles in
    Fetch(Duration limit) {
        this.limit = limit;
    }

    byte[] of(URI address) throws IOException {
        var request = new HttpGet(address);
        var done = new CountDownLatch(1);
        try (var client = client()) {
            Thread.ofVirtual().name("update-deadline").start(() -> end(request, done));
            return client.execute(request, Fetch::body);
        } finally {
            done.countDown();
        }
    }

    private static byte[] body(ClassicHttpResponse response) throws IOException {
        if (response.getCode() != HttpStatus.SC_OK || response.getEntity() == null) {
            throw new IOException("the answer was " + response.getCode());
        }
        var bytes = response.getEntity().getContent().readNBytes(SignedRelease.MOST_BYTES + 1);
        if (bytes.length > SignedRelease.MOST_BYTES) {
            throw new IOException("the answer is too long");
        }
        return bytes;
    }

    private void end(HttpGet request, CountDownLatch done) {
        try {
            if (!done.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                request.abort();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts", e);
        }
    }

    private CloseableHttpClient client() {
        var timeout = Timeout.of(limit);
        return HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent("Saoma")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .build();
    }
}
