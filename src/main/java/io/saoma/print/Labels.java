package io.saoma.print;

import io.saoma.device.receipt.Language;
import io.saoma.sale.Reduction;
import io.saoma.sale.Reduction.Off;
import io.saoma.sale.Reduction.Rate;
import io.saoma.sale.Reduction.Rounding;

/// What the sums and payments of a receipt are called.
///
/// @param change with `%s` for what was handed over and what went back
/// @param weChatNumber with `%s` for the end of WeChat's number
/// @param byHand what is said of a payment that only a person has confirmed
/// @param off with `%s` for what is let off
/// @param rate with `%s` for what is left, as it is said in China, and for the percents that are let off
/// @param note with `%s` for what stands beside the sale
record Labels(
        String total,
        String paid,
        String cash,
        String cashBack,
        String change,
        String weChat,
        String weChatNumber,
        String byHand,
        String subtotal,
        String off,
        String rate,
        String rounding,
        String returned,
        String note) {

    private static final Labels CHINESE = new Labels(
            "合计",
            "实收",
            "现金",
            "退还现金",
            "收 %s，找零 %s",
            "微信支付",
            "微信单号 …%s",
            "人工确认（待核实）",
            "小计",
            "优惠 %s",
            "%s折（减%s%%）",
            "抹零",
            "退货",
            "备注：%s");
    private static final Labels ENGLISH = new Labels(
            "Total",
            "Paid",
            "Cash",
            "Cash returned",
            "given %s, change %s",
            "WeChat Pay",
            "WeChat no. …%s",
            "confirmed by hand, to be verified",
            "Subtotal",
            "%s off",
            "%2$s%% off (%1$s折)",
            "Rounding",
            "Returned",
            "Note: %s");

    static Labels in(Language language) {
        return switch (language) {
            case CHINESE -> CHINESE;
            case ENGLISH -> ENGLISH;
        };
    }

    String of(Reduction reduction) {
        return switch (reduction) {
            case Off(var money) -> off.formatted(money);
            case Rate it -> rate.formatted(it.zhe(), it.percentOff());
            case Rounding _ -> rounding;
        };
    }
}
