package io.saoma.wechat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;

/// The merchant's own certificate (`apiclient_cert.p12`), without which WeChat gives no money back; the servers that
/// the till talks to are trusted as ever.
public final class ClientCertificate {

    private final SSLContext context;

    private ClientCertificate(SSLContext context) {
        this.context = context;
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
        return new ClientCertificate(context);
    }

    /// Has connections show it to a server that asks who the till is.
    void shownBy(PoolingHttpClientConnectionManagerBuilder connections) {
        connections.setTlsSocketStrategy(new DefaultClientTlsStrategy(context));
    }
}
