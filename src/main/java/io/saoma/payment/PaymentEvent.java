package io.saoma.payment;

import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.sale.Event;
import io.saoma.sale.Sale;
import java.time.Instant;

/// What happens to payments, in the words of the journal; each names its attempt.
public sealed interface PaymentEvent extends Event {

    String outTradeNo();

    /// A sale is rung up and its first order is about to be sent.
    record Charged(Sale sale, Order order, Instant at) implements PaymentEvent {
        @Override
        public String outTradeNo() {
            return order.outTradeNo();
        }
    }

    /// A further order of a sale, whose earlier ones have all ended unpaid, is about to be sent.
    record Reattempted(Sale sale, Order order, Instant at) implements PaymentEvent {
        @Override
        public String outTradeNo() {
            return order.outTradeNo();
        }
    }

    /// An order that this book had lost, or never had, stands in WeChat's bill and is taken in; WeChat is about to be
    /// asked about it. What was sold nobody knows any more: the sale has one line, and its note says so.
    record Restored(Sale sale, Order order, String by, Instant at) implements PaymentEvent {
        @Override
        public String outTradeNo() {
            return order.outTradeNo();
        }
    }

    record CodeReceived(String outTradeNo, String prepayId, String codeUrl, Instant at) implements PaymentEvent {}

    record BecameUnknown(String outTradeNo, String why, Instant at) implements PaymentEvent {}

    record ClosingStarted(String outTradeNo, GivenUp why, Instant at) implements PaymentEvent {}

    /// WeChat is about to be told to take the payment by the customer's code back.
    record ReversingStarted(String outTradeNo, GivenUp why, Instant at) implements PaymentEvent {}

    /// WeChat would not close or reverse the order yet; the till goes on asking.
    record CloseRefused(String outTradeNo, String code, String text, Instant at) implements PaymentEvent {}

    /// WeChat told us by itself, signed, that the order is paid: a hint that a question has to confirm.
    record PaymentNotified(String outTradeNo, String transactionId, Instant at) implements PaymentEvent {}

    record PaymentReceived(String outTradeNo, Receipt receipt, boolean late, Instant at) implements PaymentEvent {}

    record OrderClosed(String outTradeNo, String why, Instant at) implements PaymentEvent {}

    record OrderRefused(String outTradeNo, String code, String text, Instant at) implements PaymentEvent {}

    record ReviewNeeded(String outTradeNo, String why, Instant at) implements PaymentEvent {}

    /// A person took the payment for made, by the number on the customer's phone, while WeChat could not be asked.
    record ConfirmedByHand(String outTradeNo, String number, String reason, String by, Instant at)
            implements PaymentEvent {}

    /// A person ended the review of a payment that WeChat never settled, by the word of `by`; what WeChat says stands.
    record ReviewEnded(String outTradeNo, String note, String by, Instant at) implements PaymentEvent {}

    /// Money that came late stands as the sale, by the word of `by`.
    record LateAccepted(String outTradeNo, String by, Instant at) implements PaymentEvent {}
}
