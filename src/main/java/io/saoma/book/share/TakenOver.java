package io.saoma.book.share;

import java.time.Instant;

/// Another machine goes on under this till's number, by whose word and since when: this one is retired.
public record TakenOver(String by, Instant at) {}
