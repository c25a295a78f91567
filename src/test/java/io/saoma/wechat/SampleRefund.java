package io.saoma.wechat;

import static io.saoma.wechat.ScriptedServer.status;

import io.saoma.payment.refund.Grounds;
import io.saoma.payment.refund.Refund;
import io.saoma.payment.refund.RefundReason;
import io.saoma.sale.Money;
import java.util.List;

/// One refund, and what WeChat says of it when all is well.
final class SampleRefund {

    static final Refund REFUND = new Refund(
            Till.NUMBER + "R01ABCDE",
            Till.order().sale(),
            Till.NUMBER,
            Till.APPID,
            Till.MCH_ID,
            new Money(1250),
            new Money(300),
            "门店-退款",
            "https://example.com/wx/notify",
            new Grounds(RefundReason.FAULTY, "", List.of(), "李经理"));

    private SampleRefund() {}

    static Said accepted() {
        return Said.ok()
                .with("transaction_id", "4200000202601010000000001")
                .with("out_trade_no", Till.NUMBER)
                .with("out_refund_no", REFUND.outRefundNo())
                .with("refund_id", "50300001")
                .with("refund_fee", "300")
                .with("total_fee", "1250")
                .with("cash_fee", "1250");
    }

    static Said found(String status) {
        return Said.ok()
                .with("transaction_id", "4200000202601010000000001")
                .with("out_trade_no", Till.NUMBER)
                .with("total_fee", "1250")
                .with("refund_count", "1")
                .with("out_refund_no_0", REFUND.outRefundNo())
                .with("refund_id_0", "50300001")
                .with("refund_fee_0", "300")
                .with("refund_status_0", status)
                .with("refund_fee", "300");
    }
}
