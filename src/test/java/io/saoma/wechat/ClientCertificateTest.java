package io.saoma.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The file of the merchant's certificate as far as no certificate is needed for it; for the rest see
/// `CertificateReaderTest`.
class ClientCertificateTest {

    @TempDir
    private Path folder;

    @Test
    void opensWithTheNumberOfTheMerchantAlone() throws Exception {
        var file = file(folder);

        assertEquals(Instant.MAX, ClientCertificate.read(file, Till.MCH_ID).until(), "nothing in it ever ends");
        assertThrows(IOException.class, () -> ClientCertificate.read(file, "1900000001"));
    }

    @Test
    void isNoOtherFile() throws Exception {
        var file = Files.writeString(folder.resolve("apiclient_key.pem"), "-----BEGIN PRIVATE KEY-----");

        assertThrows(IOException.class, () -> ClientCertificate.read(file, Till.MCH_ID));
        assertThrows(IOException.class, () -> ClientCertificate.read(folder.resolve("none.p12"), Till.MCH_ID));
    }

    /// A certificate for a merchant whom nobody asks to show it.
    static ClientCertificate empty(Path folder) throws Exception {
        return ClientCertificate.read(file(folder), Till.MCH_ID);
    }

    private static Path file(Path folder) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        var file = folder.resolve("apiclient_cert.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, Till.MCH_ID.toCharArray());
        }
        return file;
    }
}
