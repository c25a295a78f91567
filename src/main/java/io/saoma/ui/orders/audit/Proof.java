package io.saoma.ui.orders.audit;

import io.saoma.ui.Sentence;
import java.util.List;

/// What reading the whole journal has shown.
///
/// @param head the hash of the last line, which stands for all before it
/// @param breaks where a line is not what was written; none where all are
public record Proof(long lines, String head, List<Sentence> breaks) {}
