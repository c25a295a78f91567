package io.saoma.proof.bill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.binarywang.wxpay.bean.request.WxPayUnifiedOrderRequest;
import com.github.binarywang.wxpay.config.WxPayConfig;
import com.github.binarywang.wxpay.service.impl.WxPayServiceImpl;
import io.saoma.payment.bill.Bill;
import io.saoma.payment.bill.BillAnswer;
import io.saoma.payment.bill.BillAnswer.EmptyDay;
import io.saoma.payment.bill.BillAnswer.Got;
import io.saoma.payment.bill.BillAnswer.NotYet;
import io.saoma.payment.bill.BillAnswer.Refused;
import io.saoma.payment.bill.BillAnswer.Silent;
import io.saoma.payment.bill.BillAnswer.Unreadable;
import io.saoma.payment.bill.BillGateway;
import io.saoma.payment.bill.BillRow;
import io.saoma.payment.refund.Grounds;
import io.saoma.payment.refund.Refund;
import io.saoma.payment.refund.RefundAnswer;
import io.saoma.payment.refund.RefundReason;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import io.saoma.simulator.fault.Call;
import io.saoma.simulator.fault.Fault;
import io.saoma.simulator.order.Coupon;
import io.saoma.simulator.order.Purse;
import io.saoma.simulator.wire.Merchant;
import io.saoma.simulator.wire.Network;
import io.saoma.wechat.MerchantKey;
import io.saoma.wechat.SignType;
import io.saoma.wechat.WeChatGateway;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The till's own client, and one that nobody here wrote, fetch the bills of a day at the simulator.
class SimulatedBillsTest {

    private static final Merchant MERCHANT = Merchant.practice();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    /// None with a backtick, of which the other reader makes two cells.
    private static final String[] NAMES = {"门店-咖啡", "门店-面包,大, \"软\"", "门店-茶 <&>"};

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T04:00:00Z"));

    @AutoClose
    private final Simulator simulator = Simulator.start(
            SimulatorConfig.of(MERCHANT).withClock(() -> now.get()).withSeed(7));

    @ParameterizedTest
    @EnumSource
    void bothReadTheSame(SignType type) throws Exception {
        sell(type);
        now.set(Instant.parse("2026-01-02T02:00:00Z"));
        try (var gateway = gateway(type)) {
            var ours = bill(gateway.bills().bill(DAY));
            var theirs = judge(type).downloadBill("20260101", "ALL", "GZIP", null);

            var rows = theirs.getBillInfoList();
            assertEquals(ours.rows().size(), rows.size());
            for (var n = 0; n < rows.size(); n++) {
                var row = ours.rows().get(n);
                assertEquals(row.trade().outTradeNo(), rows.get(n).getOutTradeNo());
                assertEquals(row.trade().transactionId(), rows.get(n).getTransactionId());
                assertEquals(
                        fen(rows.get(n).getTotalFee()), row instanceof BillRow.Paid paid ? paid.settled() : Money.ZERO);
            }
            assertEquals(3, ours.sums().payments());
            assertEquals(new Money(100 + 101 + 102), ours.sums().paid());
            assertEquals(new Money(12), ours.sums().coupon());
            assertEquals(new Money(40), ours.sums().back());
            // a coupon of 2 fen pays the merchant nothing
            assertEquals(new Money(303 - 2 - 40), ours.sums().settled());
            assertTrue(ours.rows().stream().noneMatch(row -> row.toString().contains("oA")));
        }
    }

    @Test
    void readsTheOldFormTheSame() throws Exception {
        sell(SignType.MD5);
        now.set(Instant.parse("2026-01-02T02:00:00Z"));
        try (var gateway = gateway(SignType.MD5)) {
            var present = bill(gateway.bills().bill(DAY));
            simulator.bills().inOldForm(DAY);
            var old = bill(gateway.bills().bill(DAY));

            assertEquals(present.sums().paid(), old.sums().paid());
            assertEquals(present.sums().back(), old.sums().back());
            assertEquals(present.sums().coupon(), old.sums().coupon());
            assertEquals(
                    present.rows().stream().map(BillRow::trade).toList(),
                    old.rows().stream().map(BillRow::trade).toList());
        }
    }

    @Test
    void readsAFileThatWasDownloadedByHand() throws Exception {
        sell(SignType.MD5);
        now.set(Instant.parse("2026-01-02T02:00:00Z"));
        var file = simulator.bills().bill(DAY).orElseThrow().getBytes(UTF_8);
        try (var gateway = gateway(SignType.MD5)) {
            assertEquals(gateway.bills().bill(DAY), gateway.bills().read(file));
            assertInstanceOf(Unreadable.class, gateway.bills().read(new byte[] {0x1F, (byte) 0x8B, 8, 0}));
            assertInstanceOf(Unreadable.class, gateway.bills().read(new byte[] {(byte) 0xB6, (byte) 0xA9}));
        }
    }

    @Test
    void saysWhyThereIsNone() throws Exception {
        try (var gateway = gateway(SignType.HMAC_SHA256)) {
            var bills = gateway.bills();
            assertInstanceOf(NotYet.class, bills.bill(DAY));
            now.set(Instant.parse("2026-01-02T01:59:59Z"));
            assertInstanceOf(NotYet.class, bills.bill(DAY));
            assertInstanceOf(NotYet.class, bills.funds(DAY));
            now.set(Instant.parse("2026-01-02T02:00:00Z"));
            assertInstanceOf(EmptyDay.class, bills.bill(DAY));
            assertInstanceOf(EmptyDay.class, bills.funds(DAY));
            sellNext(bills);
        }
    }

    private void sellNext(BillGateway bills) {
        simulator.faults().on(Call.DOWNLOADBILL).once(new Fault.ProtocolFailure("SIGN ERROR"));
        assertEquals(new Refused<Bill>("FAIL", "SIGN ERROR"), bills.bill(DAY));
        simulator.network(Network.REFUSED);
        assertInstanceOf(Silent.class, bills.bill(DAY));
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatMovedOnTheAccount(SignType type) throws Exception {
        sell(type);
        now.set(Instant.parse("2026-01-02T02:00:00Z"));
        try (var gateway = gateway(type)) {
            var funds = gateway.bills().funds(DAY) instanceof Got(var flow) ? flow.net() : Money.ZERO;

            assertEquals(bill(gateway.bills().bill(DAY)).sums().net(), funds);
            assertTrue(funds.isPositive());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900000002"})
    void doesNotBelieveAnotherMerchantsFile(String other) throws Exception {
        sell(SignType.MD5);
        now.set(Instant.parse("2026-01-02T02:00:00Z"));
        var text = simulator.bills().bill(DAY).orElseThrow().replace(MERCHANT.mchId(), other);
        try (var gateway = gateway(SignType.MD5)) {
            assertFalse(gateway.bills().read(text.getBytes(UTF_8)) instanceof Got);
        }
    }

    /// Three orders, one with coupons; a part of one goes back.
    private void sell(SignType type) throws Exception {
        var judge = judge(type);
        for (var n = 0; n < NAMES.length; n++) {
            judge.unifiedOrder(WxPayUnifiedOrderRequest.newBuilder()
                    .body(NAMES[n])
                    .outTradeNo("0126010100010100" + n)
                    .totalFee(100 + n)
                    .spbillCreateIp("192.168.1.10")
                    .notifyUrl("https://example.com/wx/notify")
                    .tradeType("NATIVE")
                    .productId("1")
                    .build());
            var purse = n == 1
                    ? Purse.withCoupons(new Coupon("1", "CASH", 10), new Coupon("2", "NO_CASH", 2))
                    : Purse.change();
            simulator.phone().pay("0126010100010100" + n, purse);
            now.updateAndGet(it -> it.plus(Duration.ofMinutes(1)));
        }
        try (var gateway = gateway(type)) {
            assertInstanceOf(RefundAnswer.Accepted.class, gateway.refunds().refund(refund()));
        }
    }

    private static Refund refund() {
        return new Refund(
                "R1",
                SaleNumber.parse("01-260101-0001"),
                "01260101000101000",
                MERCHANT.appid(),
                MERCHANT.mchId(),
                new Money(100),
                new Money(40),
                "门店-退款",
                "",
                new Grounds(RefundReason.OTHER, "", List.of(), "店长"));
    }

    private static Bill bill(BillAnswer<Bill> answer) {
        return assertInstanceOf(Got.class, answer).bill() instanceof Bill bill ? bill : Bill.EMPTY;
    }

    private static Money fen(String yuan) {
        return new Money(new BigDecimal(yuan).movePointRight(2).longValueExact());
    }

    private WeChatGateway gateway(SignType type) {
        return new WeChatGateway(
                io.saoma.wechat.Merchant.at(
                        URI.create(simulator.baseUrl()),
                        MERCHANT.appid(),
                        MERCHANT.mchId(),
                        new MerchantKey(MERCHANT.apiKey(), type)),
                now::get);
    }

    private WxPayServiceImpl judge(SignType type) {
        var config = new WxPayConfig();
        config.setAppId(MERCHANT.appid());
        config.setMchId(MERCHANT.mchId());
        config.setMchKey(MERCHANT.apiKey());
        config.setSignType(type.word());
        config.setPayBaseUrl(simulator.baseUrl());
        config.setUseSandboxEnv(false);
        var service = new WxPayServiceImpl();
        service.setConfig(config);
        return service;
    }
}
