package io.saoma.wechat.bill;

import io.saoma.payment.bill.BillAnswer.Fault;

/// A text that is no account of WeChat's, or not a whole one; the message names the rule, never the content.
final class NoBillException extends Exception {

    private static final long serialVersionUID = 1;

    private final Fault fault;

    NoBillException(Fault fault, String rule) {
        super(rule);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
