package io.saoma.book.share;

import java.time.Duration;

/// Tills that are as patient with the shared book as a test is with them.
public final class Quick {

    private Quick() {}

    /// Looks ten times a second.
    ///
    /// @param batch so many lines at a time at the most
    public static Pace pace(int batch) {
        return new Pace(
                batch,
                Duration.ZERO,
                Duration.ofMillis(150),
                Duration.ofMillis(50),
                Duration.ofMillis(200),
                Duration.ofMillis(100),
                Duration.ofMillis(200));
    }
}
