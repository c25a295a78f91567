package io.saoma.book.share;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL out of its package.
final class PostgreSqlServer extends DatabaseServer {

    private @Nullable EmbeddedPostgres running;

    @Override
    int start(Path data, int port) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // what a killed process has written the system still has, and no test cuts the power
                .setServerConfig("fsync", FSYNC)
                // else its package lets it forget what it has just promised
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "32MB");
        running = (port == 0 ? builder : builder.setPort(port)).start();
        return running.getPort();
    }

    @Override
    void forget() throws IOException {
        if (running != null) {
            running.close();
        }
    }

    @Override
    Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
    }

    @Override
    String scheme() {
        return "jdbc:postgresql";
    }

    @Override
    String owner() {
        return "postgres";
    }

    @Override
    String anyDatabase() {
        return "postgres";
    }
}
