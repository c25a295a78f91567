package io.saoma.book;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Predicate;

/// The folder of the journal: one file a business day, whose names sort as the days do.
record JournalFolder(Path folder, Disk disk) {

    private static final String NAME = "\\d{4}-\\d\\d-\\d\\d\\.jsonl";

    List<Path> files() throws IOException {
        return named(JournalFolder::hasDay);
    }

    /// Files that are named like those of the journal, but after a day that is none: nobody has written them, and
    /// nobody reads them.
    List<Path> strays() throws IOException {
        return named(file -> !hasDay(file));
    }

    private List<Path> named(Predicate<Path> wanted) throws IOException {
        return disk.list(folder).stream()
                .filter(file -> file.getFileName().toString().matches(NAME))
                .filter(wanted)
                .toList();
    }

    private static boolean hasDay(Path file) {
        try {
            return day(file).getYear() > 0;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    Path file(LocalDate day) {
        return folder.resolve(day + ".jsonl");
    }

    static LocalDate day(Path file) {
        return LocalDate.parse(file.getFileName().toString().substring(0, "2026-11-23".length()));
    }

    /// A name beside the file that nothing has yet: `file.word-1`, `file.word-2` …
    static Path beside(Path file, String word, Disk disk) {
        var count = 1;
        while (disk.exists(file.resolveSibling(file.getFileName() + "." + word + "-" + count))) {
            count++;
        }
        return file.resolveSibling(file.getFileName() + "." + word + "-" + count);
    }
}
