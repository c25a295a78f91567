package io.saoma.wechat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/// The HTTP client that money needs: no retry, redirect, cookie or compression of its own, connections kept for speed
/// but not trusted for long.
record HttpClients(CloseableHttpClient client, PoolingHttpClientConnectionManager connections) {

    private static final String SENT = "saoma.sent";
    private static final int CONNECTIONS = 20;

    /// @param own what it shows to a server that asks who it is
    static HttpClients of(Limits limits, TimelyDns.Names names, Optional<ClientCertificate> own) {
        var connections = connections(limits, names, own);
        return new HttpClients(client(limits, connections), connections);
    }

    /// Has a connection to this domain stand by, TLS included; no request goes over it.
    void connect(URI domain, Duration patience)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        var host = RoutingSupport.normalize(HttpHost.create(domain), DefaultSchemePortResolver.INSTANCE);
        var route = new HttpRoute(host, null, URIScheme.HTTPS.same(host.getSchemeName()));
        var endpoint =
                connections.lease("standing by", route, timeout(patience), null).get(timeout(patience));
        try {
            if (!endpoint.isConnected()) {
                connections.connect(endpoint, timeout(patience), HttpClientContext.create());
            }
        } finally {
            connections.release(endpoint, null, TimeValue.ofDays(1));
        }
    }

    /// Closes every connection on which nothing is under way.
    void dropIdle() {
        connections.closeIdle(TimeValue.ZERO_MILLISECONDS);
    }

    private static CloseableHttpClient client(Limits limits, HttpClientConnectionManager connections) {
        return HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(requests(limits))
                .setUserAgent("Saoma")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                // runs once the connection, TLS included, stands and before its first byte
                .addExecInterceptorBefore(ChainElement.MAIN_TRANSPORT.name(), SENT, (request, scope, chain) -> {
                    scope.clientContext.setAttribute(SENT, true);
                    return chain.proceed(request, scope);
                })
                .build();
    }

    /// Whether a byte of the request may have left the till.
    static boolean sent(HttpClientContext context) {
        return context.getAttribute(SENT) != null;
    }

    private static PoolingHttpClientConnectionManager connections(
            Limits limits, TimelyDns.Names names, Optional<ClientCertificate> own) {
        var connections = new OverChannels()
                .setConnectionFactory(KeptConnection::on)
                .setDnsResolver(new TimelyDns(names, limits.connect()))
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(limits.connect()))
                        .setIdleTimeout(timeout(limits.idle()))
                        // a connection that WeChat has closed meanwhile would lose the request
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .build());
        own.ifPresent(certificate -> certificate.shownBy(connections));
        return connections.build();
    }

    private static RequestConfig requests(Limits limits) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(timeout(limits.connect()))
                .setResponseTimeout(timeout(limits.answer()))
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }
}
