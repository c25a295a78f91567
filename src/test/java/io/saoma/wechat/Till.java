package io.saoma.wechat;

import io.saoma.payment.HandPayment;
import io.saoma.payment.Order;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The till that the tests of this room stand at: its merchant, its order, and time-outs that a test can wait for.
final class Till {

    static final String KEY = "192006250b4c09247ec02edce69f6a2d";
    static final String APPID = "wxd930ea5d5a258f4f";
    static final String MCH_ID = "10000100";
    static final String OPENID = "oUpF8uMEb4qRXf22hE3X68TekukE";
    static final String NUMBER = "0126010100017K3QZ";
    static final Instant START = Instant.parse("2026-01-01T04:00:00Z");
    static final InstantSource CLOCK = InstantSource.fixed(START);

    /// For everything that should not fail on a busy machine.
    static final Limits ROOMY = limits(10_000, 10_000, 10_000, 60_000);

    /// For waiting until they have passed: the real limits at one twentieth.
    static final Limits QUICK = limits(150, 400, 250, 750);

    /// For what only the limit of the whole exchange may end, on a machine that has much else to do too.
    static final Limits SHORT_EXCHANGE = limits(10_000, 10_000, 10_000, 750);

    private Till() {}

    static Order order() {
        return order("门店-咖啡");
    }

    static Order order(String body) {
        return new Order(
                NUMBER,
                new SaleNumber(false, 1, LocalDate.of(2026, 1, 1), 1),
                1,
                APPID,
                MCH_ID,
                body,
                new Money(1250),
                "192.168.1.10",
                "https://example.com/wx/notify",
                START,
                START.plusSeconds(360),
                START.plusSeconds(300));
    }

    /// The same, for the code that a customer holds out.
    static Order byCode() {
        return HandPayment.byCode(order());
    }

    static MerchantKey key() {
        return new MerchantKey(KEY, SignType.HMAC_SHA256);
    }

    static Merchant merchant(URI... domains) {
        return merchant(ROOMY, domains);
    }

    static Merchant merchant(Limits limits, URI... domains) {
        return new Merchant(APPID, MCH_ID, key(), Optional.empty(), List.of(domains), limits);
    }

    static Limits limits(int connect, int answer, int idle, int exchange) {
        return new Limits(
                Duration.ofMillis(connect),
                Duration.ofMillis(answer),
                Duration.ofMillis(idle),
                Duration.ofMillis(exchange));
    }
}
