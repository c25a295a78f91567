package io.saoma.payment.refund;

import io.saoma.sale.Money;
import java.util.List;

/// Keeps several tills from giving back together more of an order than was paid: each claims its part before it writes
/// the refund down. Cash needs no claim, as it goes back only from the drawer that it lies in.
public interface RefundClaims {

    /// Of a till that knows no other one.
    RefundClaims ALONE = new RefundClaims() {
        @Override
        public Outcome claim(String outRefundNo, String outTradeNo, Money refundFee) {
            return Outcome.GRANTED;
        }

        @Override
        public void release(String outRefundNo) {}

        @Override
        public List<String> standing() {
            return List.of();
        }
    };

    /// What came of a claim.
    enum Outcome {
        GRANTED,
        /// Together with what others have claimed, or given back, it would be more than was paid.
        TOO_MUCH,
        /// Nobody can say.
        OUT_OF_REACH
    }

    /// Claims so much of an order; waits for the network.
    Outcome claim(String outRefundNo, String outTradeNo, Money refundFee);

    /// Takes back a claim of which no refund has become.
    void release(String outRefundNo);

    /// The claims of this till of which nobody knows yet what became of them; none where they are out of reach.
    List<String> standing();
}
