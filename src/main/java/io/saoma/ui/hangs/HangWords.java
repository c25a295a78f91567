package io.saoma.ui.hangs;

import io.saoma.report.Hang;
import io.saoma.report.HangKind;
import io.saoma.ui.Chip;
import io.saoma.ui.RefundWords;
import io.saoma.ui.Sentence;

/// What happened to something that hangs, and what that means.
final class HangWords {

    private HangWords() {}

    static Chip chip(HangKind kind) {
        return switch (kind) {
            case LATE -> Chip.LATE;
            case TWICE -> Chip.TWICE;
            case ASKING -> Chip.UNKNOWN;
            case REVIEW -> Chip.REVIEW;
            case BY_HAND -> Chip.BY_HAND;
            case CONTRADICTED -> Chip.CONTRADICTED;
            case IN_PART -> Chip.IN_PART;
            case BACK_WAITING -> Chip.REFUNDING;
            case BACK_STRANDED -> Chip.REFUND_STRANDED;
            case BACK_FAILED -> Chip.REFUND_FAILED;
        };
    }

    static Sentence happened(Hang hang) {
        return switch (hang.kind()) {
            case LATE -> Sentence.of("hangs.lateWhat", hang.amount());
            case TWICE -> Sentence.of("hangs.twiceWhat", hang.amount());
            case ASKING -> Sentence.of("hangs.askingWhat", hang.amount());
            case REVIEW -> Sentence.of("hangs.reviewWhat", hang.amount());
            case BY_HAND -> Sentence.of("hangs.byHandWhat", hang.amount());
            case CONTRADICTED -> Sentence.of("hangs.contradictedWhat", hang.amount());
            case IN_PART ->
                Sentence.of(
                        hang.order().settleable() ? "hangs.inPartWhat" : "hangs.inPartLeftWhat",
                        hang.amount(),
                        hang.order().total());
            case BACK_WAITING, BACK_STRANDED, BACK_FAILED ->
                Sentence.of(
                        "hangs.backWhat",
                        hang.amount(),
                        hang.refunding().map(it -> it.refund().grounds().by()).orElse(""));
        };
    }

    /// Of a refund, how it stands says it best.
    static Sentence means(Hang hang) {
        return switch (hang.kind()) {
            case LATE -> Sentence.of("hangs.lateMeans");
            case TWICE -> Sentence.of("hangs.twiceMeans");
            case ASKING -> Sentence.of("hangs.askingMeans");
            case REVIEW -> Sentence.of("hangs.reviewMeans");
            case BY_HAND -> Sentence.of("hangs.byHandMeans");
            case CONTRADICTED -> Sentence.of("hangs.contradictedMeans");
            case IN_PART -> Sentence.of(hang.order().settleable() ? "hangs.inPartMeans" : "hangs.inPartLeftMeans");
            case BACK_WAITING, BACK_STRANDED, BACK_FAILED ->
                hang.refunding().map(RefundWords::of).orElse(Sentence.of("hangs.askingMeans"));
        };
    }

    static Sentence elsewhere(Hang hang) {
        var order = hang.order();
        var key = isRefundable(hang.kind()) ? "hangs.elsewhereRefund" : "hangs.elsewhere";
        return Sentence.of(key, order.shop().orElse(""), order.number().till());
    }

    /// Whether WeChat's money can go back from any till.
    private static boolean isRefundable(HangKind kind) {
        return switch (kind) {
            case LATE, TWICE, BACK_FAILED -> true;
            case ASKING, REVIEW, BY_HAND, CONTRADICTED, IN_PART, BACK_WAITING, BACK_STRANDED -> false;
        };
    }

    static Sentence advice(Hang hang) {
        return switch (hang.kind()) {
            case LATE -> Sentence.of("hangs.lateAdvice");
            case TWICE -> Sentence.of("hangs.twiceAdvice");
            case ASKING, BACK_WAITING -> Sentence.of("hangs.waitAdvice");
            case REVIEW -> Sentence.of("hangs.reviewAdvice");
            case BY_HAND -> Sentence.of("hangs.byHandAdvice");
            case CONTRADICTED -> Sentence.of("hangs.contradictedAdvice");
            case IN_PART -> Sentence.of(hang.order().settleable() ? "hangs.inPartAdvice" : "hangs.inPartLeftAdvice");
            case BACK_STRANDED -> Sentence.of("hangs.strandedAdvice");
            case BACK_FAILED -> Sentence.of("hangs.failedAdvice");
        };
    }
}
