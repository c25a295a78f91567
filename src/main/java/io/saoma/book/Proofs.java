package io.saoma.book;

import io.saoma.book.JournalFormat.BadLine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lines that somebody still has, by their hash: what the journal itself, its copy or the ledger remembers.
///
/// Who has a line does not matter. It is proven when the line after it, or whoever remembers the end, names its hash.
final class Proofs {

    private static final Logger LOG = LoggerFactory.getLogger(Proofs.class);

    private final Chain start;
    private final Map<String, Proven> lines = new HashMap<>();

    /// @param start the last line that needs no proof
    Proofs(Chain start) {
        this.start = start;
    }

    /// A line and its bytes, without the end of line.
    record Proven(JournalLine line, ByteBuffer bytes) {}

    /// Adds every line of the file that can be read, whatever stands between them.
    void add(Path file, Disk disk) throws IOException {
        try (var reader = new JournalReader(file, disk)) {
            for (var more = reader.next(); more; more = reader.next()) {
                try {
                    add(JournalFormat.read(reader), reader.bytes());
                } catch (BadLine e) {
                    LOG.debug("a line that cannot be read proves nothing", e);
                }
            }
        }
    }

    /// Adds what the ledger has after the start.
    void add(Ledger ledger) throws SQLException {
        ledger.follow(start, line -> {
            var bytes = JournalFormat.render(line.seq(), line.at(), line.kind(), line.data(), line.before())
                    .bytes()
                    .array();
            add(line, Arrays.copyOf(bytes, bytes.length - 1));
        });
    }

    private void add(JournalLine line, byte[] bytes) {
        if (line.seq() > start.seq()) {
            lines.put(line.hash(), new Proven(line, ByteBuffer.wrap(bytes)));
        }
    }

    /// The lines from the start to this end, if each is proven by the one after it.
    Optional<List<Proven>> chain(Chain end) {
        var chain = new ArrayDeque<Proven>();
        var wanted = end.hash();
        for (var seq = end.seq(); seq > start.seq(); seq--) {
            var line = lines.get(wanted);
            if (line == null) {
                return Optional.empty();
            }
            chain.addFirst(line);
            wanted = line.line().before();
        }
        return wanted.equals(start.hash()) ? Optional.of(new ArrayList<>(chain)) : Optional.empty();
    }
}
