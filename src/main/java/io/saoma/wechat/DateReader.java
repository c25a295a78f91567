package io.saoma.wechat;

import io.saoma.payment.guard.ClockReading;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.MessageHeaders;

/// Reads WeChat's clock off the heads of its answers, which come over verified TLS or from this machine only, and hands
/// on what it shows beside the till's. A date that is missing, doubled or odd says nothing.
final class DateReader {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC)
            .withResolverStyle(ResolverStyle.STRICT);

    private final InstantSource clock;
    private final Consumer<ClockReading> listener;

    DateReader(InstantSource clock, Consumer<ClockReading> listener) {
        this.clock = clock;
        this.listener = listener;
    }

    /// To be called as soon as the head is there; `took` is how long that was from the first step of the exchange on.
    void read(MessageHeaders head, Duration took) {
        date(head).ifPresent(date -> listener.accept(ClockReading.of(clock.instant(), took, date)));
    }

    private static Optional<Instant> date(MessageHeaders head) {
        var dates = head.getHeaders(HttpHeaders.DATE);
        if (dates.length != 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(FORMAT.parse(dates[0].getValue(), Instant::from));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
