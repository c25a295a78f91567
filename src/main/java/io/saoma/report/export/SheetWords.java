package io.saoma.report.export;

import io.saoma.payment.PaymentWay;
import io.saoma.payment.bill.BillMark;
import io.saoma.report.OrderLook;
import java.util.List;
import java.util.Map;

/// What the sheets, their columns and the words in their cells are called.
///
/// @param items of a sale of more than one thing, with `%s` for the first and `%d` for how many pieces in all
public record SheetWords(
        String orders,
        List<String> orderColumns,
        String items,
        Map<OrderLook, String> looks,
        Map<PaymentWay, String> ways,
        Map<BillMark, String> marks,
        String sums,
        List<String> sumColumns,
        Sums names,
        String bars,
        List<String> hourColumns,
        List<String> dayColumns,
        String clerks,
        List<String> clerkColumns,
        String means,
        List<String> wayColumns,
        String goods,
        List<String> itemColumns) {

    /// What the sums of a period are called.
    ///
    /// @param till with `%s` for its number
    /// @param whole what a period that is over stands beside
    /// @param byThen the same of one that still runs: as much of it
    public record Sums(
            String whose,
            String everywhere,
            String till,
            String from,
            String to,
            String taken,
            String average,
            Beside whole,
            Beside byThen,
            String refunds,
            String net,
            String letOff,
            String returned,
            String cancelled,
            String removedLines,
            String byHand,
            String openings) {}

    /// The periods beside which one stands.
    public record Beside(String before, String weekAgo) {}

    public static final SheetWords CHINESE = new SheetWords(
            "订单",
            List.of(
                    "时间", "单号", "商品", "件数", "应收", "优惠", "实收", "方式", "支付状态", "微信单号", "退款", "收银员", "班次", "机号", "对账",
                    "备注"),
            "%s 等 %d 件",
            Map.ofEntries(
                    Map.entry(OrderLook.WAITING, "待扫码"),
                    Map.entry(OrderLook.ASKING, "待确认"),
                    Map.entry(OrderLook.CLOSING, "撤销中"),
                    Map.entry(OrderLook.PAID, "已支付"),
                    Map.entry(OrderLook.PAID_IN_PART, "部分已付"),
                    Map.entry(OrderLook.CLOSED, "已关闭"),
                    Map.entry(OrderLook.REFUSED, "微信拒单"),
                    Map.entry(OrderLook.PAID_LATE, "迟到付款"),
                    Map.entry(OrderLook.PAID_TWICE, "重复付款"),
                    Map.entry(OrderLook.BY_HAND, "人工确认（待核实）"),
                    Map.entry(OrderLook.CONTRADICTED, "人工确认（微信未收款）"),
                    Map.entry(OrderLook.REFUNDED_IN_PART, "部分退款"),
                    Map.entry(OrderLook.REFUNDED, "已退款"),
                    Map.entry(OrderLook.REVIEW, "需核对")),
            Map.of(
                    PaymentWay.NATIVE, "微信扫码",
                    PaymentWay.MICROPAY, "微信付款码",
                    PaymentWay.CASH, "现金",
                    PaymentWay.BY_HAND, "人工确认（待核实，不计入实收）"),
            Map.of(BillMark.NONE, "", BillMark.AGREES, "一致", BillMark.DIFFERS, "不符"),
            "汇总",
            List.of("项目", "笔数", "金额"),
            new Sums(
                    "收银台",
                    "全部收银台",
                    "%s 号机",
                    "起始日",
                    "截止日",
                    "实收",
                    "客单价",
                    new Beside("上期", "上周同日"),
                    new Beside("上期同时", "上周同日同时"),
                    "退款",
                    "净收",
                    "优惠",
                    "退货",
                    "未付取消",
                    "删行",
                    "人工确认",
                    "无交易开钱箱"),
            "时段",
            List.of("小时", "实收", "上周同日"),
            List.of("日期", "实收", "上期"),
            "收银员",
            List.of("收银员", "成交笔数", "实收", "客单价", "优惠", "未付取消", "退款笔数", "退款", "删行", "人工确认", "无交易开钱箱"),
            "支付方式",
            List.of("方式", "笔数", "金额"),
            "商品",
            List.of("条码", "商品", "件数", "金额"));

    public static final SheetWords ENGLISH = new SheetWords(
            "Orders",
            List.of(
                    "Time",
                    "Number",
                    "Items",
                    "Pieces",
                    "Due",
                    "Discount",
                    "Paid",
                    "Method",
                    "State",
                    "WeChat no.",
                    "Refunded",
                    "Cashier",
                    "Shift",
                    "Till",
                    "WeChat's bill",
                    "Note"),
            "%s and more, %d in all",
            Map.ofEntries(
                    Map.entry(OrderLook.WAITING, "waiting"),
                    Map.entry(OrderLook.ASKING, "unknown"),
                    Map.entry(OrderLook.CLOSING, "closing"),
                    Map.entry(OrderLook.PAID, "paid"),
                    Map.entry(OrderLook.PAID_IN_PART, "paid in part"),
                    Map.entry(OrderLook.CLOSED, "closed"),
                    Map.entry(OrderLook.REFUSED, "refused by WeChat"),
                    Map.entry(OrderLook.PAID_LATE, "paid late"),
                    Map.entry(OrderLook.PAID_TWICE, "paid twice"),
                    Map.entry(OrderLook.BY_HAND, "confirmed by hand, to be verified"),
                    Map.entry(OrderLook.CONTRADICTED, "confirmed by hand, not paid at WeChat"),
                    Map.entry(OrderLook.REFUNDED_IN_PART, "refunded in part"),
                    Map.entry(OrderLook.REFUNDED, "refunded"),
                    Map.entry(OrderLook.REVIEW, "to review")),
            Map.of(
                    PaymentWay.NATIVE, "WeChat QR",
                    PaymentWay.MICROPAY, "WeChat customer's code",
                    PaymentWay.CASH, "Cash",
                    PaymentWay.BY_HAND, "Confirmed by hand (to be verified, in no sum)"),
            Map.of(BillMark.NONE, "", BillMark.AGREES, "agrees", BillMark.DIFFERS, "differs"),
            "Sums",
            List.of("What", "Count", "Amount"),
            new Sums(
                    "Tills",
                    "All tills",
                    "till %s",
                    "From",
                    "To",
                    "Taken",
                    "Average",
                    new Beside("Period before", "Same weekday last week"),
                    new Beside("Period before, until the same time", "Same weekday last week, until the same time"),
                    "Refunds",
                    "Net",
                    "Discounts",
                    "Returns",
                    "Cancelled unpaid",
                    "Lines removed",
                    "Confirmed by hand",
                    "Drawer opened without sale"),
            "Over time",
            List.of("Hour", "Taken", "Same weekday last week"),
            List.of("Day", "Taken", "Period before"),
            "Cashiers",
            List.of(
                    "Cashier",
                    "Sales",
                    "Taken",
                    "Average",
                    "Discounts",
                    "Cancelled unpaid",
                    "Refunds",
                    "Refunded",
                    "Lines removed",
                    "Confirmed by hand",
                    "Drawer opened without sale"),
            "Methods",
            List.of("Method", "Count", "Amount"),
            "Items",
            List.of("Barcode", "Item", "Pieces", "Amount"));
}
