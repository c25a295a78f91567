package io.saoma.book;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of the backups: one copy of the journal that only grows, its head, and a manifest for each time that it
/// was proven.
record BackupFolder(Path folder, Disk disk) {

    private static final Logger LOG = LoggerFactory.getLogger(BackupFolder.class);
    private static final String HEAD = "head";
    private static final String ENDING = ".json";

    void make() throws IOException {
        disk.makeFolder(folder);
        disk.makeFolder(journal().folder());
    }

    JournalFolder journal() {
        return new JournalFolder(folder.resolve("journal"), disk);
    }

    /// A ledger that is drawn from the copy for no other purpose than to see that it can be.
    LedgerFile trial() {
        return new LedgerFile(folder, "trial", disk);
    }

    /// When the verified backups were made, oldest first.
    List<Instant> moments() throws IOException {
        return disk.list(folder).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(ENDING))
                .map(name -> Moment.read(name.substring(0, name.length() - ENDING.length())))
                .flatMap(Optional::stream)
                .toList();
    }

    /// The one before it counts where it cannot be read, for else no further backup would ever be made.
    Optional<Manifest> newest() throws IOException {
        for (var at : moments().reversed()) {
            try {
                return Optional.of(read(at));
            } catch (IOException | BookException e) {
                LOG.warn("the manifest of the backup of {} cannot be read", at, e);
            }
        }
        return Optional.empty();
    }

    /// Whether no till has left anything here from which another could go on.
    boolean blank() throws IOException {
        return moments().isEmpty() && !disk.exists(head());
    }

    /// What the newest manifest and the head remember as the last line of the copy, the later one first.
    List<Chain> ends() throws IOException {
        return Stream.concat(newest().map(manifest -> manifest.figures().head()).stream(), remembered().stream())
                .distinct()
                .sorted(Comparator.comparingLong(Chain::seq).reversed())
                .toList();
    }

    /// A head that cannot be read leaves the manifest, which may have fewer lines.
    private Optional<Chain> remembered() {
        if (!disk.exists(head())) {
            return Optional.empty();
        }
        try (var in = disk.read(head())) {
            return Optional.of(CopyHead.read(in.readAllBytes()).line());
        } catch (IOException | BookException e) {
            LOG.warn("the head of the backup cannot be read", e);
            return Optional.empty();
        }
    }

    private Manifest read(Instant at) throws IOException {
        try (var in = disk.read(file(at))) {
            return Manifest.read(in.readAllBytes());
        }
    }

    /// Gives a manifest its name once it is on the disk as a whole.
    void write(Manifest manifest) throws IOException {
        disk.move(part("manifest.part", manifest.bytes()), file(manifest.at()));
        disk.force(folder);
    }

    /// Remembers the last line of the copy, once it is on the disk with all that stand before it.
    void remember(Chain line) throws IOException {
        disk.replace(part("head.part", new CopyHead(line).bytes()), head());
        disk.force(folder);
    }

    private Path part(String name, byte[] bytes) throws IOException {
        var part = folder.resolve(name);
        if (disk.exists(part)) {
            disk.delete(part);
        }
        try (var out = disk.open(part)) {
            out.append(ByteBuffer.wrap(bytes));
            out.force();
        }
        return part;
    }

    void delete(Instant at) throws IOException {
        disk.delete(file(at));
    }

    private Path head() {
        return folder.resolve(HEAD);
    }

    private Path file(Instant at) {
        return folder.resolve(Moment.write(at) + ENDING);
    }
}
