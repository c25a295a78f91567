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
import io.saoma.settings.Settings;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import io.saoma.simulator.notice.Forgery;
import io.saoma.simulator.order.Identifiers;
import io.saoma.simulator.order.Switches;
import io.saoma.simulator.wire.Merchant;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
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

    private final Hunt hunt = new Hunt(KNOWN.apiKey(), openid());

    @TempDir
    private Path home;

    @Test
    void nothingWrittenHoldsASecret() throws IOException, InterruptedException, GeneralSecurityException {
        try (var port = new OwnPort();
                var weChat = weChat()) {
            var listen = new Settings.Listen(InetAddress.getLoopbackAddress(), port.number());
            var real = ShopSettings.merchant(
                    KNOWN, weChat.baseUrl(), "HMAC-SHA256", "http://127.0.0.1:" + listen.port() + "/notify");
            var settings = ShopSettings.listening(ShopSettings.real(home, real), Optional.of(listen));
            try (var till = new Till(settings, InstantSource.system())) {
                var payment = till.desk.charge(Basket.EMPTY.plus(new Line("", "珍珠奶茶", new Money(1), 1)), "王小雨");
                Shop.await(payment, Waiting.class::isInstance);
                weChat.phone().pay(payment.payment().order().outTradeNo());
                var paid = assertInstanceOf(Paid.class, Shop.await(payment, Ended.class::isInstance));

                var number = payment.payment().order().outTradeNo();
                assertTrue(weChat.notices().send(number).taken());
                assertFalse(weChat.notices().forge(number, Forgery.TAMPERED).taken());
                assertEquals(hashed(openid()), paid.receipt().payer());
                assertFalse(hunt.finds(payment.status().toString()));
                assertFalse(hunt.finds(real.toString()));
            }
            assertEquals(List.of(), hunt.through(home));
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
}
