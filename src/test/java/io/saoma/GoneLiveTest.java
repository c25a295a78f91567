package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.proof.Jvm;
import io.saoma.proof.OwnPort;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import io.saoma.simulator.order.Refund.End;
import io.saoma.simulator.wire.CertificateDraft;
import io.saoma.simulator.wire.Certificates;
import io.saoma.simulator.wire.Merchant;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A fresh home goes live at a WeChat that it has never seen, with the keyboard alone and every wrong input before the
/// right one; each is answered by a sentence that names what to do, and then one fen is taken and given back.
@Order(4)
@Execution(ExecutionMode.CONCURRENT)
class GoneLiveTest {

    private static final Duration OFF = Duration.ofHours(3);

    private final Random random = new Random();

    @TempDir
    private Path folder;

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({
        "en, 'this one has 31', 'It does not open with merchant number', 'Nobody answers at this address', "
                + "'WeChat finds the signature wrong', 'clock is 3 h fast', 'everything is right', '¥0.01 has arrived'",
        "zh, 这里有 31 位, 打不开, 这个地址没有回应, 微信说签名错误, 电脑的时钟快了, 全部正确, ¥0.01 已到账"
    })
    void takesRealMoneyInTheEnd(
            String language,
            String shortKey,
            String password,
            String unreachable,
            String sign,
            String clock,
            String proven,
            String paid)
            throws Exception {
        var merchant = new Merchant("wx" + text(16), "16" + digits(8), text(32));
        var made = new Certificates(folder);
        made.make("ca", CertificateDraft.of("CN=Some Authority").ofAnAuthority());
        made.make("server", CertificateDraft.of("CN=localhost").at("localhost").signedBy("ca"));
        made.make("merchant", CertificateDraft.of("CN=" + merchant.mchId()).signedBy("ca"));
        InstantSource early = () -> InstantSource.system().instant().minus(OFF);
        var guarded = SimulatorConfig.of(merchant).withGuard(made.guard("server", merchant.mchId()));
        try (var judge = Simulator.start(guarded);
                var late = Simulator.start(SimulatorConfig.of(merchant).withClock(early));
                var nobody = new OwnPort()) {
            judge.phone().payEveryOrderAfter(Duration.ofSeconds(1));
            judge.refunds().become(End.SUCCESS, Duration.ZERO);
            var said = run(language, merchant, made, judge, late, nobody);

            assertSaid("short key", shortKey, said);
            assertSaid("wrong password", password, said);
            assertSaid("unreachable", unreachable, said);
            assertSaid("other key", sign, said);
            assertSaid("clock", clock, said);
            assertSaid("proven", proven, said);
            assertSaid("paid", paid, said);
            assertSaid("book", "¥0.01 REFUNDED", said);
            assertEquals(
                    List.of(1L), judge.charges().stream().map(it -> it.fen()).toList());
            assertEquals(
                    List.of(1L),
                    judge.refunds().all().stream().map(it -> it.fen()).toList());
            assertEquals(0, new Verify(home, new Messages(Language.EN), System.out).run());
            assertKeyIsNowhere(merchant.apiKey(), said);
        }
    }

    private String run(
            String language, Merchant merchant, Certificates made, Simulator judge, Simulator late, OwnPort nobody)
            throws Exception {
        var output = folder.resolve("output");
        var builder = new ProcessBuilder(Jvm.startWithHands(
                List.of(
                        "-Duser.language=" + language,
                        "-Djavax.net.ssl.trustStore=" + made.trust("ca"),
                        "-Djavax.net.ssl.trustStorePassword=" + Certificates.PASSWORD),
                GoneLive.class,
                home.toString(),
                merchant.appid(),
                merchant.mchId(),
                merchant.apiKey(),
                text(32),
                besideTheSettings(made.p12("merchant", "right.p12", merchant.mchId())),
                besideTheSettings(made.p12("merchant", "wrong.p12", "1900000109")),
                "https://localhost:" + judge.guardedPort(),
                late.baseUrl(),
                nobody.base().toString()));
        builder.environment().put("SAOMA_PASSPHRASE", "nobody asks for it here");
        var till = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        var ended = till.waitFor(6, TimeUnit.MINUTES);
        till.destroyForcibly().onExit().join();
        var said = Files.readString(output);
        assertTrue(ended, said);
        assertEquals(0, till.exitValue(), said);
        return said;
    }

    private String besideTheSettings(Path certificate) throws IOException {
        return Files.copy(certificate, home.resolve(certificate.getFileName()))
                .getFileName()
                .toString();
    }

    private static void assertSaid(String what, String words, String said) {
        var line = said.lines().filter(it -> it.startsWith(what + ": ")).collect(Collectors.joining());
        assertTrue(line.contains(words), line + "\n" + said);
    }

    private void assertKeyIsNowhere(String key, String said) throws IOException {
        var hunt = new Hunt(key);
        assertFalse(hunt.finds(said));
        assertEquals(List.of(), hunt.through(home));
    }

    private String text(int length) {
        return random.ints(length, 0, 36)
                .mapToObj(digit -> Character.toString(Character.forDigit(digit, 36)))
                .collect(Collectors.joining());
    }

    private String digits(int length) {
        return random.ints(length, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
    }
}
