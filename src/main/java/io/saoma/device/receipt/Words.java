package io.saoma.device.receipt;

/// The words of a receipt that stand neither in the receipt nor in the template.
///
/// @param again with `%d` for how many times
record Words(
        String sale,
        String refund,
        String report,
        String item,
        String price,
        String quantity,
        String sum,
        String again,
        String practice,
        String notice,
        String template) {

    static final Words CHINESE = new Words(
            "销售小票",
            "退款小票",
            "交班报表",
            "品名",
            "单价",
            "数量",
            "小计",
            "重打 %d",
            "练习单 不作凭证",
            "此小票不作报销凭证，如需发票请向收银员索取",
            "receipt-zh.txt");

    static final Words ENGLISH = new Words(
            "Sales receipt",
            "Refund receipt",
            "Shift report",
            "Item",
            "Price",
            "Qty",
            "Sum",
            "Reprint %d",
            "PRACTICE ONLY, NO PROOF OF PURCHASE",
            "This is not an invoice (fapiao). Please ask the cashier for one, with this receipt.",
            "receipt-en.txt");
}
