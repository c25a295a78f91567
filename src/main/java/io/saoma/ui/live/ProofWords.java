package io.saoma.ui.live;

import io.saoma.payment.proof.Proof;
import io.saoma.payment.proof.Proof.ClockDoubted;
import io.saoma.payment.proof.Proof.ClockOff;
import io.saoma.payment.proof.Proof.Failed;
import io.saoma.payment.proof.Proof.Proven;
import io.saoma.sale.BusinessDay;
import io.saoma.ui.Sentence;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// The words for what WeChat's answers prove: what is wrong, what to do, and on which page.
final class ProofWords {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final Duration IN_MINUTES = Duration.ofHours(2);
    private static final Duration IN_HOURS = Duration.ofDays(2);

    private ProofWords() {}

    /// @param elsewhere whether an address of one's own was typed: then that is looked at first
    static Verdict of(Proof proof, boolean elsewhere) {
        return switch (proof) {
            case Proven _ ->
                new Verdict(true, Sentence.of("live.proven"), Sentence.of("live.provenAdvice"), Optional.empty());
            case ClockOff(var ahead) ->
                clock(Sentence.of(ahead.isNegative() ? "live.clockSlow" : "live.clockFast", length(ahead.abs())));
            case ClockDoubted(var shown, var behind) ->
                clock(Sentence.of(
                        behind ? "live.clockEarly" : "live.clockLate", AT.format(shown.atZone(BusinessDay.ZONE))));
            case Failed failed -> failed(failed, elsewhere ? Optional.of(Step.ADDRESS) : Optional.empty());
        };
    }

    private static Verdict clock(Sentence headline) {
        return new Verdict(false, headline, Sentence.of("live.clockAdvice"), Optional.empty());
    }

    private static Verdict failed(Failed failed, Optional<Step> address) {
        return switch (failed.flaw()) {
            case SIGN -> Verdict.bad("live.signWrong", "live.signAdvice", Optional.of(Step.KEY));
            case MERCHANT -> Verdict.bad("live.noMerchant", "live.noMerchantAdvice", Optional.of(Step.MERCHANT));
            case APPID -> Verdict.bad("live.noAppid", "live.noAppidAdvice", Optional.of(Step.APPID));
            case PAIR -> Verdict.bad("live.noPair", "live.noPairAdvice", Optional.of(Step.APPID));
            case NO_RIGHT -> Verdict.bad("live.noRight", "live.noRightAdvice", Optional.empty());
            case STRANGER -> Verdict.bad("live.stranger", "live.strangerAdvice", Optional.of(Step.ADDRESS));
            case NO_HOST -> Verdict.bad("live.noHost", advice(address, "live.networkAdvice"), address);
            case UNREACHABLE -> Verdict.bad("live.unreachable", advice(address, "live.networkAdvice"), address);
            case UNTRUSTED -> Verdict.bad("live.untrusted", "live.untrustedAdvice", address);
            case BETWEEN -> Verdict.bad("live.between", "live.betweenAdvice", address);
            case TIMEOUT -> Verdict.bad("live.timeout", "live.timeoutAdvice", Optional.empty());
            case BUSY -> Verdict.bad("live.weChatBusy", "live.timeoutAdvice", Optional.empty());
            case CERTIFICATE ->
                Verdict.bad("live.certificateRefused", "live.certificateRefusedAdvice", Optional.of(Step.CERTIFICATE));
            case OTHER ->
                new Verdict(
                        false,
                        Sentence.of("live.refused", failed.said()),
                        Sentence.of("live.refusedAdvice"),
                        Optional.empty());
        };
    }

    private static String advice(Optional<Step> address, String network) {
        return address.isPresent() ? "live.addressAdvice" : network;
    }

    /// To the nearest whole one: a clock that is three hours off but for a second is three hours off.
    private static Sentence length(Duration time) {
        if (time.compareTo(IN_MINUTES) < 0) {
            return Sentence.of("guard.minutes", time.plusSeconds(30).toMinutes());
        }
        return time.compareTo(IN_HOURS) < 0
                ? Sentence.of("guard.hours", time.plusMinutes(30).toHours())
                : Sentence.of("guard.days", time.plusHours(12).toDays());
    }
}
