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
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// What the figures of the till mean for a shop.
public final class Vitals {

    /// A payment that needs so long for each question feels broken to the customer.
    private static final Duration SLOW = Duration.ofSeconds(2);

    /// So long before its end a shop has time to fetch a new certificate.
    private static final Duration SOON = Duration.ofDays(30);

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final long GIGABYTE = 1_000_000_000;
    private static final long MEGABYTE = 1_000_000;

    private Vitals() {}

    /// That it could not be looked at.
    ///
    /// @param name of a vital, for example `health.disk`
    public static Vital unread(String name) {
        return Vital.bad(Level.TROUBLE, name, Sentence.of("health.unreadable"), "health.unreadableRemedy");
    }

    /// Whether this machine is on any network, which practice can do without.
    public static Vital network(boolean connected, boolean practice) {
        if (connected) {
            return Vital.good("health.network", Sentence.of("health.connected"));
        }
        return Vital.bad(
                practice ? Level.NONE : Level.TROUBLE,
                "health.network",
                Sentence.of("health.notConnected"),
                practice ? "health.networkLater" : "health.networkRemedy");
    }

    /// Only where the till has a staff of its own beside that of its shop.
    public static Vital staffApart() {
        return Vital.bad(Level.WARNING, "health.staff", Sentence.of("health.staffApart"), "health.staffApartRemedy");
    }

    /// Whether WeChat answers, and how soon.
    ///
    /// @param took how long WeChat needed to answer a greeting; empty where it did not
    public static Vital weChat(Optional<Duration> took) {
        if (took.isEmpty()) {
            return Vital.bad(Level.TROUBLE, "health.weChat", Sentence.of("health.silent"), "health.weChatRemedy");
        }
        var millis = Sentence.of("health.millis", took.get().toMillis());
        return slow(took.get())
                ? Vital.bad(Level.WARNING, "health.weChat", millis, "health.slowRemedy")
                : Vital.good("health.weChat", millis);
    }

    /// Whether payments would feel broken with answers like this one.
    public static boolean slow(Duration took) {
        return took.compareTo(SLOW) > 0;
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

    /// What lies aside for whoever wants to go back to the version before.
    public static Vital kept(String version, Instant at) {
        return Vital.good("health.kept", Sentence.of("health.keptAt", version, AT.format(at.atZone(BusinessDay.ZONE))));
    }

    /// How long the merchant's certificate is good, without which WeChat gives no money back.
    ///
    /// @param until empty where the file cannot be read
    public static Vital certificate(Optional<Instant> until, Instant now) {
        if (until.isEmpty()) {
            return Vital.bad(
                    Level.TROUBLE, "health.certificate", Sentence.of("health.unreadable"), "health.certificateUnread");
        }
        if (!now.isBefore(until.get())) {
            return Vital.bad(
                    Level.TROUBLE, "health.certificate", Sentence.of("health.expired"), "health.certificateExpired");
        }
        var left = Duration.between(now, until.get());
        var days = Sentence.of("health.daysLeft", left.toDays());
        return left.compareTo(SOON) <= 0
                ? Vital.bad(Level.WARNING, "health.certificate", days, "health.certificateSoon")
                : Vital.good("health.certificate", days);
    }

    /// That the settings file of this till does not say all that is set for all tills.
    ///
    /// @param byHand whether a person has changed it since the till opened, so that it is left alone
    public static Vital settings(boolean byHand) {
        return byHand
                ? Vital.bad(
                        Level.WARNING,
                        "health.settings",
                        Sentence.of("health.settingsByHand"),
                        "health.settingsByHandRemedy")
                : Vital.bad(
                        Level.WARNING,
                        "health.settings",
                        Sentence.of("health.settingsRefused"),
                        "health.settingsRefusedRemedy");
    }

    /// That somebody has signed a newer till than this one, which goes on as it is.
    ///
    /// @param zh and en: a sentence about it in each language
    public static Vital newer(String version, LocalDate date, String zh, String en) {
        return new Vital(
                Level.NONE,
                Sentence.of("health.update"),
                Sentence.of("health.updateIs", version, date),
                Optional.of(Sentence.of("health.updateRemedy", zh, en)));
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
