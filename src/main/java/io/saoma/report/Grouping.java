package io.saoma.report;

/// By what sales are put into groups.
public enum Grouping {
    CASHIER,
    MEANS
}
