package io.saoma.payment;

import io.saoma.payment.PaymentNumber.OutTradeNo;
import io.saoma.payment.PaymentNumber.TransactionId;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.GivenUp;
import java.util.Optional;

/// Decides when a person may take a payment for made: a pure function of what is known.
public final class HandRules {

    private HandRules() {}

    /// Whether it can be offered at all: somebody can have paid, and WeChat cannot be asked.
    public static boolean offered(PaymentStatus status) {
        return open(status).isEmpty();
    }

    /// @param onRecordFor the order that the book knows this number for
    static HandOutcome decide(PaymentStatus status, PaymentNumber number, Optional<String> onRecordFor, String reason) {
        return open(status)
                .or(() -> wrong(status.payment().order().outTradeNo(), number, onRecordFor))
                .orElse(reason.isBlank() ? HandOutcome.NO_REASON : HandOutcome.CONFIRMED);
    }

    private static Optional<HandOutcome> open(PaymentStatus status) {
        if (status.payment().byHand().isPresent()) {
            return Optional.of(HandOutcome.ALREADY);
        }
        if (!payable(status)) {
            return Optional.of(HandOutcome.NOT_OFFERED);
        }
        return status.progress().cutOff() ? Optional.empty() : Optional.of(HandOutcome.NOT_CUT_OFF);
    }

    /// Money for an order that somebody cancelled would have to go back, and nobody may hand out goods for it.
    private static boolean payable(PaymentStatus status) {
        var payment = status.payment();
        var cancelled = status.progress().cancelled()
                || (payment.state() instanceof Closing(var _, var why) && why != GivenUp.EXPIRED);
        return payment.order().tradeType() == TradeType.NATIVE
                && payment.payable()
                && !payment.ended()
                && !(payment.state() instanceof PaymentState.Review)
                && !cancelled;
    }

    private static Optional<HandOutcome> wrong(String outTradeNo, PaymentNumber number, Optional<String> onRecordFor) {
        return switch (number) {
            case OutTradeNo(var text) -> Optional.of(HandOutcome.OTHER_NUMBER).filter(_ -> !text.equals(outTradeNo));
            case TransactionId _ ->
                onRecordFor.filter(other -> !other.equals(outTradeNo)).map(_ -> HandOutcome.OLD_PAYMENT);
        };
    }
}
