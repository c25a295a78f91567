package io.saoma.ui;

/// How a payment or a sale stands, as a word, a mark and a tint: colour is never alone.
public enum Chip {
    PAID("chip.paid", "good", Mark.TICK),
    WAITING("chip.waiting", "busy", Mark.CLOCK),
    PAYING("chip.paying", "busy", Mark.CLOCK),
    ASKING("chip.asking", "busy", Mark.CLOCK),
    CLOSED("chip.closed", "over", Mark.CROSS),
    CLOSING("chip.closing", "doubt", Mark.CROSS),
    UNKNOWN("chip.unknown", "doubt", Mark.QUESTION),
    REFUSED("chip.refused", "over", Mark.BARRED),
    IN_PART("chip.inPart", "doubt", Mark.BANG),
    LATE("chip.late", "trouble", Mark.BANG),
    AMOUNT_DIFFERS("chip.amountDiffers", "trouble", Mark.BANG),
    TWICE("chip.twice", "trouble", Mark.BANG),
    BY_HAND("chip.byHand", "doubt", Mark.QUESTION),
    CONTRADICTED("chip.contradicted", "trouble", Mark.BANG),
    REVIEW("chip.review", "trouble", Mark.QUESTION),
    REFUNDED("chip.refunded", "back", Mark.BACK),
    REFUNDED_IN_PART("chip.refundedInPart", "back", Mark.BACK),
    REFUNDING("chip.refunding", "back", Mark.CLOCK),
    REFUND_STRANDED("chip.refundStranded", "trouble", Mark.BANG),
    REFUND_FAILED("chip.refundFailed", "trouble", Mark.CROSS),
    SCANNED("chip.scanned", "busy", Mark.CLOCK),
    DECLINED("chip.declined", "doubt", Mark.BANG),
    BILL_AGREES("chip.billAgrees", "good", Mark.TICK),
    BILL_LOOK("chip.billLook", "doubt", Mark.QUESTION),
    BILL_DIFFERS("chip.billDiffers", "trouble", Mark.CROSS),
    BILL_UNREAD("chip.billUnread", "over", Mark.BARRED),
    BILL_NOT_YET("chip.billNotYet", "over", Mark.CLOCK);

    private final String key;
    private final String tint;
    private final String mark;

    Chip(String key, String tint, String mark) {
        this.key = key;
        this.tint = tint;
        this.mark = mark;
    }

    /// The message that names this state.
    public String key() {
        return key;
    }

    /// The style class that colours it.
    public String tint() {
        return tint;
    }

    /// The SVG path of its mark, on a field of 12 × 12.
    public String mark() {
        return mark;
    }

    /// The seven marks, drawn with a stroke of 2.
    private static final class Mark {
        static final String TICK = "M2 6.5 5 9.5 10 3";
        static final String CLOCK = "M6 1.4a4.6 4.6 0 1 0 0 9.2a4.6 4.6 0 1 0 0-9.2M6 3.5V6l1.8 1.2";
        static final String CROSS = "M3 3l6 6M9 3l-6 6";
        static final String BARRED = "M6 1.4a4.6 4.6 0 1 0 0 9.2a4.6 4.6 0 1 0 0-9.2M2.8 9.2 9.2 2.8";
        static final String QUESTION = "M3.8 4.2A2.2 2.2 0 1 1 6 6.4v.9M6 10v.1";
        static final String BANG = "M6 2v4.6M6 9.8v.1";
        static final String BACK = "M4.5 2 2 4.5 4.5 7M2 4.5h5a2.8 2.8 0 0 1 0 5.6H5";
    }
}
