package io.saoma.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saoma.book.JournalFormat.BadLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lines of the journal as they lie on the disk, for whoever hands them on. It reads the files beside the book,
/// which goes on selling meanwhile, and never past the last line that the book has vouched for.
public final class JournalTail {

    /// A batch ends here, however few its lines: one sale may have ten thousand lines of its own.
    private static final long LONGEST = 4_000_000;

    private final Book book;
    private final JournalFolder folder;
    private Optional<Place> last = Optional.empty();

    JournalTail(Book book, JournalFolder folder) {
        this.book = book;
        this.folder = folder;
    }

    /// One line.
    ///
    /// @param before the hash of the line before
    /// @param hash the hash of this one
    /// @param text its bytes in UTF-8, without the end of line
    public record Line(long seq, Instant at, String kind, String before, String hash, String text) {}

    /// A line by its number and its hash.
    public record Tip(long seq, String hash) {

        /// Before the first line.
        public static final Tip START = new Tip(0, Digest.NOTHING);
    }

    /// Where in its file a line ends.
    private record Place(Path file, long seq, long end) {}

    /// The last line that is surely on the disk.
    public Tip tip() {
        var head = book.ask(Ledger::head);
        return new Tip(head.seq(), head.hash());
    }

    /// The hash of the line of this number; empty where there is none yet.
    public Optional<String> hash(long seq) throws IOException {
        return seq == 0
                ? Optional.of(Digest.NOTHING)
                : after(seq - 1, 1).stream().map(Line::hash).findFirst();
    }

    /// The lines after the one of this number, in their order and so many at the most; `BrokenJournal` where one of
    /// them is not as it was written.
    public synchronized List<Line> after(long seq, int most) throws IOException {
        var lines = new ArrayList<Line>();
        var end = Math.min(tip().seq(), seq + most);
        if (end > seq) {
            var size = 0L;
            var files = filesFrom(seq + 1);
            for (var i = 0; i < files.size() && size < LONGEST && seq + lines.size() < end; i++) {
                size += read(files.get(i), seq, end, LONGEST - size, lines);
            }
        }
        return List.copyOf(lines);
    }

    /// Begins with the newest file whose first line is not too new.
    private List<Path> filesFrom(long seq) throws IOException {
        var files = folder.files();
        var first = files.size() - 1;
        while (first > 0 && firstOf(files.get(first)) > seq) {
            first--;
        }
        return files.subList(first, files.size());
    }

    private long firstOf(Path file) throws IOException {
        try (var reader = new JournalReader(file, folder.disk())) {
            return reader.next() ? link(file, reader).seq() : Long.MAX_VALUE;
        }
    }

    /// Takes what this file has between the two numbers; says how many bytes that were.
    private long read(Path file, long seq, long end, long most, List<Line> lines) throws IOException {
        var from = last.filter(it -> it.file().equals(file) && it.seq() <= seq);
        var at = from.map(Place::seq).orElse(0L);
        var size = 0L;
        try (var reader =
                new JournalReader(file, folder.disk(), from.map(Place::end).orElse(0L))) {
            while (at < end && size < most && reader.next()) {
                at = link(file, reader).seq();
                if (at > seq) {
                    lines.add(line(file, reader));
                    size += reader.bytes().length;
                }
                last = Optional.of(new Place(file, at, reader.end()));
            }
        }
        return size;
    }

    private static JournalFormat.Link link(Path file, JournalReader reader) {
        try {
            return JournalFormat.link(reader);
        } catch (BadLine e) {
            throw broken(file, reader, e);
        }
    }

    private static Line line(Path file, JournalReader reader) {
        try {
            var line = JournalFormat.read(reader);
            return new Line(
                    line.seq(), line.at(), line.kind(), line.before(), line.hash(), new String(reader.bytes(), UTF_8));
        } catch (BadLine e) {
            throw broken(file, reader, e);
        }
    }

    private static BrokenJournal broken(Path file, JournalReader reader, BadLine why) {
        return new BrokenJournal(new Finding(file.getFileName().toString(), reader.number(), why.flaw()));
    }
}
