package io.saoma.book;

import java.nio.file.Path;
import java.time.InstantSource;

/// A book in a home of its own, which opens as often as the test wants it.
final class BookAtHome {

    final Path folder;

    BookAtHome(Path folder) {
        this.folder = folder;
    }

    Book open() {
        return Book.open(home(), "test", InstantSource.fixed(Samples.MORNING), FaultPoint.NONE);
    }

    Home home() {
        return new Home(folder.resolve("home"));
    }
}
