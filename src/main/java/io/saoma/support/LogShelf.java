package io.saoma.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The log files of the till, the newest first.
public record LogShelf(Path folder) {

    private static final int DAYS = 7;

    /// The end of a file is what is wanted; a till that fails every second fills one quickly.
    private static final int MOST_BYTES = 2_000_000;

    private static final int MOST_LINES = 50;

    /// The last week of them; nothing where nothing was logged yet.
    public List<Part> parts() throws IOException {
        return files().stream().limit(DAYS).map(LogShelf::part).toList();
    }

    /// The lines that name this code, the newest first, each with its file; the last fifty.
    public List<String> find(String code) throws IOException {
        return files().stream()
                .map(LogShelf::part)
                .flatMap(part -> lines(part, code))
                .limit(MOST_LINES)
                .toList();
    }

    private static Stream<String> lines(Part part, String code) {
        return part
                .text()
                .lines()
                .filter(line -> line.contains(code))
                .map(line -> part.name() + ": " + line)
                .toList()
                .reversed()
                .stream();
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".log"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private static Part part(Path file) {
        return new Part("log/" + file.getFileName(), end(file));
    }

    private static String end(Path file) {
        try (var open = new RandomAccessFile(file.toFile(), "r")) {
            var bytes = new byte[(int) Math.min(open.length(), MOST_BYTES)];
            open.seek(open.length() - bytes.length);
            open.readFully(bytes);
            return new String(bytes, UTF_8);
        } catch (IOException e) {
            return "cannot be read: " + e.getMessage();
        }
    }
}
