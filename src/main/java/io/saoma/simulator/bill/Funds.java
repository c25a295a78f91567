package io.saoma.simulator.bill;

import io.saoma.simulator.order.Identifiers;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// What moved on the merchant's account: each payment, each refund, and the fee of either.
final class Funds {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final String TITLES = "记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号";
    private static final String SUMS = "资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额";
    private static final String END = "\r\n";

    private final List<String> lines = new ArrayList<>();
    private long balance;
    private int ins;
    private int outs;
    private long in;
    private long out;

    private Funds() {}

    static String write(List<Entry> entries) {
        var funds = new Funds();
        entries.forEach(funds::add);
        return funds.text();
    }

    private void add(Entry entry) {
        move(entry, entry.back() == 0 ? "交易" : "退款", entry.settled() - entry.settledBack());
        if (entry.fee() != 0) {
            move(entry, entry.fee() > 0 ? "扣除交易手续费" : "退还交易手续费", -entry.fee());
        }
    }

    private void move(Entry entry, String name, long fen) {
        balance += fen;
        if (fen < 0) {
            outs++;
            out -= fen;
        } else {
            ins++;
            in += fen;
        }
        lines.add("`%s,`%s,`%s%03d,`%s,`%s,`%s,`%s,`%s,`%s,`%s,`%s"
                .formatted(
                        TIME.format(entry.at().atZone(Identifiers.BEIJING)),
                        entry.transactionId(),
                        entry.transactionId(),
                        lines.size(),
                        name,
                        name,
                        fen < 0 ? "支出" : "收入",
                        Yuan.of(Math.abs(fen)),
                        Yuan.of(balance),
                        "system",
                        "",
                        entry.order().outTradeNo()));
    }

    private String text() {
        var all = new ArrayList<String>();
        all.add(TITLES);
        all.addAll(lines);
        all.add(SUMS);
        all.add("`%d.0,`%d.0,`%s,`%d.0,`%s".formatted(lines.size(), ins, Yuan.of(in), outs, Yuan.of(out)));
        return String.join(END, all) + END;
    }
}
