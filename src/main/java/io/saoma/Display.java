package io.saoma;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Map;
import java.util.Optional;

/// Whether this machine can show a window, asked before JavaFX is started, which would answer with a stack trace.
final class Display {

    private Display() {}

    /// The key of the sentence that says what is missing; empty where a window can be shown.
    static Optional<String> missing(String os, Map<String, String> environment) {
        if (!os.startsWith("Linux")) {
            return Optional.empty();
        }
        if (environment.getOrDefault("DISPLAY", "").isBlank()) {
            return Optional.of("start.noDisplay");
        }
        return libraryExists("libgtk-3.so.0") ? Optional.empty() : Optional.of("start.noGtk");
    }

    @SuppressWarnings("restricted") // the one look outside Java: loading is all that tells
    private static boolean libraryExists(String name) {
        try (var arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(name, arena);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
