package io.saoma.book.share;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// Whether this home is retired, in a file of it: a till that starts without its network must not sell again under a
/// number that another machine has. With another number the file says nothing.
record Retirement(Path file, String shop, int till) {

    private static final int LINES = 4;

    Optional<TakenOver> read() {
        try {
            var lines = Files.readAllLines(file);
            return lines.size() == LINES
                            && lines.get(0).equals(shop)
                            && lines.get(1).equals(Integer.toString(till))
                    ? Optional.of(new TakenOver(lines.get(3), Instant.parse(lines.get(2))))
                    : Optional.empty();
        } catch (IOException | DateTimeException _) {
            return Optional.empty();
        }
    }

    void write(TakenOver taken) throws IOException {
        var text = String.join("\n", shop, Integer.toString(till), taken.at().toString(), taken.by()) + "\n";
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try (var out = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            out.write(ByteBuffer.wrap(text.getBytes(UTF_8)));
            out.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
