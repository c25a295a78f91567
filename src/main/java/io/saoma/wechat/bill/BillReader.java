package io.saoma.wechat.bill;

import io.saoma.payment.TradeType;
import io.saoma.payment.bill.Bill;
import io.saoma.payment.bill.Bill.Kind;
import io.saoma.payment.bill.BillAnswer;
import io.saoma.payment.bill.BillAnswer.Fault;
import io.saoma.payment.bill.BillAnswer.Got;
import io.saoma.payment.bill.BillAnswer.Unreadable;
import io.saoma.payment.bill.BillRow;
import io.saoma.payment.bill.BillRow.Paid;
import io.saoma.payment.bill.BillRow.Refunded;
import io.saoma.payment.bill.BillRow.Reversed;
import io.saoma.payment.bill.BillRow.Standing;
import io.saoma.payment.bill.BillRow.Trade;
import io.saoma.sale.BusinessDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads a bill in all the forms that WeChat has given it, and believes it only where its sums fit its rows.
public final class BillReader {

    static final String[] TIME = {"交易时间"};
    static final String[] NUMBER = {"商户订单号"};
    static final String[] TRANSACTION = {"微信订单号"};
    static final String[] STATE = {"交易状态"};
    static final String[] TOTAL = {"订单金额", "总金额"};
    static final String[] SETTLED = {"应结订单金额", "总金额"};
    static final String[] COUPON = {"代金券金额", "代金券或立减优惠金额", "企业红包金额"};
    static final String[] AMOUNT_BACK = {"申请退款金额", "退款金额"};
    static final String[] SETTLED_BACK = {"退款金额"};
    static final String[] FEE = {"手续费"};

    private final String mchId;

    public BillReader(String mchId) {
        this.mchId = mchId;
    }

    public BillAnswer<Bill> read(String text) {
        try {
            return new Got<>(bill(Table.read(text)));
        } catch (NoBillException e) {
            return new Unreadable<>(e.fault(), String.valueOf(e.getMessage()));
        } catch (ArithmeticException _) {
            return new Unreadable<>(Fault.NO_BILL, "sums beyond all measure");
        }
    }

    private Bill bill(Table table) throws NoBillException {
        for (var needed : List.of(TIME, NUMBER, TRANSACTION, STATE, TOTAL)) {
            if (table.titles().place(needed).isEmpty()) {
                throw new NoBillException(Fault.NO_BILL, "no column " + needed[0]);
            }
        }
        BillProof.check(table);
        var rows = new ArrayList<BillRow>();
        for (var cells : table.rows()) {
            rows.add(row(cells));
        }
        if (rows.stream().map(row -> BusinessDay.of(row.at())).distinct().count() > 1) {
            throw new NoBillException(Fault.NO_BILL, "rows of more than one day");
        }
        return new Bill(kind(table.titles()), rows);
    }

    private static Kind kind(Titles titles) {
        if (titles.has("退款申请时间")) {
            return Kind.REFUND;
        }
        return titles.place(SETTLED_BACK).isPresent() ? Kind.ALL : Kind.SUCCESS;
    }

    private BillRow row(Cells cells) throws NoBillException {
        if (!mchId.equals(cells.text("商户号")) && !mchId.equals(cells.text("特约商户号", "子商户号"))) {
            throw new NoBillException(Fault.OTHER_MERCHANT, "another 商户号");
        }
        return switch (cells.text(STATE)) {
            case "SUCCESS" ->
                new Paid(
                        cells.time(TIME),
                        trade(cells),
                        cells.money(TOTAL),
                        cells.money(SETTLED),
                        cells.money(COUPON),
                        cells.fee(FEE));
            case "REFUND" -> refunded(cells);
            case "REVOKED" ->
                new Reversed(
                        cells.time(TIME),
                        trade(cells),
                        cells.money(AMOUNT_BACK),
                        cells.money(SETTLED_BACK),
                        cells.fee(FEE));
            default -> throw new NoBillException(Fault.NO_BILL, "an unknown 交易状态");
        };
    }

    private static Refunded refunded(Cells cells) throws NoBillException {
        return new Refunded(
                cells.time("退款申请时间", "交易时间"),
                trade(cells),
                cells.text("商户退款单号"),
                cells.text("微信退款单号"),
                cells.money(AMOUNT_BACK),
                cells.money(SETTLED_BACK),
                standing(cells.text("退款状态")),
                cells.fee(FEE));
    }

    private static Trade trade(Cells cells) throws NoBillException {
        var number = cells.text(NUMBER);
        var transaction = cells.text(TRANSACTION);
        if (number.isEmpty() || transaction.isEmpty()) {
            throw new NoBillException(Fault.NO_BILL, "a row without numbers");
        }
        return new Trade(cells.text("公众账号ID"), number, transaction, cells.text("商品名称"), tradeType(cells.text("交易类型")));
    }

    /// What other programs of this merchant sell stands in the same bill, in other ways.
    private static Optional<TradeType> tradeType(String word) {
        return Stream.of(TradeType.values())
                .filter(type -> type.name().equals(word))
                .findFirst();
    }

    private static Standing standing(String word) throws NoBillException {
        return switch (word) {
            case "SUCCESS" -> Standing.SUCCESS;
            case "PROCESSING", "CHANGE", "" -> Standing.PROCESSING;
            case "FAIL" -> Standing.FAIL;
            default -> throw new NoBillException(Fault.NO_BILL, "an unknown 退款状态");
        };
    }
}
