package io.saoma.ui;

import io.saoma.payment.refund.RefundReason;
import io.saoma.payment.refund.RefundState.Asked;
import io.saoma.payment.refund.RefundState.Closed;
import io.saoma.payment.refund.RefundState.Delayed;
import io.saoma.payment.refund.RefundState.Dismissed;
import io.saoma.payment.refund.RefundState.Disputed;
import io.saoma.payment.refund.RefundState.GivenBack;
import io.saoma.payment.refund.RefundState.HandledOutside;
import io.saoma.payment.refund.RefundState.Processing;
import io.saoma.payment.refund.RefundState.Refused;
import io.saoma.payment.refund.RefundState.Stranded;
import io.saoma.payment.refund.Refunding;

/// What every screen says of money that goes back, and what to do about it.
public final class RefundWords {

    private RefundWords() {}

    public static Sentence of(Refunding refunding) {
        return switch (refunding.state()) {
            case Asked _ -> Sentence.of("giveback.asked");
            case Delayed(var code, var _) when code.equals("NOTENOUGH") -> Sentence.of("giveback.noFunds");
            case Delayed(var _, var text) -> Sentence.of("giveback.delayed", text);
            case Processing _ -> Sentence.of("giveback.processing");
            case Stranded _ -> Sentence.of("giveback.stranded");
            case Disputed _ -> Sentence.of("giveback.disputed");
            case GivenBack(var _, var receiver, var _) ->
                receiver.isEmpty() ? Sentence.of("giveback.back") : Sentence.of("giveback.backTo", receiver);
            case Closed _ -> Sentence.of("giveback.closed");
            case HandledOutside(var note, var by) -> Sentence.of("giveback.handledOutside", by, note);
            case Dismissed(var note, var by) -> Sentence.of("giveback.dismissed", by, note);
            case Refused(var _, var text) -> Sentence.of("giveback.refused", text);
        };
    }

    public static Sentence of(RefundReason reason) {
        return Sentence.of(
                switch (reason) {
                    case CHANGED_MIND -> "giveback.changedMind";
                    case FAULTY -> "giveback.faulty";
                    case WRONG_ITEM -> "giveback.wrongItem";
                    case WRONG_PRICE -> "giveback.wrongPrice";
                    case PAID_TWICE -> "giveback.paidTwice";
                    case PAID_LATE -> "giveback.paidLate";
                    case OTHER -> "giveback.other";
                });
    }
}
