package io.saoma.ui.orders.audit;

import io.saoma.sale.staff.DutyEvent.Approved;
import io.saoma.ui.Sentence;

/// Says what a manager allowed: each matter in words of its own, with an amount only where it is about one.
final class ApprovalWords {

    private ApprovalWords() {}

    static Sentence of(Approved approved) {
        return switch (approved.matter()) {
            case DISCOUNT -> money("audit.approvedDiscount", approved);
            case REFUND -> money("audit.approvedRefund", approved);
            case BY_HAND -> money("audit.approvedByHand", approved);
            case REPORT -> Sentence.of("audit.approvedReport", approved.asker());
            case BILL -> Sentence.of("audit.approvedBill", approved.asker());
            case STAFF -> Sentence.of("audit.approvedStaff", approved.asker());
            case SETTINGS -> Sentence.of("audit.approvedSettings", approved.asker());
        };
    }

    private static Sentence money(String key, Approved approved) {
        return Sentence.of(key, approved.amount(), approved.about(), approved.asker());
    }
}
