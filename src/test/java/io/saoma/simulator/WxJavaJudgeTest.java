package io.saoma.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import com.github.binarywang.wxpay.bean.request.WxPayUnifiedOrderRequest;
import com.github.binarywang.wxpay.config.WxPayConfig;
import com.github.binarywang.wxpay.exception.WxPayException;
import com.github.binarywang.wxpay.service.WxPayService;
import com.github.binarywang.wxpay.service.impl.WxPayServiceImpl;
import io.saoma.simulator.fault.Fault;
import io.saoma.simulator.order.Coupon;
import io.saoma.simulator.order.Purse;
import io.saoma.simulator.wire.Merchant;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A client that nobody here wrote places, asks about and closes orders, and checks the signature of every answer.
@Execution(CONCURRENT)
class WxJavaJudgeTest {

    private static final Merchant MERCHANT = Merchant.practice();
    private static final String NUMBER = "POS-20260101-0001";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T04:00:00Z"));

    @AutoClose
    private final Simulator simulator =
            Simulator.start(SimulatorConfig.of(MERCHANT).withClock(clock));

    @ParameterizedTest
    @ValueSource(strings = {"MD5", "HMAC-SHA256"})
    void placesAndSeesThePayment(String signType) throws WxPayException {
        var judge = judge(signType, MERCHANT.apiKey());

        var placed = judge.unifiedOrder(order(88));
        assertEquals("SUCCESS", placed.getResultCode());
        assertTrue(placed.getCodeURL().matches("weixin://wxpay/bizpayurl\\?pr=[0-9A-Za-z]{7}"));
        assertTrue(placed.getPrepayId().matches("wx[0-9]{11}[0-9a-z]{23}"));

        var unpaid = judge.queryOrder(null, NUMBER);
        assertEquals("NOTPAY", unpaid.getTradeState());
        assertNull(unpaid.getTransactionId());

        simulator.phone().scan(placed.getCodeURL());
        simulator.phone().pay(NUMBER);

        var paid = judge.queryOrder(null, NUMBER);
        assertEquals("SUCCESS", paid.getTradeState());
        assertEquals(88, paid.getTotalFee());
        assertEquals("20260101120000", paid.getTimeEnd());
        assertTrue(paid.getTransactionId().matches("4200[0-9]{6}20260101[0-9]{10}"));
        assertEquals(NUMBER, judge.queryOrder(paid.getTransactionId(), null).getOutTradeNo());
        assertEquals("ORDERPAID", refusedOrder(judge, 88));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD5", "HMAC-SHA256"})
    void closesWhenWeChatAllowsIt(String signType) throws WxPayException {
        var judge = judge(signType, MERCHANT.apiKey());
        judge.unifiedOrder(order(88));

        assertEquals("INVALID_REQUEST", refusedClose(judge));

        clock.advance(Duration.ofMinutes(5));
        assertEquals("SUCCESS", judge.closeOrder(NUMBER).getResultCode());
        assertEquals("CLOSED", judge.queryOrder(null, NUMBER).getTradeState());
        assertEquals("ORDERCLOSED", refusedClose(judge));
        assertEquals("ORDERCLOSED", refusedOrder(judge, 88));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD5", "HMAC-SHA256"})
    void readsCoupons(String signType) throws WxPayException {
        var judge = judge(signType, MERCHANT.apiKey());
        judge.unifiedOrder(order(100));
        simulator
                .phone()
                .pay(
                        NUMBER,
                        Purse.withCoupons(
                                new Coupon("2000000000001", "CASH", 10), new Coupon("2000000000002", "NO_CASH", 2)));

        var paid = judge.queryOrder(null, NUMBER);

        assertEquals(100, paid.getTotalFee());
        assertEquals(88, paid.getCashFee());
        assertEquals(98, paid.getSettlementTotalFee());
        assertEquals(2, paid.getCouponCount());
        assertEquals("2000000000002", paid.getCoupons().get(1).getCouponId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD5", "HMAC-SHA256"})
    void isToldOfChangedTerms(String signType) throws WxPayException {
        var judge = judge(signType, MERCHANT.apiKey());
        var first = judge.unifiedOrder(order(88));
        var again = judge.unifiedOrder(order(88));
        assertTrue(!first.getCodeURL().equals(again.getCodeURL()));

        var refusal = assertThrows(WxPayException.class, () -> judge.unifiedOrder(order(89)));

        assertEquals("INVALID_REQUEST", refusal.getErrCode());
        assertEquals("201 商户订单号重复", refusal.getErrCodeDes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD5", "HMAC-SHA256"})
    void isRefusedWithAnotherKey(String signType) {
        var stranger = judge(signType, "0123456789abcdef0123456789abcdef");

        var refusal = assertThrows(WxPayException.class, () -> stranger.unifiedOrder(order(88)));

        assertEquals("FAIL", refusal.getReturnCode());
        assertEquals("签名错误，请检查后再试", refusal.getReturnMsg());
        assertTrue(simulator.phone().all().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD5", "HMAC-SHA256"})
    void checksTheSignatureOfEveryAnswer(String signType) throws WxPayException {
        var judge = judge(signType, MERCHANT.apiKey());
        simulator.faults().everywhere().always(Fault.BadSign.FLIPPED);

        assertThrows(WxPayException.class, () -> judge.unifiedOrder(order(88)));
        assertThrows(WxPayException.class, () -> judge.queryOrder(null, NUMBER));
        assertThrows(WxPayException.class, () -> judge.closeOrder(NUMBER));

        simulator.faults().clear();
        assertEquals("NOTPAY", judge.queryOrder(null, NUMBER).getTradeState());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD5", "HMAC-SHA256"})
    void hearsOfAnOrderThatDoesNotExist(String signType) {
        var judge = judge(signType, MERCHANT.apiKey());

        var query = assertThrows(WxPayException.class, () -> judge.queryOrder(null, "NOSUCHORDER"));

        assertEquals("ORDERNOTEXIST", query.getErrCode());
        assertEquals("ORDERNOTEXIST", refusedClose(judge));
    }

    private static String refusedOrder(WxPayService judge, int fen) {
        return assertThrows(WxPayException.class, () -> judge.unifiedOrder(order(fen)))
                .getErrCode();
    }

    private static String refusedClose(WxPayService judge) {
        return assertThrows(WxPayException.class, () -> judge.closeOrder(NUMBER))
                .getErrCode();
    }

    private WxPayService judge(String signType, String key) {
        var config = new WxPayConfig();
        config.setAppId(MERCHANT.appid());
        config.setMchId(MERCHANT.mchId());
        config.setMchKey(key);
        config.setSignType(signType);
        config.setPayBaseUrl(simulator.baseUrl());
        config.setUseSandboxEnv(false);
        var service = new WxPayServiceImpl();
        service.setConfig(config);
        return service;
    }

    private static WxPayUnifiedOrderRequest order(int fen) {
        return WxPayUnifiedOrderRequest.newBuilder()
                .body("门店-咖啡 <&\"> ]]>")
                .outTradeNo(NUMBER)
                .totalFee(fen)
                .spbillCreateIp("192.168.1.10")
                .notifyUrl("https://example.com/wx/notify")
                .tradeType("NATIVE")
                .productId("SKU-1")
                .build();
    }
}
