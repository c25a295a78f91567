package io.saoma.report;

/// Why something hangs: each has its own words and its own way out.
public enum HangKind {
    /// Money came after the sale was given up.
    LATE,
    /// More came in than the sale costs.
    TWICE,
    /// Nobody can tell yet whether it is paid.
    ASKING,
    /// WeChat contradicts us.
    REVIEW,
    /// Taken for paid by a person, not verified yet.
    BY_HAND,
    /// Taken for paid by a person, and WeChat says that nobody paid.
    CONTRADICTED,
    /// Only a part is paid.
    IN_PART,
    /// A refund is under way.
    BACK_WAITING,
    /// A refund that the payer's card would not take.
    BACK_STRANDED,
    /// A refund of which nothing went back.
    BACK_FAILED
}
