package io.saoma.book;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.saoma.book.JournalFormat.BadLine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a home as another version of the till left it, before this one changes anything there, so that one can go
/// back.
///
/// What is kept is the journal, from which everything else is drawn, and what no journal tells: settings and vault. It
/// counts once every line of the copy has been read again and was found as it is in the original.
public final class Upgrade {

    private static final Logger LOG = LoggerFactory.getLogger(Upgrade.class);
    private static final String OPENED = "\"" + EventKind.TILL_OPENED.word() + "\"";
    private static final int CHUNK = 1 << 16;
    private static final String UNKNOWN = "unknown";
    private static final List<String> BESIDE = List.of("settings.toml", "vault");

    private final Home home;
    private final Disk disk;
    private final JournalFolder journal;
    private final KeptVersions kept;

    Upgrade(Home home, Disk disk) {
        this.home = home;
        this.disk = disk;
        journal = new JournalFolder(home.journal(), disk);
        kept = new KeptVersions(home, disk);
    }

    /// The version that was kept last; empty where there has been one version only.
    public static Optional<KeptVersion> last(Home home) throws IOException {
        return new KeptVersions(home, Disk.REAL).newest();
    }

    /// Before this version writes its first line; throws, with nothing changed, where the home cannot be kept.
    void to(String version, InstantSource clock) {
        try {
            var before = before();
            if (before.isPresent() && !before.get().equals(version)) {
                keep(before.get(), version, clock);
            }
        } catch (IOException e) {
            throw new BookException(
                    "cannot keep what the version before has left, so " + version + " writes nothing", e);
        }
    }

    private void keep(String before, String version, InstantSource clock) throws IOException {
        var now = clock.instant();
        var place = kept.make(before, Moment.write(now));
        var copy = new JournalFolder(place.resolve("journal"), disk);
        disk.makeFolder(copy.folder());
        for (var file : journal.files()) {
            copy(file, copy.folder());
        }
        for (var name : BESIDE) {
            if (disk.exists(home.folder().resolve(name))) {
                copy(home.folder().resolve(name), place);
            }
        }
        disk.force(copy.folder());
        var verified = verify(copy);
        kept.count(place, new KeptVersion(before, now, verified.lines(), verified.lastHash()));
        kept.tidy(place);
        LOG.info(
                "version {} left this home to version {}; as it was, it is kept in {}, journal and settings, {} lines",
                before,
                version,
                place,
                verified.lines());
    }

    /// A broken journal is kept as it is, too: that it is broken is for the opening to say.
    private JournalVerifier.Verification verify(JournalFolder copy) throws IOException {
        var wanted = JournalVerifier.verify(journal.folder(), disk);
        var found = JournalVerifier.verify(copy.folder(), disk);
        if (found.lines() != wanted.lines() || !found.lastHash().equals(wanted.lastHash())) {
            throw new IOException("the copy of the journal reads " + found + " and not " + wanted);
        }
        return found;
    }

    /// What a copy that the power cut off has left there would stand before what is appended.
    private void copy(Path file, Path folder) throws IOException {
        var target = folder.resolve(file.getFileName());
        if (disk.exists(target)) {
            disk.delete(target);
        }
        try (var in = disk.read(file);
                var out = disk.open(target)) {
            for (var bytes = in.readNBytes(CHUNK); bytes.length > 0; bytes = in.readNBytes(CHUNK)) {
                out.append(ByteBuffer.wrap(bytes));
            }
            out.force();
        }
    }

    /// Which version wrote last, whatever else may be wrong with the journal; empty where none ever did.
    private Optional<String> before() throws IOException {
        for (var file : journal.files().reversed()) {
            var opened = lastOpened(file);
            if (opened.isPresent()) {
                return opened;
            }
        }
        return journal.files().isEmpty() ? Optional.empty() : Optional.of(UNKNOWN);
    }

    private Optional<String> lastOpened(Path file) throws IOException {
        var last = Optional.<String>empty();
        try (var reader = new JournalReader(file, disk)) {
            while (reader.next()) {
                var opened = opened(reader);
                last = opened.isPresent() ? opened : last;
            }
        }
        return last;
    }

    /// The version, where this line says that a till was opened; a look at its bytes spares reading all the others.
    private static Optional<String> opened(JournalReader reader) {
        if (!new String(reader.bytes(), ISO_8859_1).contains(OPENED)) {
            return Optional.empty();
        }
        try {
            var line = JournalFormat.read(reader);
            return line.kind().equals(EventKind.TILL_OPENED.word())
                    ? Optional.of(line.data().path("version").asString(""))
                    : Optional.empty();
        } catch (BadLine _) {
            return Optional.empty();
        }
    }
}
