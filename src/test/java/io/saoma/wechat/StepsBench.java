package io.saoma.wechat;

import static java.util.Objects.requireNonNull;

import io.saoma.bench.Bench;
import io.saoma.bench.Row;
import io.saoma.bench.Samples;
import io.saoma.bench.Unit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// The steps in which a microsecond matters: how long each takes, and what it leaves to the collector.
public final class StepsBench implements Bench {

    private static final int FORKS = 2;
    private static final int ITERATIONS = 5;
    private static final TimeValue EACH = TimeValue.milliseconds(500);

    @Override
    public String name() {
        return "steps";
    }

    @Override
    public List<Row> run() throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(Steps.class.getName() + "\\.")
                        .mode(Mode.AverageTime)
                        .timeUnit(TimeUnit.NANOSECONDS)
                        .forks(FORKS)
                        .warmupIterations(ITERATIONS)
                        .warmupTime(EACH)
                        .measurementIterations(ITERATIONS)
                        .measurementTime(EACH)
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run().stream().flatMap(StepsBench::rows).toList();
    }

    private static Stream<Row> rows(RunResult result) {
        var step = result.getParams().getBenchmark().replaceFirst(".*\\.", "");
        var allocated = requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"), step);
        return Stream.of(
                Row.told(step, new Samples(Unit.NANOS, values(result))),
                Row.told(step + ", allocated", new Samples(Unit.BYTES, List.of(allocated.getScore()))));
    }

    private static List<Double> values(RunResult result) {
        return result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(iteration -> iteration.getPrimaryResult().getScore())
                .toList();
    }
}
