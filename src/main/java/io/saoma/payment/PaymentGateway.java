package io.saoma.payment;

/// The way to WeChat. Calls block for at most fifteen seconds, come from any virtual thread, and never throw for what
/// the world does. Any of them may bring a `Contradiction`.
public interface PaymentGateway {

    /// Places the order, or asks again for a code of the very same order: `Code`, `Failed` or `Silent`.
    Answer place(Order order);

    /// Has the customer's code charged; only ever sent once for an order: `Paid`, `NotPaid`, `Closed`, `Failed` or
    /// `Silent`.
    Answer pay(Order order, AuthCode code);

    /// Asks how the order stands: anything but `Code` and `CloseAccepted`.
    Answer ask(Order order);

    /// Asks for a payment of whose order nothing is known, by either number.
    Sighting find(PaymentNumber number);

    /// Asks WeChat to let nobody pay any more: `CloseAccepted`, `NoOrder`, `Failed` or `Silent`.
    Answer close(Order order);

    /// Asks WeChat to take a payment by the customer's code back, whether or not it has come: `CloseAccepted` once that
    /// is done, else `NoOrder`, `Failed` or `Silent`.
    Answer reverse(Order order);
}
