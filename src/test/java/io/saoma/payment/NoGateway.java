package io.saoma.payment;

/// A WeChat that nobody asks for anything.
public class NoGateway implements PaymentGateway {

    @Override
    public Answer place(Order order) {
        throw new AssertionError("nobody places");
    }

    @Override
    public Answer pay(Order order, AuthCode code) {
        throw new AssertionError("nobody holds out a code");
    }

    @Override
    public Answer ask(Order order) {
        throw new AssertionError("nobody asks");
    }

    @Override
    public Sighting find(PaymentNumber number) {
        throw new AssertionError("nobody looks for a number");
    }

    @Override
    public Answer close(Order order) {
        throw new AssertionError("nobody closes");
    }

    @Override
    public Answer reverse(Order order) {
        throw new AssertionError("nobody reverses");
    }
}
