package io.saoma.proof.shop;

import java.util.EnumSet;
import java.util.Set;

/// Everything that may go wrong on a day, or that people do.
enum Kind {
    REFUSED,
    LOST_REQUEST,
    LATE_REQUEST,
    DOUBLED_REQUEST,
    LOST_ANSWER,
    LATE_ANSWER,
    SWAPPED_ANSWER,
    REPLAYED_ANSWER,
    GARBLED_ANSWER,
    BAD_GATEWAY,
    SYSTEM_ERROR,
    SYSTEM_ERROR_WORK_DONE,
    RATE_LIMIT,
    UNSIGNED_FAILURE,
    BAD_SIGN,
    WRONG_AMOUNT,
    NOT_YET_VISIBLE,
    PAID_JUST_BEFORE,
    PAID_JUST_AFTER,
    PAID_UNDER_CLOSE,
    PAYING_AT_CLOSE,
    OUTAGE,
    CLOCK_JUMP,
    SLEEP,
    KILL,
    POWER_CUT,
    FAILING_DISK,
    RESTART,
    OLD_BACKUP,
    NOTICE,
    NOTICE_AGAIN_AND_AGAIN,
    FALSE_NOTICE,
    TWO_SCANS,
    REFUSES_FIRST,
    PAYS_AROUND_CANCEL,
    PAYS_AROUND_EXPIRY,
    NEVER_PAYS,
    CANCELS,
    NEW_CODE,
    IMPATIENT_CHECKS,
    TRIES_AGAIN,
    ACCEPTS_LATE,
    NEXT_CUSTOMER_MEANWHILE;

    /// What can befall a single exchange.
    static final Set<Kind> OF_AN_EXCHANGE = EnumSet.range(REFUSED, PAYING_AT_CLOSE);
}
