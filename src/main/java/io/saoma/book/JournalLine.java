package io.saoma.book;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/// One line of the journal as it was read or written.
///
/// @param seq counted from 1, over all files
/// @param before the hash of the line before; `Digest.NOTHING` for the first
/// @param hash the hash of this line
record JournalLine(long seq, Instant at, String kind, ObjectNode data, String before, String hash) {}
