package io.saoma.wechat;

import io.saoma.payment.guard.ClockGuard;
import io.saoma.payment.proof.Proof;
import io.saoma.payment.proof.Prover;
import io.saoma.simulator.wire.CertificateDraft;
import io.saoma.simulator.wire.Certificates;
import io.saoma.simulator.wire.Trust;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.random.RandomGenerator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// An authority made on the spot, which the till trusts where a test says so, and servers that it vouches for.
final class TestCa {

    static final char[] PASSWORD = Certificates.PASSWORD.toCharArray();

    final Path folder;
    final Certificates made;

    /// With the certificates of this machine and of another.
    TestCa(Path folder) throws Exception {
        this.folder = folder;
        made = new Certificates(folder);
        made.make("ca", CertificateDraft.of("CN=Test CA").ofAnAuthority());
        made.make("good", CertificateDraft.of("CN=localhost").at("localhost").signedBy("ca"));
        made.make(
                "other", CertificateDraft.of("CN=pay.example").at("pay.example").signedBy("ca"));
        made.trust("ca");
    }

    void trust() throws Exception {
        Trust.only(folder.resolve("trust.p12"), made.certificate("ca"));
    }

    void distrust() throws Exception {
        Trust.asBefore(made.certificate("ca"));
    }

    ServerSocket socket(String alias) throws Exception {
        var store = made.store();
        for (var other : Collections.list(store.aliases())) {
            if (!other.equals(alias)) {
                store.deleteEntry(other);
            }
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    static URI at(String host, ScriptedServer server) {
        return URI.create("https://" + host + ":" + server.port());
    }

    static Proof prove(Merchant merchant) throws IOException {
        var clocks = new ClockGuard(() -> {});
        try (var gateway = new WeChatGateway(merchant, Till.CLOCK)) {
            return new Prover(
                            gateway,
                            merchant.certificate().map(_ -> gateway.bills()),
                            clocks,
                            Till.CLOCK,
                            RandomGenerator.getDefault())
                    .prove();
        }
    }
}
