package io.saoma.report;

import io.saoma.book.Orders.SaleRow;
import io.saoma.book.Stage;
import io.saoma.sale.SaleState;
import java.util.Optional;

/// How a sale shows itself in a list: one look for each thing that a person would do next.
public enum OrderLook {
    /// The code can be scanned, or is about to be.
    WAITING,
    /// Nobody can tell yet; WeChat is being asked.
    ASKING,
    /// Given up, but it may still be paid until WeChat says otherwise.
    CLOSING,
    PAID,
    /// A part is paid: the rest has to come, or the part has to go back.
    PAID_IN_PART,
    /// Nobody paid.
    CLOSED,
    /// WeChat would not take the order.
    REFUSED,
    /// Money came after the sale was given up: let it stand, or give it back.
    PAID_LATE,
    /// More came in than it costs: the rest has to go back.
    PAID_TWICE,
    /// A person took it for paid; WeChat has not been heard yet.
    BY_HAND,
    /// A person took it for paid, and WeChat says that nobody paid.
    CONTRADICTED,
    /// A part of what was paid has gone back.
    REFUNDED_IN_PART,
    /// All that was paid has gone back.
    REFUNDED,
    /// WeChat contradicts us.
    REVIEW;

    static OrderLook of(SaleRow row) {
        var inPart = row.state() == SaleState.PAID && row.refunded().isPositive();
        return inPart ? REFUNDED_IN_PART : of(row.state(), row.stage());
    }

    static OrderLook of(SaleState state, Optional<Stage> stage) {
        return switch (state) {
            case PAID -> PAID;
            case REFUNDED -> REFUNDED;
            case PAID_IN_PART -> PAID_IN_PART;
            case PAID_LATE -> PAID_LATE;
            case PAID_TWICE -> PAID_TWICE;
            case BY_HAND -> BY_HAND;
            case CONTRADICTED -> CONTRADICTED;
            case REVIEW -> REVIEW;
            case CANCELLED -> stage.filter(Stage.REFUSED::equals).isPresent() ? REFUSED : CLOSED;
            case OPEN -> stage.map(OrderLook::open).orElse(WAITING);
        };
    }

    private static OrderLook open(Stage stage) {
        return switch (stage) {
            case UNKNOWN -> ASKING;
            case CLOSING -> CLOSING;
            case PLACING, WAITING, REVIEW, PAID, CLOSED, REFUSED, LAID_ASIDE -> WAITING;
        };
    }

    /// Whether a person has to look at it.
    public boolean toDo() {
        return switch (this) {
            case ASKING, PAID_IN_PART, PAID_LATE, PAID_TWICE, CONTRADICTED, REVIEW -> true;
            case WAITING, CLOSING, PAID, BY_HAND, REFUNDED_IN_PART, REFUNDED, CLOSED, REFUSED -> false;
        };
    }
}
