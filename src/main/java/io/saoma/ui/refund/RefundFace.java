package io.saoma.ui.refund;

import io.saoma.payment.refund.Account;
import io.saoma.payment.refund.Plan;
import io.saoma.payment.refund.RefundReason;
import io.saoma.ui.Sentence;
import java.util.List;
import java.util.Optional;

/// How the screen looks just now.
///
/// @param account none until the disk has answered
/// @param pieces how many of each line come back
/// @param plan which way the amount goes back; none where no amount is typed
/// @param said what is wrong, or what has just been done
/// @param wrong whether `said` is a problem
record RefundFace(
        Optional<Account> account,
        List<Integer> pieces,
        Optional<RefundReason> reason,
        Optional<Plan> plan,
        Optional<Sentence> said,
        boolean wrong,
        boolean working) {

    boolean ready() {
        return !working && plan.filter(Plan.Parts.class::isInstance).isPresent();
    }
}
