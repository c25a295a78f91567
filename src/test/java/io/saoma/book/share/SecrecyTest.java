package io.saoma.book.share;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.simulator.wire.CertificateDraft;
import io.saoma.simulator.wire.Certificates;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// Nothing goes to a server on another machine that somebody between could read or answer. 127.0.0.2 stands for it.
@Execution(CONCURRENT)
class SecrecyTest {

    private static final String THERE = "127.0.0.2";

    @TempDir
    private Path folder;

    @Test
    void connectsOnlyToAServerThatItsAuthorityVouchesFor() throws Exception {
        var made = new Certificates(folder);
        made.make("server", CertificateDraft.of("CN=db").atAddress(THERE).ofAnAuthority());
        made.make("stranger", CertificateDraft.of("CN=db").atAddress(THERE).ofAnAuthority());
        try (var server = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "*")
                .setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", certificate(made, "server").toString())
                .setServerConfig("ssl_key_file", key(made, "server").toString())
                .start()) {
            var url = "jdbc:postgresql://" + THERE + ":" + server.getPort() + "/postgres";
            try (var connection = place(url, certificate(made, "server")).connect();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")) {
                assertTrue(row.next());
                assertTrue(row.getBoolean(1));
            }
            assertThrows(SQLException.class, place(url, certificate(made, "stranger"))::connect);
            assertThrows(SQLException.class, new SharedPlace(url, "postgres", () -> "")::connect);
        }
    }

    @Test
    void connectsToAMariaDbOnlyWhereItsAuthorityVouchesForIt() throws Exception {
        var made = new Certificates(folder);
        made.make("server", CertificateDraft.of("CN=db").atAddress(THERE).ofAnAuthority());
        made.make("stranger", CertificateDraft.of("CN=db").atAddress(THERE).ofAnAuthority());
        var server = new MariaDbServer(
                List.of("--ssl-cert=" + certificate(made, "server"), "--ssl-key=" + key(made, "server")));
        try {
            var url = server.fresh().url().replace("127.0.0.1", THERE);
            assertSpeaksInSecret(owned(url, Optional.of(certificate(made, "server"))));
            assertThrows(SQLException.class, owned(url, Optional.of(certificate(made, "stranger")))::connect);
            assertThrows(SQLException.class, owned(url, Optional.empty())::connect);
        } finally {
            server.kill();
        }
    }

    private static void assertSpeaksInSecret(SharedPlace place) throws SQLException {
        try (var connection = place.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW SESSION STATUS LIKE 'Ssl_cipher'")) {
            assertTrue(row.next());
            assertNotEquals("", row.getString(2));
        }
    }

    private static SharedPlace owned(String url, Optional<Path> authority) {
        return new SharedPlace(url, "owner", () -> DatabaseServer.PASSWORD, authority);
    }

    @Test
    void sendsNothingToAServerThatKeepsNoSecrets() throws IOException {
        try (var server = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "*")
                .start()) {
            var url = "jdbc:postgresql://" + THERE + ":" + server.getPort() + "/postgres";
            var refused = assertThrows(SQLException.class, new SharedPlace(url, "postgres", () -> "")::connect);
            assertEquals("08004", refused.getSQLState());
        }
    }

    private static SharedPlace place(String url, Path authority) {
        return new SharedPlace(url, "postgres", () -> "", Optional.of(authority));
    }

    private Path certificate(Certificates made, String alias) throws Exception {
        return pem(
                alias + ".crt",
                "CERTIFICATE",
                made.store().getCertificate(alias).getEncoded());
    }

    private Path key(Certificates made, String alias) throws Exception {
        var key = made.store().getKey(alias, Certificates.PASSWORD.toCharArray());
        return pem(alias + ".key", "PRIVATE KEY", key.getEncoded());
    }

    private Path pem(String name, String what, byte[] content) throws IOException {
        var text = "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(content) + "\n-----END " + what
                + "-----\n";
        var file = Files.writeString(folder.resolve(name), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
