package io.saoma.bench;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that was measured as Markdown, with where, when and by which command.
public record Table(Machine machine, String date, String command, Map<String, List<Row>> parts) {

    private static final List<String> COLUMNS = List.of("part", "what", "ours", "beside", "ratio", "aim", "holds");

    /// Medians, with the middle half in brackets.
    public String markdown() {
        var lines = parts.entrySet().stream()
                .flatMap(part -> part.getValue().stream().map(row -> line(part.getKey(), row)));
        return Stream.concat(head(), lines).collect(Collectors.joining("\n", "", "\n"));
    }

    private Stream<String> head() {
        return Stream.of(
                "%s, on %s, by `%s`. Medians, the middle half in brackets; each pair measured in turn."
                        .formatted(machine, date, command),
                "",
                line(COLUMNS),
                line(Collections.nCopies(COLUMNS.size(), "---")));
    }

    private static String line(String part, Row row) {
        return line(List.of(part, row.what(), row.ours(), row.beside(), row.ratio(), row.target(), row.holds()));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(it -> it.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
