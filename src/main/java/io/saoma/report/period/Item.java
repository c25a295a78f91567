package io.saoma.report.period;

/// One thing that is sold, as it stood in the baskets; without a barcode its name tells it.
public record Item(String barcode, String name) {}
