package io.saoma.book;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder of the homes that earlier versions left: `version-1.0.0-20261128T210000Z`, each with a note that makes it
/// count.
///
/// They lie in the till's own folder, wherever its other backups are, and no age touches them, only their number.
record KeptVersions(Path folder, Disk disk) {

    private static final int MOST = 3;
    private static final String PREFIX = "version-";
    private static final String NOTE = "kept.json";

    KeptVersions(Home home, Disk disk) {
        this(home.folder().resolve("backup"), disk);
    }

    /// Makes the place for a home of this version.
    Path make(String version, String moment) throws IOException {
        var place = folder.resolve(PREFIX + version.replaceAll("[^A-Za-z0-9.+-]", "_") + "-" + moment);
        if (disk.exists(place)) {
            discard(place);
        }
        disk.makeFolder(folder);
        disk.makeFolder(place);
        return place;
    }

    /// What lies in this place is whole from now on.
    void count(Path place, KeptVersion kept) throws IOException {
        try (var out = disk.open(place.resolve(NOTE))) {
            out.append(ByteBuffer.wrap(kept.bytes()));
            out.force();
        }
        disk.force(place);
        disk.force(folder);
    }

    /// What was kept last.
    Optional<KeptVersion> newest() throws IOException {
        var counted = counted();
        return counted.isEmpty() ? Optional.empty() : Optional.of(read(counted.getFirst()));
    }

    /// Lets the oldest go, and what was never whole; the one just made stays, whatever the clock says.
    void tidy(Path made) throws IOException {
        var others = counted().stream().filter(place -> !place.equals(made)).limit(MOST - 1);
        var stay = Stream.concat(Stream.of(made), others).toList();
        for (var place : places()) {
            if (!stay.contains(place)) {
                discard(place);
            }
        }
    }

    /// Newest first.
    private List<Path> counted() throws IOException {
        return places().stream()
                .filter(place -> disk.exists(place.resolve(NOTE)))
                .sorted(Comparator.comparing(KeptVersions::moment).reversed())
                .toList();
    }

    private List<Path> places() throws IOException {
        return disk.list(folder).stream()
                .filter(file -> file.getFileName().toString().startsWith(PREFIX))
                .toList();
    }

    private static String moment(Path place) {
        var name = place.getFileName().toString();
        return name.substring(name.lastIndexOf('-') + 1);
    }

    private KeptVersion read(Path place) throws IOException {
        try (var in = disk.read(place.resolve(NOTE))) {
            return KeptVersion.read(in.readAllBytes());
        }
    }

    /// The note first, so that half of it never counts.
    private void discard(Path place) throws IOException {
        if (disk.exists(place.resolve(NOTE))) {
            disk.delete(place.resolve(NOTE));
        }
        for (var file : disk.list(place.resolve("journal"))) {
            disk.delete(file);
        }
        for (var file : disk.list(place)) {
            disk.delete(file);
        }
        disk.delete(place);
    }
}
