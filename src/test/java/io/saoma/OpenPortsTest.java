package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.PaymentState.Waiting;
import io.saoma.proof.Jvm;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.settings.Reading;
import io.saoma.settings.SettingsFile;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import io.saoma.simulator.fault.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The whole till, window and all, in a process of its own: it listens on no port, unless it is told to.
///
/// Linux shows which listening sockets a process holds.
@Order(4)
@Execution(ExecutionMode.CONCURRENT)
@EnabledOnOs(OS.LINUX)
class OpenPortsTest {

    private static final String LISTEN = "0A";

    @AutoClose
    private final Simulator weChat = Simulator.start(SimulatorConfig.of(ShopSettings.KNOWN));

    @TempDir
    private Path home;

    @Test
    void listensOnNoPort() throws IOException, InterruptedException {
        assertEquals(List.of(), portsOfARunningTill(""));
    }

    @Test
    void listensOnTheOnePortThatItIsTold() throws IOException, InterruptedException {
        assertEquals(
                1, portsOfARunningTill("[notify]\nlisten = \"127.0.0.1:0\"\n").size());
    }

    /// The till goes on with a payment of an earlier run once its window stands, and so tells that it runs.
    private List<Integer> portsOfARunningTill(String more) throws IOException, InterruptedException {
        var settings = ShopSettings.toml(ShopSettings.KNOWN, weChat.baseUrl());
        leaveAPaymentOpen(settings);
        Files.writeString(home.resolve("settings.toml"), settings + more);
        var running = new CountDownLatch(1);
        weChat.onRequest(request -> {
            if (request.path().equals(Call.ORDERQUERY.path())) {
                running.countDown();
            }
        });
        var till = start();
        try {
            assertTrue(running.await(3, TimeUnit.MINUTES), "the till did not get going");
            return ports(Path.of("/proc", Long.toString(till.pid())));
        } finally {
            till.destroyForcibly();
            till.onExit().join();
        }
    }

    private void leaveAPaymentOpen(String settings) throws IOException, InterruptedException {
        Files.writeString(home.resolve("settings.toml"), settings);
        if (new SettingsFile(home).read() instanceof Reading.Ready(var read)) {
            try (var till = new Till(read, InstantSource.system())) {
                var basket = Basket.EMPTY.plus(new Line("", "珍珠奶茶", new Money(1250), 1));
                Shop.await(till.desk.charge(basket, "王小雨"), Waiting.class::isInstance);
            }
        }
    }

    private Process start() throws IOException {
        var builder = new ProcessBuilder(Jvm.start(RunningTill.class, home.toString()));
        builder.environment().put("SAOMA_PASSPHRASE", "nobody asks for it here");
        return builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("output").toFile())
                .start();
    }

    /// Begins behind the question whether this machine can show a window, which this one need not.
    static final class RunningTill {

        public static void main(String[] args) {
            System.exit(new Startup(Path.of(args[0]), System.out, false).run());
        }
    }

    private static List<Integer> ports(Path process) throws IOException {
        var mine = sockets(process.resolve("fd"));
        return Stream.of("tcp", "tcp6")
                .flatMap(table -> lines(process.resolve("net").resolve(table)))
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns[3].equals(LISTEN) && mine.contains("socket:[" + columns[9] + "]"))
                .map(columns -> Integer.parseInt(columns[1].substring(columns[1].lastIndexOf(':') + 1), 16))
                .toList();
    }

    private static Set<String> sockets(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(OpenPortsTest::target).collect(Collectors.toSet());
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException _) {
            // closed since
            return "";
        }
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream().skip(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
