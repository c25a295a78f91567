package io.saoma.payment;

/// The way to WeChat. Calls block for at most fifteen seconds, come from any virtual thread, and never throw for what
/// the world does. Any of them may bring a `Contradiction`.
public interface PaymentGateway {

    /// Places the order, or asks again for a code of the very same order: `Code`, `Failed` or `Silent`.
    Answer place(Order order);

    /// Asks how the order stands: anything but `Code` and `CloseAccepted`.
    Answer ask(Order order);

    /// Asks WeChat to let nobody pay any more: `CloseAccepted`, `NoOrder`, `Failed` or `Silent`.
    Answer close(Order order);
}
