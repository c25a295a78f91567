package io.saoma.simulator.order;

/// What came of asking for a refund: the refund as it is now, or why not, in WeChat's code and words.
public sealed interface RefundOutcome {

    record Taken(Refund refund) implements RefundOutcome {}

    record Refused(String errCode, String text) implements RefundOutcome {}
}
