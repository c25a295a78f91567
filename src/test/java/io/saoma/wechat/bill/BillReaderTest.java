package io.saoma.wechat.bill;

import static io.saoma.wechat.bill.SampleBill.PAID_27;
import static io.saoma.wechat.bill.SampleBill.REFUND_27;
import static io.saoma.wechat.bill.SampleBill.SAID_27;
import static io.saoma.wechat.bill.SampleBill.SUMS_27;
import static io.saoma.wechat.bill.SampleBill.TITLES_27;
import static io.saoma.wechat.bill.SampleBill.fault;
import static io.saoma.wechat.bill.SampleBill.small;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.TradeType;
import io.saoma.payment.bill.Bill;
import io.saoma.payment.bill.Bill.Kind;
import io.saoma.payment.bill.BillAnswer.Fault;
import io.saoma.payment.bill.BillAnswer.Got;
import io.saoma.payment.bill.BillRow.Paid;
import io.saoma.payment.bill.BillRow.Refunded;
import io.saoma.payment.bill.BillRow.Reversed;
import io.saoma.payment.bill.BillRow.Standing;
import io.saoma.payment.bill.BillRow.Trade;
import io.saoma.payment.bill.Fee;
import io.saoma.sale.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The forms that WeChat has given its bills, as they stand in its documents and in what people have published.
class BillReaderTest {

    private static final Trade TRADE = new Trade(
            "wx1234567890abcdef", "0126010200010156789", "4200001", "门店-面包, 大", Optional.of(TradeType.NATIVE));

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void readsThePresentForm(String end) {
        var bill = bill("\uFEFF" + String.join(end, TITLES_27, PAID_27, REFUND_27, SUMS_27, SAID_27) + end);

        assertEquals(Kind.ALL, bill.kind());
        assertEquals(Optional.of(LocalDate.of(2026, 1, 2)), bill.day());
        assertEquals(
                new Paid(
                        Instant.parse("2026-01-01T16:00:00Z"),
                        TRADE,
                        new Money(1234),
                        new Money(1200),
                        new Money(34),
                        new Fee(7_000)),
                bill.rows().getFirst());
        assertEquals(
                new Refunded(
                        Instant.parse("2026-01-02T15:59:59Z"),
                        TRADE,
                        "R1",
                        "5030001",
                        new Money(1234),
                        new Money(1200),
                        Standing.PROCESSING,
                        new Fee(-7_000)),
                bill.rows().getLast());
        assertFalse(bill.toString().contains("oPRIVATE"));
    }

    /// From WeChat's own page, with its full-width colons, and the amounts of those years.
    @Test
    void readsTheOldForm() {
        var bill = bill("10000100", """
            交易时间,公众账号ID,商户号,子商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,总金额,代金券或立减优惠金额,微信退款单号,商户退款单号,退款金额,代金券或立减优惠退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率
            `2014-11-10 16：33：45,`wx2421b1c4370ec43b,`10000100,`0,`1000,`1001690740201411100005734289,`1415640626,`085e9858e3ba5186aafcbaed1,`MICROPAY,`SUCCESS,`CFT,`CNY,`0.01,`0.0,`0,`0,`0,`0,`,`,`被扫支付测试,`订单额外描述,`0,`0.60%
            `2014-11-10 16：46：14,`wx2421b1c4370ec43b,`10000100,`0,`1000,`1002780740201411100005729794,`1415635270,`085e9858e90ca40c0b5aee463,`MICROPAY,`REVOKED,`CFT,`CNY,`0,`0.0,`0,`0,`0.01,`0,`,`,`被扫支付测试,`订单额外描述,`0,`0.60%
            总交易单数,总交易额,总退款金额,总代金券或立减优惠退款金额,手续费总金额
            `2,`0.01,`0.01,`0.0,`0
            """);

        var rows = bill.rows();
        assertEquals(2, rows.size());
        assertEquals(new Money(1), assertInstanceOf(Paid.class, rows.get(0)).total());
        assertEquals(new Money(1), assertInstanceOf(Paid.class, rows.get(0)).settled());
        assertEquals(
                new Reversed(
                        Instant.parse("2014-11-10T08:46:14Z"),
                        new Trade(
                                "wx2421b1c4370ec43b",
                                "1415635270",
                                "1002780740201411100005729794",
                                "被扫支付测试",
                                Optional.of(TradeType.MICROPAY)),
                        new Money(1),
                        new Money(1),
                        new Fee(0)),
                rows.get(1));
    }

    /// Other programs of the same merchant sell in ways of their own.
    @ParameterizedTest
    @CsvSource({"NATIVE, NATIVE", "MICROPAY, MICROPAY", "JSAPI,", "'',"})
    void saysWhoScannedWhomWhereTheBillDoes(String word, TradeType tradeType) {
        var row = PAID_27.replace("`NATIVE", "`" + word);

        var bill = bill(String.join("\n", TITLES_27, row, SUMS_27, "`1,`12.00,`0.00,`0.00,`0.07000,`12.34,`0.00"));

        assertEquals(
                Optional.ofNullable(tradeType), bill.rows().getFirst().trade().tradeType());
    }

    @Test
    void readsABillOfPaymentsAlone() {
        var bill = bill("""
            交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,商品名称,商户数据包,手续费,费率,订单金额,费率备注
            `2019-11-03 19:10:56,`wxdf,`1900000001,`0,`,`4200000436,`1572779286073fbwqfwo,`o1g,`NATIVE,`SUCCESS,`CFT,`CNY,`0.01,`0.00,`收费,`,`0.00000,`0.60%,`0.01,`
            总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额
            `1,`0.01,`0.00,`0.00,`0.00000,`0.01,`0.00
            """);

        assertEquals(Kind.SUCCESS, bill.kind());
        assertEquals(1, bill.rows().size());
    }

    @Test
    void readsABillOfRefundsAlone() {
        var titles = TITLES_27.replace("微信退款单号", "退款申请时间,退款成功时间,微信退款单号");
        var row = REFUND_27.replace("`5030001", "`2026-01-02 09:00:00,`2026-01-02 09:00:30,`5030001");

        var bill = bill(String.join("\n", titles, row, SUMS_27, "`1,`0.00,`12.00,`0.00,`-0.07000,`0.00,`12.34"));

        assertEquals(Kind.REFUND, bill.kind());
        assertEquals(
                Instant.parse("2026-01-02T01:00:00Z"), bill.rows().getFirst().at());
    }

    @Test
    void findsTheAmountsBehindANameThatLooksLikeTwoCells() {
        var row = PAID_27.replace("面包, 大", "面,`包,`,");

        var bill = bill(String.join("\n", TITLES_27, row, SUMS_27, "`1,`12.00,`0.00,`0.00,`0.07000,`12.34,`0.00"));

        assertEquals(new Money(1234), bill.paid().findFirst().orElseThrow().total());
        assertEquals(new Fee(7_000), bill.rows().getFirst().fee());
        assertEquals("门店-面", bill.rows().getFirst().trade().body());
    }

    @Test
    void findsColumnsInAnyOrder() {
        var bill = bill("""
            订单金额,手续费,新的一列,微信订单号,商户订单号,交易状态,商户号,交易时间
            `12.34,`0.07,`?,`4200001,`A12345,`SUCCESS,`1900000001,`2026-01-02 08:00:00
            总交易单数,手续费总金额,订单总金额
            `1,`0.07,`12.34
            """);

        assertEquals(new Money(1234), bill.paid().findFirst().orElseThrow().total());
    }

    @Test
    void findsColumnsBehindOneWithoutATitleAndBeforeCellsWithoutOne() {
        var row = "`2026-01-02 08:00:00,`1900000001";

        assertEquals(bill(small(1)), bill(small(1).replace("交易时间", ",交易时间").replace(row, "`," + row)));
        assertEquals(bill(small(1)), bill(small(1).replace("`12.34\n", "`12.34,`?\n")));
    }

    @Test
    void findsTheAmountsBehindANameThatStandsFirst() {
        var bill = bill(small(1).replace("交易时间", "商品名称,交易时间").replace("`2026", "`面,`包,`2026"));

        assertEquals(new Money(1234), bill.paid().findFirst().orElseThrow().total());
    }

    @Test
    void readsADayWithoutRows() {
        assertTrue(bill(String.join("\n", TITLES_27, SUMS_27, "`0,`0.00,`0.00,`0.00,`0.00000,`0.00,`0.00"))
                .rows()
                .isEmpty());
    }

    @Test
    void aSumWithoutItsColumnAndAColumnWithoutItsSumProveNothing() {
        assertEquals(
                1,
                bill(small(1).replace("总交易单数\n`1.0", "总交易单数,退款总金额\n`1,`1.42"))
                        .rows()
                        .size());
        assertEquals(
                new Fee(7_000),
                bill(small(1).replace("订单金额\n", "订单金额,手续费\n").replace("`12.34\n", "`12.34,`0.07000\n"))
                        .rows()
                        .getFirst()
                        .fee());
    }

    @Test
    void titlesAloneAreADayWithoutRows() {
        assertEquals(new Bill(Kind.ALL, List.of()), bill(TITLES_27));
    }

    @Test
    void aDayIsOneDay() {
        assertEquals(Fault.NO_BILL, fault(small(2).replaceFirst("2026-01-02", "2026-01-01")));
        assertEquals(2, bill(small(2)).rows().size());
    }

    @Test
    void blankLinesSayNothing() {
        assertEquals(bill(small(2)), bill("\n" + small(2).replace("\n", "\r\n  \n\n")));
    }

    @ParameterizedTest
    @CsvSource({"SUCCESS, SUCCESS", "PROCESSING, PROCESSING", "CHANGE, PROCESSING", "'', PROCESSING", "FAIL, FAIL"})
    void readsHowARefundStands(String word, Standing standing) {
        var row = REFUND_27.replace("`PROCESSING", "`" + word);
        var said = "`1,`0.00,`12.00,`0.00,`-0.07000,`0.00,`12.34";

        var refunded = assertInstanceOf(
                Refunded.class,
                bill(String.join("\n", TITLES_27, row, SUMS_27, said)).rows().getFirst());

        assertEquals(standing, refunded.standing());
        assertEquals(
                Fault.NO_BILL,
                fault(String.join(
                        "\n", TITLES_27, row.replace("`ORIGINAL,`" + word, "`ORIGINAL,`PERHAPS"), SUMS_27, said)));
    }

    private static Bill bill(String text) {
        return bill("1900000001", text);
    }

    private static Bill bill(String mchId, String text) {
        return switch (new BillReader(mchId).read(text)) {
            case Got(var bill) -> bill;
            case Object other -> throw new AssertionError(other);
        };
    }
}
