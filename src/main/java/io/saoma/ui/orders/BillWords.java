package io.saoma.ui.orders;

import io.saoma.payment.bill.BillMark;

/// How it is said and shown that a sale agrees with WeChat's bill, or does not.
final class BillWords {

    private BillWords() {}

    /// The key of a message.
    static String of(BillMark mark) {
        return switch (mark) {
            case NONE -> "orders.billNone";
            case AGREES -> "orders.billAgrees";
            case DIFFERS -> "orders.billDiffers";
        };
    }

    static String sign(BillMark mark) {
        return switch (mark) {
            case NONE -> "–";
            case AGREES -> "✓";
            case DIFFERS -> "✗";
        };
    }
}
