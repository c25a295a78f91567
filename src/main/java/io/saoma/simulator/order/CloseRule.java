package io.saoma.simulator.order;

/// What WeChat says to a close within five minutes of the order; nobody has written down what it really says.
public enum CloseRule {
    INVALID_REQUEST,
    SYSTEMERROR,
    ALLOW
}
