package io.saoma.book;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;

/// The folder of the journal: one file a business day, whose names sort as the days do.
record JournalFolder(Path folder) {

    private static final String NAME = "\\d{4}-\\d\\d-\\d\\d\\.jsonl";

    List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(NAME))
                    .sorted()
                    .toList();
        }
    }

    Path file(LocalDate day) {
        return folder.resolve(day + ".jsonl");
    }

    static LocalDate day(Path file) {
        return LocalDate.parse(file.getFileName().toString().substring(0, "2026-11-23".length()));
    }

    /// Makes sure that a new file is still found after a power cut, where the system can promise that.
    static void force(Path folder) throws IOException {
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /// A name beside the file that nothing has yet: `file.word-1`, `file.word-2` …
    static Path beside(Path file, String word) {
        var count = 1;
        while (Files.exists(file.resolveSibling(file.getFileName() + "." + word + "-" + count))) {
            count++;
        }
        return file.resolveSibling(file.getFileName() + "." + word + "-" + count);
    }
}
