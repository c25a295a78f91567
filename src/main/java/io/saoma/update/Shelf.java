package io.saoma.update;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// What the till keeps of it: the newest file that it has seen, and when it last asked.
///
/// @param folder made when something is first put there
record Shelf(Path folder) {

    private static final String NEWEST = "newest";
    private static final String ASKED = "asked";

    Optional<byte[]> newest() {
        return read(NEWEST);
    }

    void keep(byte[] file) throws IOException {
        write(NEWEST, file);
    }

    Optional<Instant> asked() {
        return read(ASKED).flatMap(bytes -> instant(new String(bytes, UTF_8)));
    }

    void asked(Instant now) throws IOException {
        write(ASKED, now.toString().getBytes(UTF_8));
    }

    /// What cannot be read is as if it were not there: it is signed, or asked for anew.
    private Optional<byte[]> read(String name) {
        try {
            var file = folder.resolve(name);
            return Files.isRegularFile(file) && Files.size(file) <= SignedRelease.MOST_BYTES
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(name), bytes);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
