package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.Book;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.book.JournalVerifier;
import io.saoma.payment.OpenPayment;
import io.saoma.payment.PaymentDesk;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.Terms;
import io.saoma.payment.Threads;
import io.saoma.payment.TillClock;
import io.saoma.sale.BusinessDay;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import io.saoma.simulator.fault.Call;
import io.saoma.simulator.fault.Fault;
import io.saoma.simulator.order.CloseRule;
import io.saoma.simulator.order.Switches;
import io.saoma.wechat.Merchant;
import io.saoma.wechat.MerchantKey;
import io.saoma.wechat.SignType;
import io.saoma.wechat.WeChatGateway;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A real till in a process of its own is killed at an instant; after the restart nothing is lost, doubled or invented.
@Execution(CONCURRENT)
class KillTest {

    private static final io.saoma.simulator.wire.Merchant KNOWN = io.saoma.simulator.wire.Merchant.practice();

    static final Terms TERMS = new Terms(
            "一号店",
            1,
            false,
            KNOWN.appid(),
            KNOWN.mchId(),
            "http://127.0.0.1/notify",
            "127.0.0.1",
            Duration.ofMinutes(5));

    private final Simulator weChat = Simulator.start(
            SimulatorConfig.of(KNOWN).withSwitches(Switches.standard().withEarlyClose(CloseRule.ALLOW)));

    @TempDir
    private Path home;

    static Merchant merchant(URI address) {
        return Merchant.at(
                address, KNOWN.appid(), KNOWN.mchId(), new MerchantKey(KNOWN.apiKey(), SignType.HMAC_SHA256));
    }

    @AfterEach
    void close() {
        weChat.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"intent written", "answer received", "code shown"})
    void losesNothingWhenItIsKilledBeforeThePayment(String instant) throws IOException {
        killAt(instant);
        weChat.phone().codes().forEach(code -> weChat.phone().pay(code.outTradeNo()));

        assertBooksAgreeAfterRestart();
    }

    @Test
    void losesNothingWhenItIsKilledAfterTheRequestIsSent() throws IOException, InterruptedException {
        weChat.faults().on(Call.UNIFIEDORDER).once(Fault.hang(Duration.ofSeconds(5)));
        var arrived = new CountDownLatch(1);
        weChat.onRequest(_ -> arrived.countDown());
        var till = start("never");
        assertTrue(arrived.await(2, TimeUnit.MINUTES));
        kill(till);
        weChat.phone().codes().forEach(code -> weChat.phone().pay(code.outTradeNo()));

        assertBooksAgreeAfterRestart();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paid, not recorded",
                "paid/journal.before-write",
                "paid/journal.after-write",
                "paid/journal.after-force",
                "paid/ledger.before-commit",
                "paid/ledger.after-commit",
                "paid/ledger.after-sync"
            })
    void losesNothingWhenItIsKilledWhileThePaymentIsRecorded(String instant) throws IOException {
        weChat.phone().payEveryOrderAfter(Duration.ofMillis(10));
        killAt(instant);

        assertBooksAgreeAfterRestart();
        assertEquals(1, weChat.charges().size());
    }

    /// The seed is in the name of the run: it replays the delay, though not the machine's own moods.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void losesNothingWhenItIsKilledAtAnyTime(long seed) throws IOException, InterruptedException {
        weChat.phone().payEveryOrderAfter(Duration.ofMillis(10));
        var first = new CountDownLatch(1);
        weChat.onRequest(_ -> first.countDown());
        var till = start("never");
        assertTrue(first.await(2, TimeUnit.MINUTES));
        assertFalse(till.waitFor(new Random(seed).nextLong(6_000_000), TimeUnit.MICROSECONDS));
        kill(till);
        weChat.phone().codes().forEach(code -> weChat.phone().pay(code.outTradeNo()));

        assertBooksAgreeAfterRestart();
    }

    private void killAt(String instant) throws IOException {
        var till = start(instant);
        try (BufferedReader output = till.inputReader()) {
            assertEquals("at " + instant, output.readLine());
        } finally {
            kill(till);
        }
    }

    private Process start(String instant) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path", ""),
                        KillableTill.class.getName(),
                        home.toString(),
                        weChat.baseUrl(),
                        instant)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void kill(Process till) {
        till.destroyForcibly();
        till.onExit().join();
    }

    /// What WeChat took is what the ledger says, attempt for attempt; what is open is being closed; the chain holds.
    private void assertBooksAgreeAfterRestart() throws IOException {
        var clock = InstantSource.system();
        try (var book = Book.open(new Home(home), "test", clock, FaultPoint.NONE);
                var gateway = new WeChatGateway(merchant(URI.create(weChat.baseUrl())), clock);
                var desk = new PaymentDesk(
                        TERMS, gateway, book, TillClock.of(clock, System::nanoTime), new Random(), Threads.real())) {
            settle(desk);
            var today = BusinessDay.of(clock.instant());
            var paid = book.orders().ofDay(false, today, 1000, 0).stream()
                    .filter(sale -> sale.transactionId().isPresent())
                    .map(sale -> sale.outTradeNo() + " " + sale.transactionId().orElseThrow() + " "
                            + sale.paid().fen())
                    .sorted()
                    .toList();
            var charged = weChat.charges().stream()
                    .map(charge -> charge.outTradeNo() + " " + charge.transactionId() + " " + charge.fen())
                    .sorted()
                    .toList();
            assertEquals(charged, paid);
        }
        assertEquals(List.of(), JournalVerifier.verify(new Home(home).journal()).findings());
    }

    private static void settle(PaymentDesk desk) {
        desk.resume();
        var end = Instant.now().plusSeconds(60);
        while (!desk.open().stream().allMatch(KillTest::askedInVain)) {
            assertTrue(Instant.now().isBefore(end), "still open: " + desk.open());
        }
    }

    private static boolean askedInVain(OpenPayment payment) {
        var status = payment.status();
        return status.payment().state() instanceof Closing
                && status.progress().asked().isPresent();
    }
}
