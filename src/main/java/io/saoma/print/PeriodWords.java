package io.saoma.print;

import io.saoma.device.receipt.Language;
import io.saoma.payment.PaymentWay;
import io.saoma.report.period.Period.Kind;
import java.util.Map;

/// What the rows of a period's report are called.
///
/// @param titles with `%s` for its day, or its first
/// @param counts with `%s` for an amount and `%d` for how many
/// @param clerkMarks lines removed, payments by hand, drawer openings and sales cancelled
/// @param whole what a period that is over stands beside
/// @param byThen the same of one that still runs: as much of it
/// @param till with `%s` for its number
/// @param pieces with `%s` for an amount and `%d` for how many pieces
record PeriodWords(
        Map<Kind, String> titles,
        String until,
        String soFar,
        String taken,
        String average,
        Beside whole,
        Beside byThen,
        String back,
        String net,
        String letOff,
        String returned,
        Map<PaymentWay, String> ways,
        String clerks,
        String clerkBack,
        String clerkMarks,
        String items,
        String counts,
        String pieces,
        String everywhere,
        String till) {

    /// The periods beside which one stands.
    record Beside(String before, String weekAgo) {}

    private static final PeriodWords CHINESE = new PeriodWords(
            Map.of(Kind.DAY, "日报 %s", Kind.WEEK, "周报 %s 起", Kind.MONTH, "月报 %s 起"),
            "截止日",
            "未结束，截至打印时",
            "实收",
            "客单价",
            new Beside("上期", "上周同日"),
            new Beside("上期同时", "上周同日同时"),
            "退款",
            "退款后净收",
            "优惠",
            "退货",
            Map.of(
                    PaymentWay.NATIVE, "微信扫码",
                    PaymentWay.MICROPAY, "微信付款码",
                    PaymentWay.CASH, "现金",
                    PaymentWay.BY_HAND, "人工确认（待核实，不计入）"),
            "【收银员】",
            "  退款",
            "  删行/人工/开箱/取消",
            "【商品排行】",
            "%s（%d 笔）",
            "%s（%d 件）",
            "全部收银台",
            "%s 号机");
    private static final PeriodWords ENGLISH = new PeriodWords(
            Map.of(Kind.DAY, "Day %s", Kind.WEEK, "Week from %s", Kind.MONTH, "Month from %s"),
            "Until",
            "Not over yet: as it stood at this print",
            "Taken",
            "Average",
            new Beside("Period before", "A week ago"),
            new Beside("Before, by then", "A week ago, by then"),
            "Refunds",
            "After refunds",
            "Discounts",
            "Returns",
            Map.of(
                    PaymentWay.NATIVE, "WeChat QR",
                    PaymentWay.MICROPAY, "WeChat code",
                    PaymentWay.CASH, "Cash",
                    PaymentWay.BY_HAND, "By hand, not verified"),
            "Cashiers",
            "  Refunds",
            "  Removed/by hand/drawer/unpaid",
            "Items",
            "%s (%d)",
            "%s (%d)",
            "All tills",
            "till %s");

    static PeriodWords in(Language language) {
        return switch (language) {
            case CHINESE -> CHINESE;
            case ENGLISH -> ENGLISH;
        };
    }
}
