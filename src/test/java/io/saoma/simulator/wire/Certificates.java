package io.saoma.simulator.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;

/// Certificates made on the spot in a folder, valid for seven days, and a guard that judges by them.
public final class Certificates {

    public static final String PASSWORD = "changeit";

    private final Path folder;

    public Certificates(Path folder) {
        this.folder = folder;
    }

    /// The JDK's own tool, for nothing else in it makes certificates.
    public void make(String alias, String... more) throws Exception {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = new ArrayList<>(
                List.of(tool, "-J-XX:TieredStopAtLevel=1", "-genkeypair", "-alias", alias, "-validity", "7"));
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-storepass", PASSWORD));
        command.addAll(List.of("-keystore", folder.resolve("keys.p12").toString()));
        command.addAll(List.of(more));
        var log = folder.resolve("keytool.log");
        var run = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertTrue(run.waitFor(60, TimeUnit.SECONDS), "keytool hangs");
        assertEquals(0, run.exitValue(), Files.readString(log));
    }

    public KeyStore store() throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(folder.resolve("keys.p12").toFile(), PASSWORD.toCharArray());
    }

    public X509Certificate certificate(String alias) throws GeneralSecurityException, IOException {
        return (X509Certificate) store().getCertificate(alias);
    }

    /// A store to trust that knows this one authority.
    public Path trust(String alias) throws GeneralSecurityException, IOException {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
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
        var own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
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
