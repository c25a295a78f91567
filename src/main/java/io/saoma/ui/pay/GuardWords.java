package io.saoma.ui.pay;

import io.saoma.payment.guard.DiskGuard;
import io.saoma.payment.guard.Readiness;
import io.saoma.payment.guard.Readiness.Fine;
import io.saoma.payment.guard.Readiness.Stop;
import io.saoma.payment.guard.Readiness.Warn;
import io.saoma.payment.guard.Reason;
import io.saoma.payment.guard.Reason.ClockOff;
import io.saoma.payment.guard.Reason.LowDisk;
import io.saoma.payment.guard.Reason.NoSales;
import io.saoma.payment.guard.Reason.TakenOver;
import io.saoma.sale.BusinessDay;
import io.saoma.ui.Notice;
import io.saoma.ui.Notice.Level;
import io.saoma.ui.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// The words for what guards say: what is wrong, and what to do.
final class GuardWords {

    private static final Duration IN_SECONDS = Duration.ofMinutes(2);
    private static final Duration IN_MINUTES = Duration.ofHours(2);
    private static final Duration IN_HOURS = Duration.ofDays(2);
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private GuardWords() {}

    /// Empty where nothing is to be said.
    static Optional<Notice> notice(Readiness said) {
        return switch (said) {
            case Fine _ -> Optional.empty();
            // the strip has said so all along
            case Stop(NoSales _) -> Optional.empty();
            case Warn(var reason) -> Optional.of(warning(reason));
            case Stop(var reason) -> Optional.of(stop(reason));
        };
    }

    /// Why Charge does not work.
    static Sentence headline(Reason reason) {
        return stop(reason).headline();
    }

    private static Notice warning(Reason reason) {
        return switch (reason) {
            case LowDisk(var bytes) -> notice("disk", Level.WARNING, disk(bytes), "guard.diskLowAdvice");
            case ClockOff(var ahead) -> notice("clock", Level.WARNING, clock(ahead), "guard.clockAdvice");
            case TakenOver(var by, var at) ->
                notice("number", Level.WARNING, takenOver(by, at), "guard.takenOverAdvice");
            case NoSales _ -> noSales();
        };
    }

    private static Notice stop(Reason reason) {
        return switch (reason) {
            case LowDisk(var bytes) ->
                notice("disk", Level.TROUBLE, Sentence.of("guard.stopped", disk(bytes)), "guard.diskStopAdvice");
            case ClockOff(var ahead) ->
                notice("clock", Level.TROUBLE, Sentence.of("guard.stopped", clock(ahead)), "guard.clockStopAdvice");
            case TakenOver(var by, var at) ->
                notice(
                        "number",
                        Level.TROUBLE,
                        Sentence.of("guard.retired", takenOver(by, at)),
                        "guard.takenOverAdvice");
            case NoSales _ -> noSales();
        };
    }

    private static Notice notice(String about, Level level, Sentence headline, String advice) {
        return new Notice(about, level, headline, Sentence.of(advice), List.of());
    }

    private static Notice noSales() {
        return notice("desk", Level.NOTE, Sentence.of("guard.noSales"), "guard.noSalesAdvice");
    }

    private static Sentence takenOver(String by, Instant at) {
        return Sentence.of("guard.takenOver", by, AT.format(at.atZone(BusinessDay.ZONE)));
    }

    private static Sentence clock(Duration ahead) {
        return Sentence.of(ahead.isNegative() ? "guard.clockSlow" : "guard.clockFast", length(ahead.abs()));
    }

    private static Sentence length(Duration time) {
        if (time.compareTo(IN_SECONDS) < 0) {
            return Sentence.of("guard.seconds", time.toSeconds());
        }
        if (time.compareTo(IN_MINUTES) < 0) {
            return Sentence.of("guard.minutes", time.toMinutes());
        }
        return time.compareTo(IN_HOURS) < 0
                ? Sentence.of("guard.hours", time.toHours())
                : Sentence.of("guard.days", time.toDays());
    }

    private static Sentence disk(long usableBytes) {
        return Sentence.of("guard.diskLow", usableBytes / DiskGuard.MEGABYTE);
    }
}
