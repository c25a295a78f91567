package io.saoma.wechat.bill;

import io.saoma.payment.bill.BillAnswer.Fault;

/// Compares the sums at the end of a bill with its rows: each column of amounts, and how many rows there are.
final class BillProof {

    private static final String[] COUNT = {"总交易单数"};

    private BillProof() {}

    static void check(Table table) throws NoBillException {
        if (table.sums().isEmpty()) {
            if (table.rows().isEmpty()) {
                return;
            }
            throw new NoBillException(Fault.NOT_WHOLE, "no sums");
        }
        var sums = table.sums().get();
        if (!sums.has(COUNT) || sums.count(COUNT) != table.rows().size()) {
            throw new NoBillException(Fault.NOT_WHOLE, "another count of rows");
        }
        money(table, sums, "应结订单金额", "应结订单总金额");
        money(table, sums, "总金额", "总交易额");
        money(table, sums, "订单金额", "订单总金额");
        money(table, sums, "退款金额", "退款总金额", "总退款金额");
        money(table, sums, "申请退款金额", "申请退款总金额");
        fees(table, sums);
    }

    private static void money(Table table, Cells sums, String column, String... said) throws NoBillException {
        if (!sums.has(said) || !table.titles().has(column)) {
            return;
        }
        var fen = 0L;
        for (var row : table.rows()) {
            fen = Math.addExact(fen, row.money(column).fen());
        }
        if (fen != sums.money(said).fen()) {
            throw new NoBillException(Fault.NOT_WHOLE, "another sum of " + column);
        }
    }

    private static void fees(Table table, Cells sums) throws NoBillException {
        var thousandths = 0L;
        for (var row : table.rows()) {
            thousandths = Math.addExact(thousandths, row.fee(BillReader.FEE).thousandths());
        }
        if (sums.has("手续费总金额") && thousandths != sums.fee("手续费总金额").thousandths()) {
            throw new NoBillException(Fault.NOT_WHOLE, "another sum of 手续费");
        }
    }
}
