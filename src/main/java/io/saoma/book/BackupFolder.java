package io.saoma.book;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The folder of the backups: one copy of the journal that only grows, and a manifest for each time that it was proven.
record BackupFolder(Path folder, Disk disk) {

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

    Optional<Manifest> newest() throws IOException {
        var moments = moments();
        return moments.isEmpty() ? Optional.empty() : Optional.of(read(moments.getLast()));
    }

    private Manifest read(Instant at) throws IOException {
        try (var in = disk.read(file(at))) {
            return Manifest.read(in.readAllBytes());
        }
    }

    /// Gives a manifest its name once it is on the disk as a whole.
    void write(Manifest manifest) throws IOException {
        var part = folder.resolve("manifest.part");
        if (disk.exists(part)) {
            disk.delete(part);
        }
        try (var out = disk.open(part)) {
            out.append(ByteBuffer.wrap(manifest.bytes()));
            out.force();
        }
        disk.move(part, file(manifest.at()));
        disk.force(folder);
    }

    void delete(Instant at) throws IOException {
        disk.delete(file(at));
    }

    private Path file(Instant at) {
        return folder.resolve(Moment.write(at) + ENDING);
    }
}
