package io.saoma.simulator.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import javax.security.auth.x500.X500Principal;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;

/// Certificates made on the spot in a folder, valid for seven days, and a guard that judges by them.
public final class Certificates {

    public static final String PASSWORD = "changeit";

    private final Path folder;

    public Certificates(Path folder) {
        this.folder = folder;
    }

    /// Under this alias, with a key of its own, before the chain of whoever signs it.
    public void make(String alias, CertificateDraft draft) throws Exception {
        var all = Files.exists(keys()) ? store() : empty();
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var own = generator.generateKeyPair();
        var chain = new ArrayList<Certificate>();
        if (draft.signer().isPresent()) {
            var signer = draft.signer().get();
            chain.addAll(List.of(all.getCertificateChain(signer)));
            var issuer = certificate(signer).getSubjectX500Principal();
            var signing = (PrivateKey) all.getKey(signer, PASSWORD.toCharArray());
            chain.addFirst(draft.certificate(own, issuer, signing));
        } else {
            chain.add(draft.certificate(own, new X500Principal(draft.name()), own.getPrivate()));
        }
        all.setKeyEntry(alias, own.getPrivate(), PASSWORD.toCharArray(), chain.toArray(Certificate[]::new));
        written(all, keys().getFileName().toString(), PASSWORD);
    }

    private Path keys() {
        return folder.resolve("keys.p12");
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    public KeyStore store() throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(keys().toFile(), PASSWORD.toCharArray());
    }

    public X509Certificate certificate(String alias) throws GeneralSecurityException, IOException {
        return (X509Certificate) store().getCertificate(alias);
    }

    /// A store to trust that knows this one authority.
    public Path trust(String alias) throws GeneralSecurityException, IOException {
        var trusted = empty();
        trusted.setCertificateEntry(alias, store().getCertificate(alias));
        return written(trusted, "trust.p12", PASSWORD);
    }

    /// The certificate with its key in a file of its own, as WeChat hands it out.
    public Path p12(String alias, String file, String password) throws GeneralSecurityException, IOException {
        return written(own(alias, password), file, password);
    }

    /// At a door that shows this certificate, and lets in whoever shows that of this merchant.
    public Guard guard(String alias, String mchId) throws GeneralSecurityException, IOException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own(alias, PASSWORD), PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        // the gate looks at what is shown, and says what is wrong with it
        context.init(keys.getKeyManagers(), new TrustManager[] {new TrustsAll()}, null);
        var factory = context.getServerSocketFactory();
        return new Guard() {

            @Override
            public ServerSocket socket(int port, int backlog, InetAddress address) throws IOException {
                var socket = (SSLServerSocket) factory.createServerSocket(port, backlog, address);
                socket.setWantClientAuth(true);
                return socket;
            }

            @Override
            public Optional<String> objection(HttpContext context) {
                try {
                    var shown = HttpCoreContext.cast(context).getSSLSession().getPeerCertificates()[0];
                    return shown instanceof X509Certificate own
                                    && own.getSubjectX500Principal().getName().equals("CN=" + mchId)
                            ? Optional.empty()
                            : Optional.of("400 The SSL certificate error");
                } catch (SSLPeerUnverifiedException _) {
                    return Optional.of("400 No required SSL certificate was sent");
                }
            }
        };
    }

    private KeyStore own(String alias, String password) throws GeneralSecurityException, IOException {
        var own = empty();
        var all = store();
        own.setKeyEntry(
                alias,
                all.getKey(alias, PASSWORD.toCharArray()),
                password.toCharArray(),
                all.getCertificateChain(alias));
        return own;
    }

    private Path written(KeyStore store, String name, String password) throws GeneralSecurityException, IOException {
        var file = folder.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
        return file;
    }

    private static final class TrustsAll implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
