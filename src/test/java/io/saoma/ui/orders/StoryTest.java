package io.saoma.ui.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.book.Samples;
import io.saoma.payment.PaymentEvent;
import io.saoma.payment.PaymentEvent.BecameUnknown;
import io.saoma.payment.PaymentEvent.CloseRefused;
import io.saoma.payment.PaymentEvent.ClosingStarted;
import io.saoma.payment.PaymentEvent.ConfirmedByHand;
import io.saoma.payment.PaymentEvent.LateAccepted;
import io.saoma.payment.PaymentEvent.OrderClosed;
import io.saoma.payment.PaymentEvent.OrderRefused;
import io.saoma.payment.PaymentEvent.PaymentNotified;
import io.saoma.payment.PaymentEvent.PaymentReceived;
import io.saoma.payment.PaymentEvent.Reattempted;
import io.saoma.payment.PaymentEvent.ReviewNeeded;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.Receipt;
import io.saoma.payment.refund.CashRefunded;
import io.saoma.payment.refund.Grounds;
import io.saoma.payment.refund.RefundEvent.RefundAccepted;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.payment.refund.RefundEvent.RefundClosed;
import io.saoma.payment.refund.RefundEvent.RefundDelayed;
import io.saoma.payment.refund.RefundEvent.RefundDisputed;
import io.saoma.payment.refund.RefundEvent.RefundGivenBack;
import io.saoma.payment.refund.RefundEvent.RefundNotified;
import io.saoma.payment.refund.RefundEvent.RefundRefused;
import io.saoma.payment.refund.RefundEvent.RefundStranded;
import io.saoma.payment.refund.RefundReason;
import io.saoma.sale.Event;
import io.saoma.sale.Money;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every event of a journal has its words, in both languages and in the right place.
class StoryTest {

    private final PaymentEvent.Charged charged = Samples.charged(1);
    private final String number = charged.outTradeNo();

    @Test
    void tellsALatePaymentInTheOrderInWhichItHappened() {
        var events = List.of(
                charged,
                Samples.code(charged),
                new ClosingStarted(number, GivenUp.CANCELLED, at(60)),
                new CloseRefused(number, "ORDERNOTCLOSABLE", "下单不足 5 分钟", at(61)),
                paid(number, 90, 95, true),
                new LateAccepted(number, "老板", at(200)));

        assertEquals(
                List.of(
                        "0 下单 ¥12.50",
                        "1 已出码，等顾客扫码",
                        "60 收银员取消收款",
                        "61 微信未接受关单，稍后再关 / 下单不足 5 分钟",
                        "90! 顾客付款 ¥12.50",
                        "95! 查账确认：迟到付款",
                        "200 作为销售入账 / 老板"),
                told(Language.ZH, events));
        assertEquals(
                List.of(
                        "0 Order placed, ¥12.50",
                        "1 Code shown to the customer",
                        "60 Cashier cancelled",
                        "61 WeChat would not close it yet / 下单不足 5 分钟",
                        "90! Customer paid ¥12.50",
                        "95! WeChat confirmed: paid late",
                        "200 Accepted as a sale / 老板"),
                told(Language.EN, events));
    }

    @Test
    void hasWordsForEveryEvent() {
        var events = List.of(
                charged,
                new BecameUnknown(number, "TIMEOUT", at(8)),
                Samples.code(charged),
                Samples.code(charged),
                new ClosingStarted(number, GivenUp.EXPIRED, at(300)),
                new ClosingStarted(number, GivenUp.INTERRUPTED, at(301)),
                new ClosingStarted(number, GivenUp.NUMBER_TAKEN, at(302)),
                new CloseRefused(number, "SYSTEMERROR", "", at(303)),
                new OrderRefused(number, "NOAUTH", "商户无此接口权限", at(304)),
                new ConfirmedByHand(number, "4200", "断网", "老板", at(305)),
                new ReviewNeeded(number, "total_fee is 1", at(305)),
                new OrderClosed(number, "NEVER_SENT", at(306)),
                new OrderClosed(number, "REVOKED", at(307)),
                new Reattempted(charged.sale(), Samples.order(charged.sale(), 2), at(308)),
                new PaymentNotified(number + "2", "4200001234", at(309)),
                paid(number + "2", 309, 310, false));

        assertEquals(
                List.of(
                        "0 下单 ¥12.50",
                        "8 微信没有明确答复，继续查询 / 微信答复 TIMEOUT",
                        "1 已出码，等顾客扫码",
                        "1 换了新码，旧码作废",
                        "300 超时无人付款，停止收款",
                        "301 程序中断过，停止收款",
                        "302 微信已有同号的另一张单，这张作废",
                        "303 微信未接受关单，稍后再关 / 微信答复 SYSTEMERROR",
                        "304 微信拒绝下单 / 商户无此接口权限",
                        "305! 人工确认收款，确认人 老板 / 断网 · 手机单号 4200",
                        "305! 微信的答复与订单不符 / total_fee is 1",
                        "306 订单没有发出，作废",
                        "307 已关单 / 微信答复 REVOKED",
                        "308 第 2 次下单 ¥12.50",
                        "309 收到微信的付款通知",
                        "309 顾客付款 ¥12.50",
                        "310 查账确认：已支付"),
                told(Language.ZH, events));
        assertEquals(events.size() + 1, told(Language.EN, events).size());
    }

    @Test
    void tellsWhereMoneyWentBackAmongWhatElseHappened() {
        var refund = Samples.refund(charged.order(), new Money(300));
        var back = refund.outRefundNo();
        var sale = refund.sale();
        var events = List.<Event>of(
                new RefundAsked(refund, at(20)),
                new RefundDelayed(back, sale, "NOTENOUGH", "余额不足", at(21)),
                new RefundAccepted(back, sale, "503", at(22)),
                new RefundNotified(back, sale, "SUCCESS", at(23)),
                new RefundStranded(back, sale, "503", at(24)),
                new RefundDisputed(back, sale, "refund_fee is 1", at(25)),
                new RefundClosed(back, sale, "503", at(26)),
                new RefundRefused(back, sale, "ERROR", "", at(27)),
                new RefundGivenBack(back, sale, "503", "支付用户的零钱", at(28), at(28)),
                new CashRefunded(sale, new Money(100), new Grounds(RefundReason.OTHER, "", List.of(), "老板"), at(29)));
        var paid = Story.of(List.of(charged, paid(number, 8, 9, false), new LateAccepted(number, "老板", at(60))));

        assertEquals(
                List.of(
                        "0 下单 ¥12.50",
                        "8 顾客付款 ¥12.50",
                        "9 查账确认：已支付",
                        "20 微信退款 ¥3.00，李经理 同意 / 商品有问题：瓶盖漏水",
                        "21! 微信暂未受理退款，会自动重试 / 余额不足",
                        "22 微信已受理退款",
                        "23 收到微信退款通知，正在核实",
                        "24! 顾客的卡已失效：请到微信商户平台处理这笔退款。",
                        "25! 微信的答复与本次退款不符：请到微信商户平台核对。 / refund_fee is 1",
                        "26! 微信已关闭，没有退成：可以重新退款。",
                        "27! 微信拒绝退款，没有退成 / 微信答复 ERROR",
                        "28 已退到顾客账户 ¥3.00 / 支付用户的零钱",
                        "29 退现金 ¥1.00，老板 同意 / 其他原因",
                        "60 作为销售入账 / 老板"),
                said(Language.ZH, RefundStory.among(paid, events)));
    }

    @Test
    void putsTheCustomersPaymentBetweenWhatHappenedBeforeAndAfterIt() {
        var again = new Reattempted(charged.sale(), Samples.order(charged.sale(), 2), at(70));
        var events = List.of(
                charged,
                new ClosingStarted(number, GivenUp.CANCELLED, at(60)),
                new OrderClosed(number, "CLOSED", at(65)),
                again,
                paid(number, 50, 90, true));

        assertEquals(
                List.of(
                        "0 下单 ¥12.50",
                        "50! 顾客付款 ¥12.50",
                        "60 收银员取消收款",
                        "65 已关单 / 微信答复 CLOSED",
                        "70 第 2 次下单 ¥12.50",
                        "90! 查账确认：迟到付款"),
                told(Language.ZH, events));
    }

    @Test
    void neverPutsAPaymentBeforeItsOrderHoweverTheClocksDiffer() {
        assertEquals(
                List.of("0 下单 ¥12.50", "-30 顾客付款 ¥12.50", "1 已出码，等顾客扫码", "9 查账确认：已支付"),
                told(Language.ZH, List.of(charged, Samples.code(charged), paid(number, -30, 9, false))));
    }

    @Test
    void tellsWhatACouponPaid() {
        var receipt =
                new Receipt("SUCCESS", "42", new Money(1250), new Money(1000), "CNY", "OTHERS", "", "", at(5), "ABC");
        var events = List.of(charged, new PaymentReceived(number, receipt, false, at(6)));
        assertEquals("5 顾客付款 ¥12.50 / 其中优惠 ¥2.50", told(Language.ZH, events).get(1));
        assertEquals(
                "5 Customer paid ¥12.50 / of it, coupons ¥2.50",
                told(Language.EN, events).get(1));
    }

    private PaymentReceived paid(String outTradeNo, long end, long learnt, boolean late) {
        return new PaymentReceived(
                outTradeNo, Samples.receipt("4200001234", new Money(1250), at(end)), late, at(learnt));
    }

    private Instant at(long seconds) {
        return charged.at().plusSeconds(seconds);
    }

    private List<String> told(Language language, List<? extends PaymentEvent> events) {
        return said(language, Story.of(new ArrayList<>(events)));
    }

    private List<String> said(Language language, List<Moment> moments) {
        var messages = new Messages(language);
        return moments.stream()
                .map(moment -> moment.at().getEpochSecond()
                        - charged.at().getEpochSecond()
                        + (moment.hot() ? "! " : " ")
                        + messages.say(moment.what())
                        + moment.more().map(more -> " / " + messages.say(more)).orElse(""))
                .toList();
    }
}
