package io.saoma.ui.refund;

import io.saoma.payment.refund.Plan.Part;
import io.saoma.payment.refund.Plan.Why;
import io.saoma.ui.Sentence;

/// Which way money goes back, and why it cannot.
final class Words {

    private Words() {}

    static Sentence of(Part part) {
        return switch (part) {
            case Part.ByWeChat(var _, var money) -> Sentence.of("giveback.byWeChat", money);
            case Part.InCash(var money) -> Sentence.of("giveback.inCash", money);
        };
    }

    static Sentence of(Why why) {
        return Sentence.of(
                switch (why) {
                    case MORE_THAN_LEFT -> "giveback.tooMuch";
                    case TOO_OLD -> "giveback.tooOld";
                    case TOO_MANY -> "giveback.tooMany";
                    case TAKEN_ELSEWHERE -> "giveback.takenElsewhere";
                    case OUT_OF_REACH -> "giveback.outOfReach";
                    case TILL_TAKEN_OVER -> "giveback.tillTakenOver";
                });
    }
}
