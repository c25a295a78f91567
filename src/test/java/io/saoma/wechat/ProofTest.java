package io.saoma.wechat;

import static io.saoma.wechat.ScriptedServer.says;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.saoma.payment.guard.ClockGuard;
import io.saoma.payment.proof.Flaw;
import io.saoma.payment.proof.Proof;
import io.saoma.payment.proof.Proof.ClockOff;
import io.saoma.payment.proof.Proof.Failed;
import io.saoma.payment.proof.Proof.Proven;
import io.saoma.payment.proof.Prover;
import io.saoma.proof.OwnPort;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Settings that nobody has sold with are right, or wrong in one way that is named; asking moves nothing.
@Execution(ExecutionMode.CONCURRENT)
class ProofTest {

    private static final io.saoma.simulator.wire.Merchant KNOWN =
            new io.saoma.simulator.wire.Merchant("wxab12", "1612345678", "0123456789abcdefABCDEF0123456789");
    private static final Pattern NUMBER = Pattern.compile("<out_trade_no>([0-9A-Z]{32})</out_trade_no>");

    @AutoClose
    private final Simulator weChat = Simulator.start(SimulatorConfig.of(KNOWN));

    @ParameterizedTest
    @CsvSource({"HMAC_SHA256", "MD5"})
    void isProvenByASignedNo(SignType type) throws IOException {
        assertEquals(new Proven(), prove(merchant(KNOWN.appid(), KNOWN.mchId(), KNOWN.apiKey(), type)));

        assertEquals(1, weChat.requests().size());
        assertEquals("/pay/orderquery", weChat.requests().getFirst().path());
        assertEquals(List.of(), weChat.charges());
    }

    @ParameterizedTest
    @CsvSource({
        "wxab12, 1612345678, 9123456789abcdefABCDEF0123456789, SIGN",
        "wxab13, 1612345678, 0123456789abcdefABCDEF0123456789, APPID",
        "wxab12, 1612345679, 0123456789abcdefABCDEF0123456789, PAIR"
    })
    void namesWhatTheSimulatorRefuses(String appid, String mchId, String key, Flaw flaw) throws IOException {
        var failed = assertInstanceOf(Failed.class, prove(merchant(appid, mchId, key, SignType.HMAC_SHA256)));

        assertEquals(flaw, failed.flaw());
        assertEquals(false, failed.toString().contains(key));
    }

    @ParameterizedTest
    @CsvSource({
        "SIGNERROR, SIGN",
        "MCHID_NOT_EXIST, MERCHANT",
        "APPID_NOT_EXIST, APPID",
        "APPID_MCHID_NOT_MATCH, PAIR",
        "NOAUTH, NO_RIGHT",
        "SYSTEMERROR, BUSY",
        "FREQUENCY_LIMITED, BUSY",
        "ANYTHING_ELSE, OTHER"
    })
    void knowsTheSignedRefusals(String code, Flaw flaw) throws IOException {
        assertEquals(flaw, flaw(says(Said.refused(code, "说明").signed())));
    }

    @ParameterizedTest
    @CsvSource({
        "签名错误, SIGN",
        "签名错误，请检查后再试, SIGN",
        "AppID不存在，请检查后再试, APPID",
        "appid参数长度有误, APPID",
        "mch_id参数格式错误, MERCHANT",
        "商户号mch_id与appid不匹配, PAIR",
        "商户号该产品权限未开通，请前往商户平台>产品中心检查后重试, NO_RIGHT",
        "系统繁忙, OTHER"
    })
    void knowsTheUnsignedOnesByTheirWords(String text, Flaw flaw) throws IOException {
        assertEquals(
                flaw,
                flaw(says("<xml><return_code>FAIL</return_code><return_msg>%s</return_msg></xml>".formatted(text))));
    }

    @Test
    void anAnswerThatIsSignedWithAnotherKeyIsAStrangers() throws IOException {
        var no = Said.refused("ORDERNOTEXIST", "order not exist");

        assertEquals(Flaw.STRANGER, flaw(says(no.signed(SignType.HMAC_SHA256, "x".repeat(32)))));
        assertEquals(Flaw.STRANGER, flaw(says(no.with("mch_id", "1900000109").signed())));
        assertEquals(Flaw.STRANGER, flaw(says(no.with("mch_id", Till.MCH_ID).without("sign"))));
    }

    @Test
    void aPageIsSomethingBetween() throws IOException {
        assertEquals(Flaw.BETWEEN, flaw(says("<html><body>Please sign in to the network</body></html>")));
        assertEquals(Flaw.BETWEEN, flaw(ScriptedServer.status(502, "<html>Bad Gateway</html>".getBytes(UTF_8))));
    }

    @Test
    void nobodyThere() throws IOException {
        try (var nobody = new OwnPort()) {
            assertEquals(new Failed(Flaw.UNREACHABLE, "CONNECT"), prove(Till.merchant(nobody.base())));
        }
        assertEquals(
                new Failed(Flaw.NO_HOST, "DNS"),
                prove(Till.merchant(URI.create("https://nowhere.invalid")), Till.CLOCK, host -> {
                    throw new UnknownHostException(host);
                }));
    }

    @Test
    void aServerThatSaysNothingIsTooSlow() throws IOException {
        try (var server = ScriptedServer.playing(line -> line.pause(5_000))) {
            assertEquals(Flaw.TIMEOUT, failed(prove(Till.merchant(Till.QUICK, server.base()))));
        }
    }

    @Test
    void saysByHowMuchTheClockIsOff() throws IOException {
        var right = merchant(KNOWN.appid(), KNOWN.mchId(), KNOWN.apiKey(), SignType.HMAC_SHA256);
        InstantSource fast = () -> InstantSource.system().instant().plus(Duration.ofHours(8));

        var off = assertInstanceOf(ClockOff.class, prove(right, fast, InetAddress::getAllByName));

        assertEquals(8, off.ahead().plusSeconds(60).toHours());
    }

    @Test
    void eachTimeAnotherNumberIsAskedFor() throws IOException {
        try (var server = ScriptedServer.playing(
                says(Said.refused("ORDERNOTEXIST", "order not exist").signed()))) {
            assertEquals(new Proven(), prove(Till.merchant(server.base())));
            assertEquals(new Proven(), prove(Till.merchant(server.base())));

            assertNotEquals(
                    number(server.requests().getFirst().body()),
                    number(server.requests().getLast().body()));
        }
    }

    private static String number(String body) {
        return NUMBER.matcher(body).results().findFirst().orElseThrow().group(1);
    }

    private static Flaw flaw(ScriptedServer.Script script) throws IOException {
        try (var server = ScriptedServer.playing(script)) {
            return failed(prove(Till.merchant(server.base())));
        }
    }

    private static Flaw failed(Proof proof) {
        return assertInstanceOf(Failed.class, proof).flaw();
    }

    private Merchant merchant(String appid, String mchId, String key, SignType type) {
        return new Merchant(
                appid,
                mchId,
                new MerchantKey(key, type),
                Optional.empty(),
                List.of(URI.create(weChat.baseUrl())),
                Till.ROOMY);
    }

    private static Proof prove(Merchant merchant) throws IOException {
        return prove(merchant, InstantSource.system(), InetAddress::getAllByName);
    }

    private static Proof prove(Merchant merchant, InstantSource clock, TimelyDns.Names names) throws IOException {
        var clocks = new ClockGuard(() -> {});
        try (var gateway = new WeChatGateway(merchant, clock, clocks, names)) {
            return new Prover(gateway, Optional.empty(), clocks, clock, RandomGenerator.getDefault()).prove();
        }
    }
}
