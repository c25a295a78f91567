package io.saoma.print;

import io.saoma.device.receipt.Language;

/// What the rows of a shift's report are called.
///
/// @param title with `%d` for its number
/// @param byHandCounts with `%s` for an amount, then how many in all, verified, unpaid and open
/// @param counts with `%s` for an amount and `%d` for how many
record ShiftWords(
        String soFar,
        String title,
        String opened,
        String closed,
        String sales,
        String cash,
        String weChat,
        String byHand,
        String byHandCounts,
        String cashBack,
        String weChatBack,
        String taken,
        String letOff,
        String returned,
        String start,
        String putIn,
        String takenOut,
        String expected,
        String counted,
        String difference,
        String removedLines,
        String cancelledCodes,
        String openings,
        String journal,
        String counts) {

    private static final ShiftWords CHINESE = new ShiftWords(
            "当班报表（未交班） 第 %d 班",
            "交班报表 第 %d 班",
            "开班",
            "交班",
            "成交笔数",
            "现金收入",
            "微信收入",
            "人工确认",
            "%s（%d 笔：已核实 %d，未付 %d，待核实 %d）",
            "现金退款",
            "微信退款",
            "收入合计",
            "优惠合计",
            "退货合计",
            "开班备用金",
            "存入",
            "取出",
            "应有现金",
            "实点现金",
            "长短款",
            "删行",
            "取消收款次数",
            "无交易开钱箱",
            "流水校验 %s",
            "%s（%d 笔）");
    private static final ShiftWords ENGLISH = new ShiftWords(
            "Shift %d so far (X)",
            "Shift %d closed (Z)",
            "Opened",
            "Closed",
            "Sales",
            "Cash",
            "WeChat Pay",
            "Confirmed by hand",
            "%s (%d: %d verified, %d unpaid, %d open)",
            "Refunds in cash",
            "Refunds by WeChat",
            "Taken in all",
            "Discounts",
            "Returns",
            "Change at the start",
            "Put in",
            "Taken out",
            "Should be there",
            "Counted",
            "Difference",
            "Lines removed",
            "Charges cancelled",
            "Drawer opened without sale",
            "Journal %s",
            "%s (%d)");

    static ShiftWords in(Language language) {
        return switch (language) {
            case CHINESE -> CHINESE;
            case ENGLISH -> ENGLISH;
        };
    }
}
