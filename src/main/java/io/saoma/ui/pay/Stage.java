package io.saoma.ui.pay;

/// Where a payment is, as far as its screens look different; `tone` colours the word for it.
public enum Stage {
    PLACING(Tone.PLAIN),
    WAITING(Tone.PLAIN),
    /// The customer, whose code was scanned, confirms the payment on the phone.
    PAYING(Tone.PLAIN),
    UNKNOWN(Tone.DOUBT),
    CANCELLING(Tone.DOUBT),
    CLOSING(Tone.DOUBT),
    CLOSED(Tone.OVER),
    REFUSED(Tone.TROUBLE),
    /// Taken for paid by a person; WeChat has not been heard yet.
    BY_HAND(Tone.DOUBT),
    /// Taken for paid by a person, and WeChat says that nobody paid.
    CONTRADICTED(Tone.TROUBLE),
    REVIEW(Tone.TROUBLE),
    LATE(Tone.TROUBLE),
    PAID(Tone.GOOD);

    public enum Tone {
        PLAIN,
        DOUBT,
        TROUBLE,
        OVER,
        GOOD
    }

    private final Tone tone;

    Stage(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    /// On the straight way from the code to the money.
    public boolean onTheWay() {
        return this == PLACING || this == WAITING || this == PAYING || this == PAID;
    }

    /// The till still wants this money, so time runs.
    public boolean running() {
        return this == PLACING || this == WAITING || this == PAYING || this == UNKNOWN;
    }
}
