package io.saoma.book.share;

import io.saoma.book.JournalTail.Tip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// The last line that this till has handed on, in a file of its home: what the shared book had once it must not lose.
///
/// It is not forced to the disk: an older one only makes the till less suspicious.
record Remembered(Path file) {

    Optional<Tip> read() {
        try {
            var words = Files.readString(file).strip().split(" ", -1);
            return words.length == 2 ? Optional.of(new Tip(Long.parseLong(words[0]), words[1])) : Optional.empty();
        } catch (IOException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    void write(Tip line) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, line.seq() + " " + line.hash() + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
