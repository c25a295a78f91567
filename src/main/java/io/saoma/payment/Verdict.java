package io.saoma.payment;

import io.saoma.payment.Found.Doubtful;
import io.saoma.payment.Found.GivenBack;
import io.saoma.payment.Found.NotPaid;
import io.saoma.payment.Found.NowPaid;
import io.saoma.payment.Found.OverUnpaid;
import io.saoma.payment.Found.Unreachable;
import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.LaidAside;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.payment.PaymentState.Refused;
import io.saoma.payment.PaymentState.Review;
import java.util.Optional;

/// Decides what a question has found, by how the payment stands after it and what WeChat said: a pure function.
final class Verdict {

    static final String REFUND = "REFUND";
    private static final String REVOKED = "REVOKED";
    private static final String NO_ORDER = "ORDERNOTEXIST";

    private Verdict() {}

    static Found of(Payment payment, Optional<Answer> answer) {
        var sale = payment.sale().number();
        var amount = payment.order().totalFee();
        return switch (payment.state()) {
            case Paid(var receipt, var late) ->
                receipt.tradeState().equals(REFUND)
                        ? new GivenBack(sale, amount)
                        : new NowPaid(sale, amount, receipt.timeEnd(), late);
            case Closed(var why) when why.equals(REFUND) || why.equals(REVOKED) -> new GivenBack(sale, amount);
            case Closed _, Refused _, LaidAside _ ->
                answer.map(said -> over(payment, said)).orElse(new OverUnpaid(sale, amount));
            case Review(var why) -> new Doubtful(why);
            default -> answer.map(said -> open(payment, said)).orElse(new NotPaid(sale, amount, ""));
        };
    }

    /// What is said after the end: whoever cannot be reached says nothing.
    private static Found over(Payment payment, Answer answer) {
        return switch (answer) {
            case Answer.Silent(var _, var code) -> new Unreachable(code);
            case Answer.Failed(var _, var code, var text) -> new Found.Refused(code, text);
            case Answer.Contradiction(var why) -> new Doubtful(why);
            case Answer.NotPaid(var tradeState) ->
                new NotPaid(payment.sale().number(), payment.order().totalFee(), tradeState);
            case Answer.Closed(var tradeState)
            when tradeState.equals(REVOKED) ->
                new GivenBack(payment.sale().number(), payment.order().totalFee());
            default -> new OverUnpaid(payment.sale().number(), payment.order().totalFee());
        };
    }

    private static Found open(Payment payment, Answer answer) {
        var sale = payment.sale().number();
        var amount = payment.order().totalFee();
        return switch (answer) {
            // only where the till is taking it back, else it would be paid by now
            case Answer.Paid _ -> new GivenBack(sale, amount);
            case Answer.NoOrder _ -> new NotPaid(sale, amount, NO_ORDER);
            case Answer.Code _, Answer.CloseAccepted _ -> new NotPaid(sale, amount, "");
            default -> over(payment, answer);
        };
    }
}
