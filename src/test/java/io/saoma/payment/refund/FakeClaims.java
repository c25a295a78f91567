package io.saoma.payment.refund;

import io.saoma.sale.Money;
import java.util.ArrayList;
import java.util.List;

/// Grants what a test lets it grant, and writes down what stands.
final class FakeClaims implements RefundClaims {

    final List<String> standing = new ArrayList<>();
    Outcome outcome = Outcome.GRANTED;
    /// The order of which another till gives too much back.
    String elsewhere = "";
    /// A claim of this till whose answer was lost: while it stands, no more is to be had.
    String lost = "";

    @Override
    public Outcome claim(String outRefundNo, String outTradeNo, Money refundFee) {
        if (outTradeNo.equals(elsewhere) || standing.contains(lost)) {
            return Outcome.TOO_MUCH;
        }
        if (outcome == Outcome.GRANTED) {
            standing.add(outRefundNo);
        }
        return outcome;
    }

    @Override
    public void release(String outRefundNo) {
        standing.remove(outRefundNo);
    }

    @Override
    public List<String> standing() {
        return List.copyOf(standing);
    }
}
