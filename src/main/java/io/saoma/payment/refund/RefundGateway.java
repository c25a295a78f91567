package io.saoma.payment.refund;

/// The way to WeChat for money that goes back. Calls block for at most fifteen seconds, come from any virtual thread,
/// and never throw for what the world does.
public interface RefundGateway {

    /// Asks for the refund, or for the very same once more: `Accepted`, `Failed`, `Silent` or `Contradiction`.
    RefundAnswer refund(Refund refund);

    /// Asks how the refund stands: anything but `Accepted`.
    RefundAnswer ask(Refund refund);
}
