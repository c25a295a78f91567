package io.saoma.ui.claim;

import io.saoma.payment.Found;
import io.saoma.payment.Found.Doubtful;
import io.saoma.payment.Found.Elsewhere;
import io.saoma.payment.Found.ElsewhereUnpaid;
import io.saoma.payment.Found.GivenBack;
import io.saoma.payment.Found.KnownPaid;
import io.saoma.payment.Found.NoSuchPayment;
import io.saoma.payment.Found.NotPaid;
import io.saoma.payment.Found.NowPaid;
import io.saoma.payment.Found.OverUnpaid;
import io.saoma.payment.Found.Refunded;
import io.saoma.payment.Found.Refused;
import io.saoma.payment.Found.Unreachable;
import io.saoma.sale.BusinessDay;
import io.saoma.ui.ContradictionWords;
import io.saoma.ui.Sentence;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/// The words for what was found: what is so, whether the goods may go, and what to do next.
final class ClaimWords {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private ClaimWords() {}

    static ClaimFace of(Found found) {
        return switch (found) {
            case NowPaid(var sale, var amount, var timeEnd, var late) ->
                late
                        ? ClaimFace.said(
                                Tone.DOUBT,
                                Sentence.of("claim.late", amount, sale.brief()),
                                Sentence.of("claim.lateAdvice", when(timeEnd)))
                        : ClaimFace.said(
                                Tone.GOOD,
                                Sentence.of("claim.paid", amount, sale.brief()),
                                Sentence.of("claim.paidAdvice", when(timeEnd)));
            case KnownPaid(var sale, var amount, var timeEnd) ->
                ClaimFace.said(
                        Tone.DOUBT,
                        Sentence.of("claim.known", amount, sale.brief(), when(timeEnd)),
                        Sentence.of("claim.knownAdvice", sale.brief()));
            case NotPaid(var sale, var amount, var tradeState) ->
                ClaimFace.said(
                        Tone.TROUBLE,
                        Sentence.of("claim.notPaid", amount, sale.brief()),
                        Sentence.of(notPaid(tradeState)));
            case OverUnpaid(var sale, var amount) ->
                ClaimFace.said(
                        Tone.TROUBLE, Sentence.of("claim.over", amount, sale.brief()), Sentence.of("claim.overAdvice"));
            case GivenBack(var sale, var amount) ->
                ClaimFace.said(
                        Tone.TROUBLE,
                        Sentence.of("claim.givenBack", amount, sale.brief()),
                        Sentence.of("claim.givenBackAdvice"));
            case Refunded(var sale, var amount, var refunded) ->
                ClaimFace.said(
                        Tone.TROUBLE,
                        Sentence.of("claim.refunded", refunded, amount, sale.brief()),
                        Sentence.of("claim.refundedAdvice"));
            case NoSuchPayment _ ->
                ClaimFace.said(Tone.TROUBLE, Sentence.of("claim.none"), Sentence.of("claim.noneAdvice"));
            case Elsewhere(var number, var amount, var timeEnd) ->
                ClaimFace.said(
                        Tone.TROUBLE,
                        Sentence.of("claim.elsewhere", amount),
                        Sentence.of("claim.elsewhereAdvice", number, when(timeEnd)));
            case ElsewhereUnpaid(var number, var _) ->
                ClaimFace.said(
                        Tone.TROUBLE,
                        Sentence.of("claim.elsewhereUnpaid"),
                        Sentence.of("claim.elsewhereUnpaidAdvice", number));
            case Doubtful(var why) ->
                ClaimFace.said(
                        Tone.TROUBLE,
                        Sentence.of("claim.doubtful"),
                        Sentence.of("claim.doubtfulAdvice", ContradictionWords.of(why)));
            case Refused(var code, var text) ->
                ClaimFace.said(
                        Tone.DOUBT, Sentence.of("claim.refused"), Sentence.of("claim.refusedAdvice", text, code));
            case Unreachable(var code) ->
                ClaimFace.said(
                        Tone.DOUBT, Sentence.of("claim.unreachable"), Sentence.of("claim.unreachableAdvice", code));
        };
    }

    private static String notPaid(String tradeState) {
        return switch (tradeState) {
            case "USERPAYING" -> "claim.paying";
            case "PAYERROR" -> "claim.payError";
            default -> "claim.notPaidAdvice";
        };
    }

    private static String when(Instant timeEnd) {
        return WHEN.format(timeEnd.atZone(BusinessDay.ZONE));
    }
}
