package io.saoma.payment.refund;

import java.time.Instant;

/// Where the money of one refund is. Each state carries just the data that exists in that state.
public sealed interface RefundState {

    /// It is on disk, and WeChat may have it or not.
    record Asked() implements RefundState {}

    /// WeChat does not do it yet, for a reason that time or a person may mend.
    record Delayed(String code, String text) implements RefundState {}

    /// WeChat has it and works on it.
    record Processing(String refundId) implements RefundState {}

    /// The payer's card takes no money any more: a person has to give it back at the merchant platform.
    record Stranded(String refundId) implements RefundState {}

    /// A rightly signed answer contradicts what was asked for.
    record Disputed(String why) implements RefundState {}

    /// Nothing more will happen by itself.
    sealed interface Ended extends RefundState {}

    /// The payer has it.
    record GivenBack(String refundId, String receiver, Instant successTime) implements Ended {}

    /// It was stranded, and a person has seen to it that the payer has it in another way.
    record HandledOutside(String note, String by) implements Ended {}

    /// Surely nothing went back, so that the same money may go back under a new number.
    sealed interface Failed extends Ended {}

    /// WeChat has given it up.
    record Closed(String refundId) implements Failed {}

    /// WeChat would not have it.
    record Refused(String code, String text) implements Failed {}

    /// It had failed, and a person has seen to it.
    record Dismissed(String note, String by) implements Failed {}
}
