package io.saoma.ui.hangs;

import io.saoma.report.Hang;
import java.util.List;

/// What can be done about something that hangs, and by which key.
enum HangDeed {
    ACCEPT("Enter", "orders.accept"),
    SETTLE("Enter", "orders.settle"),
    REFUND("F9", "orders.refund"),
    ASK("F5", "hangs.ask"),
    HANDLED("F8", "hangs.handled"),
    DISMISS("F8", "hangs.dismiss"),
    END_REVIEW("F8", "hangs.endReview");

    private final String cap;
    private final String key;

    HangDeed(String cap, String key) {
        this.cap = cap;
        this.key = key;
    }

    String cap() {
        return cap;
    }

    String key() {
        return key;
    }

    /// Whether a person has to write down what was done.
    boolean noted() {
        return switch (this) {
            case HANDLED, DISMISS, END_REVIEW -> true;
            case ACCEPT, SETTLE, REFUND, ASK -> false;
        };
    }

    /// The right ones, the first of them the likeliest; none where only a look at the order helps.
    static List<HangDeed> of(Hang hang) {
        return switch (hang.kind()) {
            case LATE -> List.of(ACCEPT, REFUND);
            case TWICE -> List.of(REFUND);
            case ASKING, BY_HAND, BACK_WAITING -> List.of(ASK);
            case REVIEW -> List.of(ASK, END_REVIEW);
            case CONTRADICTED -> List.of();
            case IN_PART -> List.of(hang.order().settleable() ? SETTLE : REFUND);
            case BACK_STRANDED -> List.of(HANDLED, ASK);
            case BACK_FAILED -> List.of(REFUND, DISMISS);
        };
    }
}
