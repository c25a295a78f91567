package io.saoma;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.saoma.bench.Bench;
import io.saoma.bench.Machine;
import io.saoma.bench.Row;
import io.saoma.bench.Table;
import io.saoma.bench.charge.ChargeBench;
import io.saoma.book.BookBench;
import io.saoma.book.RecordBench;
import io.saoma.wechat.StepsBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// Measures the till beside what else could do its work: `mvn verify -Pbench`, some parts of it with
/// `-Dbench=charge,book`. A missed aim stands in the table; only a bench that breaks or measures nothing fails.
class BenchIT {

    private static final List<Bench> BENCHES = List.of(
            new ChargeBench(),
            new StepsBench(),
            new RecordBench(),
            new BookBench(),
            new PaceBench(),
            new RestBench(),
            new StartBench());

    private final Optional<String> chosen =
            Optional.ofNullable(System.getProperty("bench")).filter(it -> !it.isBlank());

    @Test
    void measures() throws IOException {
        var parts = new LinkedHashMap<String, List<Row>>();
        var broken = new ArrayList<Executable>();
        for (var bench : chosenOnes()) {
            try {
                parts.put(bench.name(), bench.run());
                write(parts);
            } catch (Exception e) {
                broken.add(() -> Assertions.fail(bench.name(), e));
            }
        }
        System.out.println(write(parts));
        parts.forEach((name, rows) -> broken.add(() -> assertFalse(rows.isEmpty(), name)));
        assertFalse(broken.isEmpty(), "no such bench: " + chosen);
        Assertions.assertAll(broken);
    }

    /// After each part, so that one which is broken off takes nothing with it.
    private String write(Map<String, List<Row>> parts) throws IOException {
        var today = InstantSource.system().instant().toString().substring(0, 10);
        var table = new Table(Machine.here(), today, command(), parts).markdown();
        Files.writeString(Files.createDirectories(Path.of("target", "bench")).resolve("table.md"), table);
        return table;
    }

    private List<Bench> chosenOnes() {
        var names = chosen.map(it -> List.of(it.split(",")));
        return BENCHES.stream()
                .filter(it -> names.map(all -> all.contains(it.name())).orElse(true))
                .toList();
    }

    private String command() {
        return "mvn verify -Pbench" + chosen.map(it -> " -Dbench=" + it).orElse("");
    }
}
