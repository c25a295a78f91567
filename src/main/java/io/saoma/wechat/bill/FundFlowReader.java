package io.saoma.wechat.bill;

import io.saoma.payment.bill.BillAnswer;
import io.saoma.payment.bill.BillAnswer.Fault;
import io.saoma.payment.bill.BillAnswer.Got;
import io.saoma.payment.bill.BillAnswer.Unreadable;
import io.saoma.payment.bill.FundFlow;
import io.saoma.payment.bill.FundFlow.Movement;
import io.saoma.sale.Money;
import java.util.ArrayList;

/// Reads what moved on the merchant's account, and believes it only where its sums fit its rows.
public final class FundFlowReader {

    private static final String IN = "收入";
    private static final String OUT = "支出";

    private FundFlowReader() {}

    public static BillAnswer<FundFlow> read(String text) {
        try {
            return new Got<>(flow(Table.read(text)));
        } catch (NoBillException e) {
            return new Unreadable<>(e.fault(), String.valueOf(e.getMessage()));
        } catch (ArithmeticException _) {
            return new Unreadable<>(Fault.NO_BILL, "sums beyond all measure");
        }
    }

    private static FundFlow flow(Table table) throws NoBillException {
        if (table.titles().place("资金流水单号").isEmpty()
                || table.titles().place("收支类型").isEmpty()) {
            throw new NoBillException(Fault.NO_BILL, "no account of funds");
        }
        var movements = new ArrayList<Movement>();
        for (var cells : table.rows()) {
            movements.add(movement(cells));
        }
        var flow = new FundFlow(movements);
        check(table, flow);
        return flow;
    }

    private static Movement movement(Cells cells) throws NoBillException {
        var amount = cells.money("收支金额(元)", "收支金额（元）", "收支金额");
        return new Movement(
                cells.time("记账时间"),
                cells.text("微信支付业务单号"),
                cells.text("资金流水单号"),
                cells.text("业务名称"),
                cells.text("业务类型"),
                switch (cells.text("收支类型")) {
                    case IN -> amount;
                    case OUT -> amount.negated();
                    default -> throw new NoBillException(Fault.NO_BILL, "an unknown 收支类型");
                },
                cells.money("账户结余(元)", "账户结余（元）", "账户结余"));
    }

    private static void check(Table table, FundFlow flow) throws NoBillException {
        if (table.sums().isEmpty()) {
            if (table.rows().isEmpty()) {
                return;
            }
            throw new NoBillException(Fault.NOT_WHOLE, "no sums");
        }
        var sums = table.sums().get();
        var in = sum(flow, true);
        var out = sum(flow, false);
        if (sums.count("资金流水总笔数") != table.rows().size()
                || !sums.money("收入金额").equals(in)
                || !sums.money("支出金额").equals(out)) {
            throw new NoBillException(Fault.NOT_WHOLE, "other sums");
        }
    }

    private static Money sum(FundFlow flow, boolean in) {
        var all = flow.movements().stream()
                .map(Movement::amount)
                .filter(amount -> in ? amount.isPositive() : amount.fen() < 0)
                .reduce(Money.ZERO, Money::plus);
        return in ? all : all.negated();
    }
}
