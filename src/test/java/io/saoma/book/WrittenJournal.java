package io.saoma.book;

import io.saoma.sale.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A journal that a test writes into a folder of its own, and the file of its first day.
record WrittenJournal(Path folder) {

    Journal open() throws IOException {
        return Journal.open(folder, Disk.REAL, FaultPoint.NONE);
    }

    void write(Event... events) throws IOException {
        try (var journal = open()) {
            for (var event : events) {
                journal.append(event);
            }
        }
    }

    Path file() {
        return folder.resolve("2026-11-23.jsonl");
    }

    List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    void clear() throws IOException {
        for (var name : names()) {
            Files.delete(folder.resolve(name));
        }
    }
}
