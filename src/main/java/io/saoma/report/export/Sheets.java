package io.saoma.report.export;

import java.io.IOException;
import java.util.List;

/// Takes tables row by row and keeps none of them, so that a month is no more to it than a day.
interface Sheets extends AutoCloseable {

    /// Begins a table of its own.
    void begin(String name, List<String> columns) throws IOException;

    void row(List<Cell> cells) throws IOException;

    /// Ends the file; without it there is none.
    @Override
    void close() throws IOException;
}
