package io.saoma.simulator.order;

/// What came of a wish: the order as it is now, or why not, in WeChat's code and words.
public sealed interface Outcome {

    record Done(Order order) implements Outcome {}

    record Refused(String errCode, String text) implements Outcome {}
}
