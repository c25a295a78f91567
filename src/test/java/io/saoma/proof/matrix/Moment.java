package io.saoma.proof.matrix;

import static io.saoma.simulator.fault.Call.CLOSEORDER;
import static io.saoma.simulator.fault.Call.ORDERQUERY;
import static io.saoma.simulator.fault.Call.UNIFIEDORDER;

import io.saoma.payment.Wish;
import io.saoma.simulator.fault.Call;
import org.jspecify.annotations.Nullable;

/// When in the life of a payment the fault strikes, told by the exchanges that have gone before: P places, A asks, C
/// closes.
enum Moment {
    FIRST_PLACING(UNIFIEDORDER, "P", "", null),
    PLACING_AGAIN(UNIFIEDORDER, "PA+P", "P", null),
    NEW_CODE(UNIFIEDORDER, "PAP", "", Wish.NEW_CODE),
    ASKING_WHILE_UNKNOWN(ORDERQUERY, "PA", "P", null),
    ASKING_WHILE_WAITING(ORDERQUERY, "PAA", "", null),
    LAST_QUESTION(ORDERQUERY, "PAA", "", Wish.CANCEL),
    ASKING_AFTER_CLOSE(ORDERQUERY, "PA+CA", "", null),
    RESUMED(ORDERQUERY, "PAA", "", Wish.STOP),
    RESUMED_WITHOUT_CODE(ORDERQUERY, "PA", "P", Wish.STOP),
    CLOSING_EARLY(CLOSEORDER, "PA+C", "", Wish.CANCEL),
    CLOSING(CLOSEORDER, "PA+C", "", null);

    final Call call;

    /// The exchange that is spoiled is the one that makes the story so.
    final String struckAt;

    /// The answer that makes the story so is lost, so that the moment can come.
    final String lostAt;

    /// What somebody wishes after the first answer, or the first answer's absence.
    final @Nullable Wish wish;

    Moment(Call call, String struckAt, String lostAt, @Nullable Wish wish) {
        this.call = call;
        this.struckAt = struckAt;
        this.lostAt = lostAt;
        this.wish = wish;
    }

    /// Whether nothing happens until the deadline.
    boolean waitsForTheDeadline() {
        return this == CLOSING || this == ASKING_AFTER_CLOSE;
    }

    /// Whether a customer has seen a code by then.
    boolean codeShown() {
        return lostAt.isEmpty() && this != FIRST_PLACING;
    }

    boolean wishedAfter(String story) {
        return wish != null && story.equals(lostAt.isEmpty() ? "PA" : "P");
    }
}
