package io.saoma.shop.staff;

import java.time.Instant;

/// Whether somebody may try a PIN now.
public sealed interface Standing {

    /// They may; after so many more wrong ones they have to wait.
    record Free(int left) implements Standing {}

    /// Not before this time.
    record Waits(Instant until) implements Standing {}

    /// Not before a manager says so.
    record Spent() implements Standing {}
}
