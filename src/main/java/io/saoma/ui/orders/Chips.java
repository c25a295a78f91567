package io.saoma.ui.orders;

import io.saoma.report.OrderLook;
import io.saoma.ui.Chip;

/// Which chip each order wears.
final class Chips {

    private Chips() {}

    static Chip of(OrderLook look) {
        return switch (look) {
            case WAITING -> Chip.WAITING;
            case ASKING -> Chip.UNKNOWN;
            case CLOSING -> Chip.CLOSING;
            case PAID -> Chip.PAID;
            case PAID_IN_PART -> Chip.IN_PART;
            case REFUNDED_IN_PART -> Chip.REFUNDED_IN_PART;
            case REFUNDED -> Chip.REFUNDED;
            case CLOSED -> Chip.CLOSED;
            case REFUSED -> Chip.REFUSED;
            case PAID_LATE -> Chip.LATE;
            case PAID_TWICE -> Chip.TWICE;
            case BY_HAND -> Chip.BY_HAND;
            case CONTRADICTED -> Chip.CONTRADICTED;
            case REVIEW -> Chip.REVIEW;
        };
    }
}
