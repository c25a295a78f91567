package io.saoma.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saoma.simulator.desk.SeenRequest;
import io.saoma.simulator.phone.CodeState;
import io.saoma.simulator.phone.PhoneCode;
import io.saoma.simulator.wire.PortTakenException;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// The simulator alone on the command line, so that any client can be tried against it.
public final class StandaloneSimulator {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final BufferedReader in;
    private final PrintStream out;
    private final InstantSource clock;

    StandaloneSimulator(Reader in, PrintStream out, InstantSource clock) {
        this.in = new BufferedReader(in);
        this.out = out;
        this.clock = clock;
    }

    /// Runs until `quit` is typed or the process ends; gives the exit code: 0, or 2 where the arguments or the port do
    /// not serve.
    public static int run(String... args) {
        return new StandaloneSimulator(new InputStreamReader(System.in, UTF_8), System.out, InstantSource.system())
                .serve(args);
    }

    int serve(String... args) {
        try {
            return serve(StandaloneOptions.parse(args));
        } catch (IllegalArgumentException e) {
            out.println("The simulator does not start: " + e.getMessage() + ".");
            out.println("Usage: " + StandaloneOptions.USAGE);
            return 2;
        }
    }

    private int serve(StandaloneOptions options) {
        var config =
                SimulatorConfig.of(options.merchant()).withPort(options.port()).withClock(clock);
        try (var simulator = Simulator.start(config)) {
            simulator.onRequest(this::tell);
            simulator.phone().onChange(this::tell);
            simulator.phone().payEveryOrderAfter(options.payAfter());
            out.println(simulator.baseUrl());
            out.println(options.merchant() + "; type help for what the customer can do");
            new StandaloneConsole(simulator, in, out).converse();
            return 0;
        } catch (PortTakenException e) {
            out.println(e.getMessage());
            return 2;
        }
    }

    private void tell(SeenRequest request) {
        var subject = request.field("out_trade_no") + request.field("transaction_id");
        out.printf("%s %s %s -> %s%n", CLOCK.format(request.when()), request.path(), subject, request.answered());
    }

    private void tell(PhoneCode code) {
        if (code.state() == CodeState.PAID) {
            var yuan = "%d.%02d".formatted(code.fen() / 100, code.fen() % 100);
            var time = CLOCK.format(clock.instant());
            out.printf("%s paid %s ¥%s %s%n", time, code.outTradeNo(), yuan, code.transactionId());
        }
    }
}
