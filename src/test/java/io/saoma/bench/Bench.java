package io.saoma.bench;

import java.util.List;

/// One part of the bench, which can be run alone by its name.
public interface Bench {

    /// One word, as in `-Dbench=charge,book`.
    String name();

    /// Measures; whatever breaks meanwhile breaks the bench.
    List<Row> run() throws Exception;
}
