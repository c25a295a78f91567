package io.saoma.simulator.bill;

import io.saoma.simulator.order.Identifiers;
import io.saoma.simulator.wire.Merchant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The columns of a bill; the old ones differ in their titles, not in their meaning (protocol, section 4.4).
enum Form {
    PRESENT(
            "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,"
                    + "微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注",
            "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额"),
    OLD(
            "交易时间,公众账号ID,商户号,子商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,总金额,代金券或立减优惠金额,"
                    + "微信退款单号,商户退款单号,退款金额,代金券或立减优惠退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率",
            "总交易单数,总交易额,总退款金额,总代金券或立减优惠退款金额,手续费总金额");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String END = "\r\n";
    private static final Pattern COMMA = Pattern.compile(",");

    private final String titles;
    private final String sums;

    Form(String titles, String sums) {
        this.titles = titles;
        this.sums = sums;
    }

    String write(Merchant merchant, List<Entry> entries) {
        var lines = new ArrayList<String>();
        lines.add(BYTE_ORDER_MARK + titles);
        entries.forEach(entry -> lines.add(line(titles, cells(merchant, entry))));
        lines.add(sums);
        lines.add(line(sums, sums(entries)));
        return String.join(END, lines) + END;
    }

    private static String line(String titles, Map<String, String> cells) {
        return COMMA.splitAsStream(titles)
                .map(title -> "`" + cells.getOrDefault(title, ""))
                .collect(Collectors.joining(","));
    }

    private Map<String, String> cells(Merchant merchant, Entry entry) {
        var cells = new HashMap<String, String>();
        cells.put("交易时间", TIME.format(entry.at().atZone(Identifiers.BEIJING)));
        cells.put("公众账号ID", merchant.appid());
        cells.put("商户号", merchant.mchId());
        cells.put("特约商户号", "0");
        cells.put("子商户号", "0");
        cells.put("设备号", entry.order().term("device_info"));
        cells.put("微信订单号", entry.transactionId());
        cells.put("商户订单号", entry.order().outTradeNo());
        cells.put("用户标识", entry.payer());
        cells.put("交易类型", entry.order().term("trade_type"));
        cells.put("交易状态", entry.tradeState());
        cells.put("付款银行", entry.bank());
        cells.put("货币种类", "CNY");
        cells.put("商品名称", entry.order().term("body"));
        cells.put("商户数据包", entry.order().term("attach"));
        cells.put("费率", "0.60%");
        cells.put("微信退款单号", "0");
        cells.put("商户退款单号", "0");
        cells.putAll(entry.refund());
        cells.putAll(money(entry));
        return cells;
    }

    private Map<String, String> money(Entry entry) {
        var coupon = this == OLD ? "代金券或立减优惠金额" : "代金券金额";
        return Map.of(
                "总金额",
                Yuan.of(entry.fen()),
                "订单金额",
                Yuan.of(entry.fen()),
                "应结订单金额",
                Yuan.of(entry.settled()),
                coupon,
                Yuan.of(entry.coupon()),
                "退款金额",
                Yuan.of(this == OLD ? entry.back() : entry.settledBack()),
                "申请退款金额",
                Yuan.of(entry.back()),
                "充值券退款金额",
                Yuan.of(0),
                "代金券或立减优惠退款金额",
                Yuan.of(0),
                "手续费",
                Yuan.fee(entry.fee()));
    }

    private static Map<String, String> sums(List<Entry> entries) {
        var fen = entries.stream().mapToLong(Entry::fen).sum();
        var back = entries.stream().mapToLong(Entry::back).sum();
        var settledBack = entries.stream().mapToLong(Entry::settledBack).sum();
        return Map.ofEntries(
                Map.entry("总交易单数", Integer.toString(entries.size())),
                Map.entry("总交易额", Yuan.of(fen)),
                Map.entry("订单总金额", Yuan.of(fen)),
                Map.entry(
                        "应结订单总金额",
                        Yuan.of(entries.stream().mapToLong(Entry::settled).sum())),
                Map.entry("退款总金额", Yuan.of(settledBack)),
                Map.entry("总退款金额", Yuan.of(back)),
                Map.entry("申请退款总金额", Yuan.of(back)),
                Map.entry("充值券退款总金额", Yuan.of(0)),
                Map.entry("总代金券或立减优惠退款金额", Yuan.of(0)),
                Map.entry(
                        "手续费总金额",
                        Yuan.fee(entries.stream().mapToLong(Entry::fee).sum())));
    }
}
