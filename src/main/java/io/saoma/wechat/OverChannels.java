package io.saoma.wechat;

import java.nio.channels.SocketChannel;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.RegistryBuilder;

/// Connections whose sockets have channels, so that they can be looked at without waiting.
final class OverChannels extends PoolingHttpClientConnectionManagerBuilder {

    @Override
    protected HttpClientConnectionOperator createConnectionOperator(
            SchemePortResolver ports, DnsResolver names, TlsSocketStrategy tls) {
        var tlsOnly = RegistryBuilder.<TlsSocketStrategy>create()
                .register(URIScheme.HTTPS.id, tls)
                .build();
        return new DefaultHttpClientConnectionOperator(_ -> SocketChannel.open().socket(), ports, names, tlsOnly);
    }
}
