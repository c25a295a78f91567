package io.saoma.sale.shift;

import io.saoma.sale.Money;

/// What happened between two lines of the journal.
///
/// @param sales rung up and not cancelled
/// @param letOff all discounts of them
/// @param returned what their goods were worth that came back
/// @param cash what went into the drawer for sales, less what went out for them
/// @param weChat what WeChat said was paid
/// @param byHand what was taken for paid by hand; once it is verified, it is in `weChat` too
/// @param cashBack what went out of the drawer for refunds
/// @param weChatBack what WeChat has given back
/// @param openings of the drawer without any money
public record ShiftSums(
        long sales,
        Money letOff,
        Money returned,
        Money cash,
        long cashSales,
        Money weChat,
        long weChatPayments,
        ByHand byHand,
        Money putIn,
        Money takenOut,
        long openings,
        long removedLines,
        long cancelledCodes,
        Money cashBack,
        Money weChatBack) {}
