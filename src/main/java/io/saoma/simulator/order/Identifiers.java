package io.saoma.simulator.order;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/// Numbers and tokens that look like WeChat's; transaction numbers never repeat.
public final class Identifiers {

    public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("ddHHmmssSSS");

    private final RandomGenerator random;
    private final AtomicLong payments;

    public Identifiers(RandomGenerator random) {
        this.random = random;
        this.payments = new AtomicLong(random.nextLong(1_000_000_000, 9_000_000_000L));
    }

    public String nonce() {
        return token(16);
    }

    public String openid() {
        return "o" + token(27);
    }

    /// Eighteen digits that begin with 10 to 15.
    String authCode() {
        return "%d%016d".formatted(random.nextInt(10, 16), random.nextLong(10_000_000_000_000_000L));
    }

    String codeUrl() {
        return "weixin://wxpay/bizpayurl?pr=" + token(7);
    }

    String prepayId(Instant now) {
        return "wx" + MOMENT.format(now.atZone(BEIJING)) + token(23).toLowerCase(java.util.Locale.ROOT);
    }

    public String transactionId(Instant now) {
        return "4200%06d%s%010d"
                .formatted(random.nextInt(1_000_000), DAY.format(now.atZone(BEIJING)), payments.incrementAndGet());
    }

    /// Twenty-nine digits.
    String refundId(Instant now) {
        return "503%s00%016d".formatted(DAY.format(now.atZone(BEIJING)), random.nextLong(10_000_000_000_000_000L));
    }

    private String token(int length) {
        var token = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            token.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return token.toString();
    }
}
