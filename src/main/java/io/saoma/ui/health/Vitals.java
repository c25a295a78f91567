package io.saoma.ui.health;

import io.saoma.device.spool.QueueState;
import io.saoma.device.spool.QueueState.Troubled;
import io.saoma.payment.guard.Readiness;
import io.saoma.payment.guard.Readiness.Fine;
import io.saoma.payment.guard.Readiness.Stop;
import io.saoma.payment.guard.Readiness.Warn;
import io.saoma.sale.BusinessDay;
import io.saoma.ui.Sentence;
import io.saoma.ui.health.Vital.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// What the figures of the till mean for a shop.
public final class Vitals {

    /// A payment that needs so long for each question feels broken to the customer.
    private static final Duration SLOW = Duration.ofSeconds(2);

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final long GIGABYTE = 1_000_000_000;
    private static final long MEGABYTE = 1_000_000;

    private Vitals() {}

    public static Vital network(boolean connected) {
        return connected
                ? Vital.good("health.network", Sentence.of("health.connected"))
                : Vital.bad(
                        Level.TROUBLE, "health.network", Sentence.of("health.notConnected"), "health.networkRemedy");
    }

    /// Whether WeChat answers, and how soon.
    ///
    /// @param took how long WeChat needed to answer a greeting; empty where it did not
    public static Vital weChat(Optional<Duration> took) {
        if (took.isEmpty()) {
            return Vital.bad(Level.TROUBLE, "health.weChat", Sentence.of("health.silent"), "health.weChatRemedy");
        }
        var millis = Sentence.of("health.millis", took.get().toMillis());
        return took.get().compareTo(SLOW) > 0
                ? Vital.bad(Level.WARNING, "health.weChat", millis, "health.slowRemedy")
                : Vital.good("health.weChat", millis);
    }

    /// How right the clock is.
    ///
    /// @param ahead how far the till's clock is ahead of WeChat's; empty where nothing is known
    public static Vital clock(Readiness readiness, Optional<Duration> ahead) {
        var state = ahead.map(Vitals::ahead).orElse(Sentence.of("health.unknown"));
        return judged("health.clock", readiness, state, "health.clockRemedy");
    }

    public static Vital disk(Readiness readiness, long usableBytes) {
        var state = usableBytes >= GIGABYTE
                ? Sentence.of("health.gigabytes", usableBytes / GIGABYTE)
                : Sentence.of("health.megabytes", usableBytes / MEGABYTE);
        return judged("health.disk", readiness, state, "health.diskRemedy");
    }

    /// Whether journal and ledger can be written.
    ///
    /// @param lines how many the journal had when the till started
    public static Vital books(boolean healthy, long lines) {
        return healthy
                ? Vital.good("health.books", Sentence.of("health.lines", "%,d".formatted(lines)))
                : Vital.bad(Level.TROUBLE, "health.books", Sentence.of("health.notWritable"), "health.booksRemedy");
    }

    /// Whether the journal is safe in a second place.
    ///
    /// @param latest the newest verified one
    /// @param failing whether the last try came to nothing
    public static Vital backup(Optional<Instant> latest, boolean failing) {
        var state = latest.map(at -> Sentence.of("health.at", AT.format(at.atZone(BusinessDay.ZONE))))
                .orElse(Sentence.of("health.none"));
        return failing
                ? Vital.bad(Level.WARNING, "health.backup", state, "health.backupRemedy")
                : Vital.good("health.backup", state);
    }

    /// Whether receipts come onto paper.
    ///
    /// @param queue none where no printer is set up
    public static Vital printer(Optional<QueueState> queue) {
        if (queue.isEmpty()) {
            return Vital.bad(Level.NONE, "health.printer", Sentence.of("health.none"), "health.printerRemedy");
        }
        var waiting = queue.get().waiting();
        return queue.get().activity() instanceof Troubled
                ? Vital.bad(
                        Level.WARNING, "health.printer", Sentence.of("health.waiting", waiting), "health.printerStuck")
                : Vital.good("health.printer", Sentence.of("health.ready"));
    }

    private static Vital judged(String name, Readiness readiness, Sentence state, String remedy) {
        return switch (readiness) {
            case Fine _ -> Vital.good(name, state);
            case Warn _ -> Vital.bad(Level.WARNING, name, state, remedy);
            case Stop _ -> Vital.bad(Level.TROUBLE, name, state, remedy);
        };
    }

    private static Sentence ahead(Duration ahead) {
        var seconds = ahead.abs().toSeconds();
        if (seconds == 0) {
            return Sentence.of("health.exact");
        }
        return Sentence.of(ahead.isNegative() ? "health.behind" : "health.ahead", seconds);
    }
}
