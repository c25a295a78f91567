package io.saoma.book;

import io.saoma.book.Finding.Flaw;
import io.saoma.book.JournalFormat.BadLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Reads the whole journal and says of every line whether it is what was written; it changes nothing.
public final class JournalVerifier {

    /// A journal that is wrong all over is not listed line by line.
    private static final int MOST = 100;

    private static final int NOW_AND_THEN = 1_000;

    private final Disk disk;
    private final List<Finding> findings = new ArrayList<>();
    private final LongConsumer progress;
    private @Nullable Chain chain = Chain.START;
    private long lines;

    private JournalVerifier(Disk disk, LongConsumer progress) {
        this.disk = disk;
        this.progress = progress;
    }

    /// What was found. The chain alone cannot tell that its end was cut off, so the hash of the last line is worth
    /// writing down elsewhere.
    ///
    /// @param findings none where the journal is whole; a hundred at the most
    public record Verification(int files, long lines, String lastHash, List<Finding> findings) {

        public boolean whole() {
            return findings.isEmpty();
        }
    }

    /// Verifies the journal in this folder, which may belong to a running till.
    public static Verification verify(Path folder) {
        return verify(folder, Disk.REAL);
    }

    /// The same, and tells now and then how many lines have been read.
    public static Verification verify(Path folder, LongConsumer progress) {
        return verify(folder, Disk.REAL, progress);
    }

    static Verification verify(Path folder, Disk disk) {
        return verify(folder, disk, _ -> {});
    }

    private static Verification verify(Path folder, Disk disk, LongConsumer progress) {
        var verifier = new JournalVerifier(disk, progress);
        try {
            var home = new JournalFolder(folder, disk);
            var files = home.files();
            for (var file : files) {
                verifier.read(file);
            }
            home.strays().forEach(verifier::stray);
            var hash = verifier.chain == null ? "" : verifier.chain.hash();
            return new Verification(files.size(), verifier.lines, hash, List.copyOf(verifier.findings));
        } catch (IOException e) {
            throw new BookException("cannot read the journal in " + folder, e);
        }
    }

    private void read(Path file) throws IOException {
        try (var reader = new JournalReader(file, disk)) {
            for (var more = reader.next(); more; more = reader.next()) {
                lines++;
                if (lines % NOW_AND_THEN == 0) {
                    progress.accept(lines);
                }
                check(file.getFileName().toString(), reader);
            }
        }
    }

    /// After a line that cannot be read, the next one has to be believed: one fault is one finding.
    private void check(String file, JournalReader reader) {
        try {
            var line = JournalFormat.read(reader);
            if (chain != null) {
                chain.flawOf(line).ifPresent(flaw -> add(file, reader, flaw));
            }
            chain = Chain.at(line);
        } catch (BadLine e) {
            add(file, reader, e.flaw());
            chain = null;
        }
    }

    private void stray(Path file) {
        add(new Finding(file.getFileName().toString(), 1, Flaw.STRAY));
    }

    private void add(String file, JournalReader reader, Flaw flaw) {
        add(new Finding(file, reader.number(), flaw));
    }

    private void add(Finding finding) {
        if (findings.size() < MOST) {
            findings.add(finding);
        }
    }
}
