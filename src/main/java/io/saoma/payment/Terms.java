package io.saoma.payment;

import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// What every order of this till has in common, and how an order is made of a sale.
///
/// @param patience how long the till waits for a payment before it closes the order
public record Terms(
        String shop,
        int till,
        boolean practice,
        String appid,
        String mchId,
        String notifyUrl,
        String spbillCreateIp,
        Duration patience) {

    /// WeChat's order outlives our patience by this, so that clocks that differ cannot make it "too short" (protocol,
    /// K3).
    private static final Duration EXPIRY_MARGIN = Duration.ofSeconds(60);

    /// How long a customer whose code was scanned may take over the password: WeChat takes the payment back by itself
    /// after that (protocol, section 5.4).
    private static final Duration PASSWORD = Duration.ofSeconds(45);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd");
    private static final String BASE32 = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// @param due what WeChat is to pay of the sale
    Order order(Sale sale, int attempt, Money due, TradeType tradeType, Instant now, RandomGenerator random) {
        var start = now.truncatedTo(ChronoUnit.SECONDS);
        var deadline = start.plus(tradeType == TradeType.NATIVE ? patience : PASSWORD);
        return new Order(
                outTradeNo(sale, attempt, random),
                sale.number(),
                attempt,
                appid,
                mchId,
                body(sale),
                due,
                spbillCreateIp,
                notifyUrl,
                start,
                deadline.plus(EXPIRY_MARGIN),
                deadline,
                tradeType);
    }

    /// Till, day, counter, attempt, and five random letters, so that a restored backup cannot repeat a number.
    private static String outTradeNo(Sale sale, int attempt, RandomGenerator random) {
        var number = sale.number();
        var letters = new StringBuilder();
        for (var i = 0; i < 5; i++) {
            letters.append(BASE32.charAt(random.nextInt(BASE32.length())));
        }
        return String.format(
                Locale.ROOT,
                "%s%02d%s%04d%02d%s",
                number.practice() ? "P" : "",
                number.till(),
                DAY.format(number.day()),
                number.counter(),
                attempt,
                letters);
    }

    private String body(Sale sale) {
        var first = sale.lines().getFirst().name();
        return shop + "-" + (sale.pieces() == 1 ? first : first + " 等 " + sale.pieces() + " 件");
    }
}
