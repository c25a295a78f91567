package io.saoma.device.printer;

import java.util.Optional;

/// What a printer says of itself, as Epson's reference of ESC/POS lays down.
final class Status {

    /// How many bytes follow the first one of what a printer says unasked.
    static final int MORE_UNASKED = 3;

    private Status() {}

    /// GS r 1: asks for the state of the paper once everything before has been printed.
    static byte[] whenDone() {
        return new byte[] {0x1D, 'r', 1};
    }

    /// DLE EOT 2: asks, before everything that waits, what keeps it from printing.
    static byte[] why() {
        return new byte[] {0x10, 0x04, 2};
    }

    /// Whether this byte answers `whenDone`.
    static boolean done(int answer) {
        return (answer & 0b1001_0000) == 0;
    }

    /// Whether this byte begins what some printers say by themselves (Automatic Status Back).
    ///
    /// The bytes that follow it would look like answers.
    static boolean unasked(int answer) {
        return (answer & 0b1001_0011) == 0b0001_0000;
    }

    /// What an answer to `why` says; empty where nothing keeps it, and for a byte that is no such answer.
    static Optional<Trouble> trouble(int reason) {
        if ((reason & 0b1001_0011) != 0b0001_0010) {
            return Optional.empty();
        }
        if ((reason & 0b0000_0100) != 0) {
            return Optional.of(Trouble.COVER_OPEN);
        }
        if ((reason & 0b0010_0000) != 0) {
            return Optional.of(Trouble.PAPER_OUT);
        }
        return (reason & 0b0100_0000) != 0 ? Optional.of(Trouble.FAULT) : Optional.empty();
    }
}
