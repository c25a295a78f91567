package io.saoma.ui.pay;

import static io.saoma.ui.pay.PayFacing.closing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.Answer;
import io.saoma.payment.HandPayment;
import io.saoma.payment.PaymentState;
import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.PaymentState.Refused;
import io.saoma.payment.PaymentState.Review;
import io.saoma.payment.PaymentState.Unknown;
import io.saoma.payment.Step.Exchange;
import io.saoma.ui.Messages;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a payment says of itself in each state, and what it says of WeChat and of the books.
class PayWordsTest {

    private final PayFacing facing = new PayFacing();
    private final Messages zh = facing.zh;
    private final HandPayment hand = facing.hand;

    @Test
    void asksTheCustomerWhoseCodeWasScannedForThePassword() {
        hand.byCode().becomes(new Unknown("USERPAYING"));

        assertEquals("支付中 请顾客在手机上确认支付", facing.said());
        assertTrue(facing.face().can(Verb.CANCEL));
    }

    @Test
    void goesFromOrderingOverTheCodeToPaid() {
        assertEquals("下单中 正在取二维码", facing.said());
        assertEquals(Optional.empty(), facing.face().codeUrl());

        hand.waits();
        assertEquals("待扫码 请顾客扫码", facing.said());
        assertEquals(Optional.of(HandPayment.CODE_URL), facing.face().codeUrl());

        hand.asks();
        assertTrue(facing.face().asking());

        hand.answered(Exchange.ASK, new Answer.NotPaid("NOTPAY"));
        assertFalse(facing.face().asking());
        assertEquals("未支付", zh.say(facing.face().answer()));

        hand.isPaid(false);
        assertEquals("已支付 微信收款成功", facing.said());
        assertEquals(Optional.empty(), facing.face().codeUrl());
    }

    @Test
    void saysWhatEveryOtherStateMeansAndWhatToDo() {
        assertEquals("待确认 还不知道微信有没有收到这笔订单 正在继续问微信。弄清之前没有二维码，请勿重复收款。", says(new Unknown("TIMEOUT")));
        assertEquals("关单中 时间到，正在请微信关单 关单前顾客仍可能付款，请稍候。也可以先返回：之后到账会提醒。", says(closing(GivenUp.EXPIRED)));
        assertEquals("关单中 上次收款中断，正在请微信关单 关单前顾客仍可能付款，请稍候。也可以先返回：之后到账会提醒。", says(closing(GivenUp.INTERRUPTED)));
        assertEquals("关单中 单号已被占用，正在请微信关单 关单前顾客仍可能付款，请稍候。也可以先返回：之后到账会提醒。", says(closing(GivenUp.NUMBER_TAKEN)));
        assertTrue(says(closing(GivenUp.CANCELLED)).startsWith("撤销中 "));
        assertEquals("已关闭 没有收到钱，订单已关闭 可以再收一次，或返回购物篮。", says(new Closed("CLOSED")));
        assertEquals(
                "微信拒单 微信没有接受这笔订单 微信说：商户无此接口权限（NOAUTH）。请店长到微信商户平台开通 Native 支付，再重试。",
                says(new Refused("NOAUTH", "商户无此接口权限")));
        assertEquals(
                "与订单不符 微信的答复与订单不符，请勿交货 total_fee 1。请店长在微信商户平台核对 P01260314004201ABCDE。",
                says(new Review("total_fee 1")));
    }

    @Test
    void namesTheRemedyForEachKindOfRefusal() {
        assertTrue(says(new Refused("SIGNERROR", "签名错误")).endsWith("请店长检查设置里的 APIv2 密钥和签名方式，再重试。"));
        assertTrue(says(new Refused("APPID_MCHID_NOT_MATCH", "不匹配")).endsWith("请店长检查设置里的 appid 和商户号是否匹配，再重试。"));
        assertTrue(says(new Refused("WHATEVER", "别的")).endsWith("请把这句话告诉店长，再重试。"));
    }

    @Test
    void coloursTheWordByWhatItMeans() {
        assertEquals(Stage.Tone.PLAIN, facing.face().stage().tone());
        assertEquals(Stage.Tone.DOUBT, after(new Unknown("TIMEOUT")).stage().tone());
        assertEquals(Stage.Tone.TROUBLE, after(new Review("x")).stage().tone());
        assertEquals(Stage.Tone.OVER, after(new Closed("CLOSED")).stage().tone());
    }

    @Test
    void saysWhatWeChatAnsweredInWords() {
        assertEquals("还没有", zh.say(facing.face().answer()));
        assertEquals("给了二维码", answer(Exchange.PLACE, new Answer.Code("p", "c")));
        assertEquals("顾客正在付款", answer(Exchange.ASK, new Answer.NotPaid("USERPAYING")));
        assertEquals("付款失败，可再付", answer(Exchange.ASK, new Answer.NotPaid("PAYERROR")));
        assertEquals("ACCEPT", answer(Exchange.ASK, new Answer.NotPaid("ACCEPT")));
        assertEquals("没有这笔订单", answer(Exchange.ASK, new Answer.NoOrder()));
        assertEquals("无可信答复（TIMEOUT）", answer(Exchange.ASK, new Answer.Silent(true, "TIMEOUT")));
        assertEquals("同意关单", answer(Exchange.CLOSE, new Answer.CloseAccepted()));
        assertEquals(
                "系统错误（SYSTEMERROR）",
                answer(Exchange.ASK, new Answer.Failed(Answer.Meaning.RETRY, "SYSTEMERROR", "系统错误")));
    }

    @Test
    void countsDownToTheDeadline() {
        hand.waits();
        assertEquals("5:00", facing.face().countdown().text());
        assertEquals(1.0, facing.face().countdown().fraction());

        facing.tick(48);
        assertEquals("4:12", facing.face().countdown().text());
        assertEquals(0.84, facing.face().countdown().fraction(), 0.001);
        assertFalse(facing.face().countdown().hurry());

        facing.tick(232);
        assertEquals("0:20", facing.face().countdown().text());
        assertTrue(facing.face().countdown().hurry());
    }

    @Test
    void takesTheCodeAwayWhenTimeIsUpAndNeverSaysFailed() {
        hand.waits();
        facing.tick(301);

        assertEquals("关单中 时间到，正在请微信关单", facing.said());
        assertEquals(Optional.empty(), facing.face().codeUrl());
        assertEquals("0:00", facing.face().countdown().text());
        assertFalse(facing.face().can(Verb.LEAVE), "the last question may still bring the money");
    }

    @Test
    void countsHowLongAgoWeChatWasAskedAndWorriesAfterFifteenSeconds() {
        assertEquals("还没有", zh.say(facing.face().lastAsked()));
        hand.waits().answered(Exchange.ASK, new Answer.NotPaid("NOTPAY"));

        facing.tick(2);
        assertEquals("2 秒前", zh.say(facing.face().lastAsked()));
        facing.tick(13);
        assertFalse(facing.face().stale());
        facing.tick(1);
        assertTrue(facing.face().stale());
        facing.tick(120);
        assertEquals("2 分钟前", zh.say(facing.face().lastAsked()));
    }

    @Test
    void showsALostNetworkAndEndsNothing() {
        hand.waits().answered(Exchange.ASK, new Answer.Silent(false, "CONNECT"));
        facing.tick(12);
        hand.answered(Exchange.ASK, new Answer.Silent(true, "TIMEOUT"));

        assertEquals("网络断开 12 秒: 顾客仍可付款。确认到账前，请勿交货。", alarm());
        assertEquals("–:––", facing.face().countdown().text());
        assertTrue(facing.face().codeUrl().isPresent(), "the customer's phone has a network of its own");

        hand.answered(Exchange.ASK, new Answer.NotPaid("NOTPAY"));
        assertEquals(Optional.empty(), facing.face().alarm());
        assertEquals("4:48", facing.face().countdown().text());
    }

    @Test
    void doesNotBlameTheNetworkForAnAnswerThatCannotBeBelieved() {
        hand.waits().answered(Exchange.ASK, new Answer.Silent(true, "SIGN"));
        facing.tick(3);

        assertTrue(alarm().startsWith("微信答复不可信已 3 秒"));
    }

    @Test
    void saysThatTheBooksCannotBeWritten() {
        hand.waits().booked(false);

        assertTrue(facing.face().alarm().orElseThrow().severe());
        assertTrue(alarm().startsWith("账写不进磁盘: 请勿交货"));
    }

    private PayFace after(PaymentState state) {
        hand.becomes(state);
        return facing.face();
    }

    private String says(PaymentState state) {
        hand.becomes(state);
        return facing.said() + " " + zh.say(facing.face().advice());
    }

    private String answer(Exchange exchange, Answer answer) {
        hand.answered(exchange, answer);
        return zh.say(facing.face().answer());
    }

    private String alarm() {
        var alarm = facing.face().alarm().orElseThrow();
        return zh.say(alarm.headline()) + ": " + zh.say(alarm.advice());
    }
}
