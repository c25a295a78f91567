package io.saoma;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.PaymentState.Ended;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.proof.OwnPort;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.settings.ApiKey;
import io.saoma.settings.Settings;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import io.saoma.simulator.notice.Forgery;
import io.saoma.simulator.order.Identifiers;
import io.saoma.simulator.order.Switches;
import io.saoma.simulator.wire.Merchant;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// After a sale of which WeChat gave notice, neither the API key nor the payer's openid stands in anything written.
class NoticeSecretsTest {

    private static final Merchant KNOWN =
            new Merchant("wx8888888888888888", "1900006511", "0123456789abcdefABCDEF9876543210");
    private static final long SEED = 7;

    @TempDir
    private Path home;

    @Test
    void nothingWrittenHoldsASecret() throws IOException, InterruptedException, GeneralSecurityException {
        var settings = settings();
        try (var port = new OwnPort();
                var weChat = weChat()) {
            var listen = new Settings.Listen(InetAddress.getLoopbackAddress(), port.number());
            var real = real(weChat, listen.port());
            try (var till = new Till(
                    new Settings(
                            home,
                            settings.shop(),
                            settings.payment(),
                            Optional.of(real),
                            Optional.of(listen),
                            Settings.Sound.USUAL,
                            Optional.empty(),
                            Settings.ReceiptText.USUAL,
                            Settings.Staff.USUAL,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()),
                    InstantSource.system())) {
                var payment = till.desk.charge(Basket.EMPTY.plus(new Line("", "珍珠奶茶", new Money(1), 1)), "王小雨");
                Shop.await(payment, Waiting.class::isInstance);
                weChat.phone().pay(payment.payment().order().outTradeNo());
                var paid = assertInstanceOf(Paid.class, Shop.await(payment, Ended.class::isInstance));

                var number = payment.payment().order().outTradeNo();
                assertTrue(weChat.notices().send(number).taken());
                assertFalse(weChat.notices().forge(number, Forgery.TAMPERED).taken());
                assertEquals(hashed(openid()), paid.receipt().payer());
                assertClean("status", payment.status().toString(), openid());
                assertClean("settings", real.toString(), openid());
            }
            assertFilesAreClean(openid());
        }
    }

    private static Simulator weChat() {
        return Simulator.start(SimulatorConfig.of(KNOWN)
                .withSeed(SEED)
                .withSwitches(Switches.standard().withNotices(true)));
    }

    /// The same dice give the same first customer; that it is the payer shows in the keyed hash that the till keeps.
    private static String openid() {
        return new Identifiers(new Random(SEED)).openid();
    }

    private static String hashed(String openid) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KNOWN.apiKey().getBytes(UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(("openid:" + openid).getBytes(UTF_8)), 0, 16);
    }

    private void assertFilesAreClean(String openid) throws IOException {
        try (var files = Files.walk(home)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertClean(file.toString(), new String(Files.readAllBytes(file), UTF_8), openid);
            }
        }
    }

    private static void assertClean(String where, String text, String openid) {
        assertFalse(text.contains(KNOWN.apiKey()), "the API key stands in " + where);
        assertFalse(text.contains(openid), "the openid stands in " + where);
    }

    private Settings settings() {
        return new Settings(
                home,
                new Settings.Shop("一号店", 1, "王小雨"),
                new Settings.Payment(Settings.Gateway.V2, Duration.ofMinutes(5)),
                Optional.empty(),
                Optional.empty());
    }

    private static Settings.WeChat real(Simulator weChat, int port) {
        return new Settings.WeChat(
                KNOWN.appid(),
                KNOWN.mchId(),
                new ApiKey(KNOWN.apiKey()),
                "HMAC-SHA256",
                URI.create(weChat.baseUrl()),
                "http://127.0.0.1:" + port + "/notify",
                Optional.empty());
    }
}
