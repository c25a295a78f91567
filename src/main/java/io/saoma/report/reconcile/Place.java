package io.saoma.report.reconcile;

/// One till of one shop.
public record Place(String shop, int till) {}
