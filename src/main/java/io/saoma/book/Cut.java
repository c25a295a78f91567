package io.saoma.book;

/// The book at one instant: what a copy that is made of it must come to.
///
/// @param newest the name of the journal's newest file
/// @param bytes how many bytes of that file belong to the instant; it may grow meanwhile
record Cut(LedgerFigures figures, String newest, long bytes) {}
