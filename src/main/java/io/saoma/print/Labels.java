package io.saoma.print;

import io.saoma.device.receipt.Language;

/// What the sums and payments of a receipt are called.
///
/// @param change with `%s` for what was handed over and what went back
/// @param weChatNumber with `%s` for the end of WeChat's number
record Labels(
        String total, String paid, String cash, String cashBack, String change, String weChat, String weChatNumber) {

    private static final Labels CHINESE = new Labels("合计", "实收", "现金", "退还现金", "收 %s，找零 %s", "微信支付", "微信单号 …%s");
    private static final Labels ENGLISH =
            new Labels("Total", "Paid", "Cash", "Cash returned", "given %s, change %s", "WeChat Pay", "WeChat no. …%s");

    static Labels in(Language language) {
        return switch (language) {
            case CHINESE -> CHINESE;
            case ENGLISH -> ENGLISH;
        };
    }
}
