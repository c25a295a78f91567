package io.saoma.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.payment.proof.CertificateLook;
import io.saoma.payment.proof.CertificateLook.NoCertificate;
import io.saoma.payment.proof.CertificateLook.NotYet;
import io.saoma.payment.proof.CertificateLook.OtherMerchant;
import io.saoma.payment.proof.CertificateLook.OtherPassword;
import io.saoma.payment.proof.CertificateLook.Over;
import io.saoma.payment.proof.CertificateLook.Sound;
import io.saoma.payment.proof.CertificateLook.Unreadable;
import io.saoma.simulator.wire.CertificateDraft;
import io.saoma.simulator.wire.Certificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The usual ways in which a file is not the certificate that the shop needs, and when one ends.
@Execution(ExecutionMode.CONCURRENT)
class CertificateReaderTest {

    private static final String MCH_ID = "1900000109";
    private static final String OTHER = "1900000001";

    @SuppressWarnings("NullAway.Init")
    private static Certificates made;

    @SuppressWarnings("NullAway.Init")
    private static X509Certificate own;

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeCertificates(@TempDir Path folder) throws Exception {
        made = new Certificates(folder);
        made.make("merchant", CertificateDraft.of("CN=" + MCH_ID + ", O=Shop"));
        made.make("nobody", CertificateDraft.of("CN=Shop").from(Duration.ofDays(-1)));
        own = made.certificate("merchant");
    }

    @Test
    void isSoundFromItsFirstMomentToItsLast() throws Exception {
        var file = file("merchant", MCH_ID);
        var from = own.getNotBefore().toInstant();
        var until = own.getNotAfter().toInstant();

        assertEquals(new Sound(until), look(file, MCH_ID, from));
        assertEquals(new Sound(until), look(file, MCH_ID, until));
        assertEquals(new Over(until), look(file, MCH_ID, until.plusMillis(1)));
        assertEquals(new NotYet(from), look(file, MCH_ID, from.minusMillis(1)));
    }

    @Test
    void isAnotherMerchantsByItsPasswordOrByItsName() throws Exception {
        assertEquals(new OtherPassword(), look(file("merchant", MCH_ID), OTHER));
        assertEquals(new OtherMerchant(MCH_ID), look(file("merchant", OTHER), OTHER));
    }

    /// Whose it is then only WeChat can say.
    @Test
    void isTakenWhereItNamesNobody() throws Exception {
        assertEquals(
                new Sound(made.certificate("nobody").getNotAfter().toInstant()), look(file("nobody", MCH_ID), MCH_ID));
    }

    @Test
    void isNoneWithoutAKeyOrInAnotherForm() throws Exception {
        assertEquals(new NoCertificate(), look(keyless(), MCH_ID));
        assertEquals(new NoCertificate(), look(pem(), MCH_ID));
    }

    @Test
    void cannotBeReadWhereThereIsNoFile() {
        assertEquals(new Unreadable(), look(folder.resolve("none"), MCH_ID));
        assertEquals(new Unreadable(), look(folder, MCH_ID));
    }

    @Test
    void endsWithTheFirstOfThoseThatHaveAKey() throws Exception {
        var first = made.certificate("nobody").getNotAfter().toInstant();

        assertEquals(
                first,
                ClientCertificate.read(keyed("merchant", "nobody"), MCH_ID).until());
        assertEquals(
                first,
                ClientCertificate.read(keyed("nobody", "merchant"), MCH_ID).until());
        assertEquals(Instant.MAX, ClientCertificate.read(keyless(), MCH_ID).until(), "what nobody can show never ends");
    }

    private static CertificateLook look(Path file, String mchId) {
        return look(file, mchId, own.getNotBefore().toInstant().plus(Duration.ofMinutes(1)));
    }

    private static CertificateLook look(Path file, String mchId, Instant now) {
        return CertificateReader.look(file, mchId, now);
    }

    /// As WeChat hands it out, its password being the merchant's number.
    private Path file(String alias, String mchId) throws Exception {
        return made.p12(alias, folder.getFileName() + ".p12", mchId);
    }

    private Path keyed(String... aliases) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (var alias : aliases) {
            var key = made.store().getKey(alias, Certificates.PASSWORD.toCharArray());
            store.setKeyEntry(alias, key, MCH_ID.toCharArray(), made.store().getCertificateChain(alias));
        }
        return written(store);
    }

    private Path keyless() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("merchant", own);
        return written(store);
    }

    private Path written(KeyStore store) throws Exception {
        var file = folder.resolve("some.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, MCH_ID.toCharArray());
        }
        return file;
    }

    private Path pem() throws IOException {
        return Files.writeString(folder.resolve("apiclient_key.pem"), "-----BEGIN PRIVATE KEY-----");
    }
}
