package io.saoma.book.share;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A real database server: started when a test first wants it, ended with the tests.
public abstract class DatabaseServer {

    static final String PASSWORD = "none-is-asked";

    /// `on` where it is measured how quick they are.
    static final String FSYNC = System.getProperty("fsync", "off");

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final AtomicInteger GUESTS = new AtomicInteger();

    private @Nullable Path data;
    private int port;

    abstract int start(Path data, int port) throws IOException;

    abstract Path pidFile(Path data);

    /// Lets go of what belonged to the one that is dead.
    void forget() throws IOException {}

    abstract String scheme();

    abstract String owner();

    /// PostgreSQL trusts everybody here, whatever password he says.
    String newUser(String name) {
        return "CREATE USER " + name;
    }

    /// One that is always there.
    abstract String anyDatabase();

    /// A shared book that its owner has prepared for a till, as whom it is opened.
    public SharedPlace prepared() throws IOException, SQLException {
        return guest(fresh(), Guest.TILL);
    }

    /// A user of the database whom its owner has let in as such a guest.
    public SharedPlace guest(SharedPlace owner, Guest guest) throws SQLException {
        var place = guest(owner);
        var refused = new SharedOwner(owner).prepare(Map.of(guest, List.of(place.user())));
        if (refused.isPresent()) {
            throw new SQLException(refused.get());
        }
        return place;
    }

    /// A user of the database who may nothing yet.
    public SharedPlace guest(SharedPlace place) throws SQLException {
        var name = "guest" + GUESTS.incrementAndGet();
        SharedTable.run(place, newUser(name));
        return new SharedPlace(place.url(), name, () -> PASSWORD);
    }

    /// The same book, as its owner opens it.
    public SharedPlace asOwner(SharedPlace place) {
        return new SharedPlace(place.url(), owner(), () -> PASSWORD);
    }

    /// A shared book that nobody has written into yet, as its owner opens it.
    public synchronized SharedPlace fresh() throws IOException, SQLException {
        if (data == null) {
            data = Files.createTempDirectory("saoma-database");
            port = start(data, 0);
            Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        }
        var name = "shop" + DATABASES.incrementAndGet();
        try (var connection = place(anyDatabase()).connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return place(name);
    }

    private SharedPlace place(String database) {
        return new SharedPlace(scheme() + "://127.0.0.1:" + port + "/" + database, owner(), () -> PASSWORD);
    }

    public int port() {
        return port;
    }

    /// As when its process is killed: nothing is said to anybody.
    public synchronized void kill() throws IOException {
        var file = pidFile(data());
        var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        ProcessHandle.of(pid).ifPresent(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.onExit().join();
        });
        forget();
        Files.deleteIfExists(file);
    }

    /// Starts it again, on what the killed one has left.
    public synchronized void revive() throws IOException {
        start(data(), port);
    }

    private Path data() {
        if (data == null) {
            throw new IllegalStateException("nobody has started it");
        }
        return data;
    }

    private void end() {
        try {
            kill();
        } catch (IOException _) {
            // it is dead already
        }
        try (var left = Files.walk(data())) {
            left.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException _) {
            // the system cleans its temporary folder by itself
        }
    }
}
