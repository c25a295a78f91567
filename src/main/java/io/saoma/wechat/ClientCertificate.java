package io.saoma.wechat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;

/// The merchant's own certificate (`apiclient_cert.p12`), without which WeChat gives no money back; the servers that
/// the till talks to are trusted as ever.
public final class ClientCertificate {

    private final SSLContext context;
    private final Instant until;

    private ClientCertificate(SSLContext context, Instant until) {
        this.context = context;
        this.until = until;
    }

    /// Reads the file as WeChat hands it out, its password being the `mch_id`; throws with a reason where it is no such
    /// file, or where it opens with another password.
    public static ClientCertificate read(Path file, String mchId) throws IOException, GeneralSecurityException {
        var password = mchId.toCharArray();
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return new ClientCertificate(context, until(store));
    }

    /// When it ends; WeChat takes it no more from then on.
    public Instant until() {
        return until;
    }

    private static Instant until(KeyStore store) throws KeyStoreException {
        var first = Instant.MAX;
        for (var alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate certificate) {
                var end = certificate.getNotAfter().toInstant();
                first = end.isBefore(first) ? end : first;
            }
        }
        return first;
    }

    /// Has connections show it to a server that asks who the till is.
    void shownBy(PoolingHttpClientConnectionManagerBuilder connections) {
        connections.setTlsSocketStrategy(new DefaultClientTlsStrategy(context));
    }
}
