package io.saoma.print;

import io.saoma.device.receipt.Language;
import io.saoma.payment.refund.RefundReason;
import java.util.Map;

/// What the rows of a refund's slip are called.
record RefundWords(
        String refunded,
        String cash,
        String weChat,
        String arrives,
        String number,
        String reason,
        String note,
        Map<RefundReason, String> reasons) {

    private static final RefundWords CHINESE = new RefundWords(
            "退款金额",
            "退现金",
            "微信退款",
            "原路退回，几分钟到三个工作日到账",
            "退款单号",
            "退款原因",
            "说明",
            Map.of(
                    RefundReason.CHANGED_MIND, "顾客不要了",
                    RefundReason.FAULTY, "商品有问题",
                    RefundReason.WRONG_ITEM, "拿错商品",
                    RefundReason.WRONG_PRICE, "价格有误",
                    RefundReason.PAID_TWICE, "重复付款",
                    RefundReason.PAID_LATE, "迟到付款",
                    RefundReason.OTHER, "其他原因"));
    private static final RefundWords ENGLISH = new RefundWords(
            "Refund",
            "In cash",
            "By WeChat Pay",
            "back to the account it came from, within minutes to 3 working days",
            "Refund no.",
            "Reason",
            "Note",
            Map.of(
                    RefundReason.CHANGED_MIND, "Changed their mind",
                    RefundReason.FAULTY, "Faulty goods",
                    RefundReason.WRONG_ITEM, "Wrong goods",
                    RefundReason.WRONG_PRICE, "Wrong price",
                    RefundReason.PAID_TWICE, "Paid twice",
                    RefundReason.PAID_LATE, "Paid too late",
                    RefundReason.OTHER, "Another reason"));

    static RefundWords in(Language language) {
        return switch (language) {
            case CHINESE -> CHINESE;
            case ENGLISH -> ENGLISH;
        };
    }
}
