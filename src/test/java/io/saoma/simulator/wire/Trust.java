package io.saoma.simulator.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/// Whom this process trusts, by Java's own switch; whoever turns it holds the lock of this name.
///
/// Java keeps what it has loaded, and while another thread is just loading it anew, it gives out what it had before. So
/// the switch has turned only once Java says so.
public final class Trust {

    public static final String LOCK = "what this process trusts";

    private static final String STORE = "javax.net.ssl.trustStore";
    private static final int GLANCES = 1_000;

    private Trust() {}

    /// Only whoever this authority vouches for.
    public static void only(Path store, X509Certificate authority) throws GeneralSecurityException {
        System.setProperty(STORE, store.toString());
        System.setProperty(STORE + "Password", Certificates.PASSWORD);
        await(authority, true);
    }

    /// Whoever Java itself trusts.
    public static void asBefore(X509Certificate authority) throws GeneralSecurityException {
        System.clearProperty(STORE);
        System.clearProperty(STORE + "Password");
        await(authority, false);
    }

    private static void await(X509Certificate authority, boolean trusted) throws GeneralSecurityException {
        var glance = new CountDownLatch(1);
        for (var i = 0; i < GLANCES && trusts(authority) != trusted; i++) {
            try {
                var _ = glance.await(10, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertEquals(trusted, trusts(authority), "Java does not turn its trust");
    }

    private static boolean trusts(X509Certificate authority) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return Arrays.stream(factory.getTrustManagers())
                .map(X509TrustManager.class::cast)
                .flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers()))
                .anyMatch(authority::equals);
    }
}
