package io.saoma.wechat.bill;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.saoma.payment.bill.BillAnswer.Fault;
import io.saoma.payment.bill.BillAnswer.Unreadable;

/// A bill in the present form, a small one, and what is read of them.
final class SampleBill {

    static final String TITLES_27 =
            "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注";
    static final String SUMS_27 = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额";
    static final String PAID_27 = "`2026-01-02"
        + " 00:00:00,`wx1234567890abcdef,`1900000001,`0,`,`4200001,`0126010200010156789,`oPRIVATE,`NATIVE,`SUCCESS,`OTHERS,`CNY,`12.00,`0.34,`0,`0,`0.00,`0.00,`,`,`门店-面包,"
        + " 大,`,`0.07000,`0.60%,`12.34,`0.00,`";
    static final String REFUND_27 = "`2026-01-02"
        + " 23:59:59,`wx1234567890abcdef,`1900000001,`0,`,`4200001,`0126010200010156789,`oPRIVATE,`NATIVE,`REFUND,`OTHERS,`CNY,`0.00,`0.00,`5030001,`R1,`12.00,`0.00,`ORIGINAL,`PROCESSING,`门店-面包,"
        + " 大,`,`-0.07000,`0.60%,`0.00,`12.34,`";
    static final String SAID_27 = "`2,`12.00,`12.00,`0.00,`0.00000,`12.34,`12.34";

    private SampleBill() {}

    static String small(int rows) {
        var row = "`2026-01-02 08:00:00,`1900000001,`4200001,`A12345,`SUCCESS,`12.34\n";
        return "交易时间,商户号,微信订单号,商户订单号,交易状态,订单金额\n" + row.repeat(rows) + "总交易单数\n`" + rows + ".0\n";
    }

    static Fault fault(String text) {
        return assertInstanceOf(Unreadable.class, new BillReader("1900000001").read(text))
                .fault();
    }
}
