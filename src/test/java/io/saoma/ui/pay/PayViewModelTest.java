package io.saoma.ui.pay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.device.FakeSound;
import io.saoma.payment.Answer;
import io.saoma.payment.AuthCode;
import io.saoma.payment.HandClock;
import io.saoma.payment.HandPayment;
import io.saoma.payment.Payment;
import io.saoma.payment.PaymentState;
import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.PaymentState.Refused;
import io.saoma.payment.PaymentState.Review;
import io.saoma.payment.PaymentState.Unknown;
import io.saoma.payment.Step.Exchange;
import io.saoma.payment.Wish;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a payment says of itself, what can be done with it, and when it lets the cashier go.
class PayViewModelTest {

    private final Messages zh = new Messages(Language.ZH);
    private final List<String> exits = new ArrayList<>();
    private final List<TooSoon> refusals = new ArrayList<>();
    private final FakeSound sound = new FakeSound();
    private final HandClock clock = new HandClock();
    private final HandPayment hand = new HandPayment(clock);
    private final PayViewModel viewModel = new PayViewModel(hand.open(), clock, sound, new PayViewModel.Exit() {
        @Override
        public void back() {
            exits.add("back");
        }

        @Override
        public void park() {
            exits.add("park");
        }

        @Override
        public void cash() {
            exits.add("cash");
        }

        @Override
        public void find() {
            exits.add("find");
        }

        @Override
        public void again(Payment ended) {
            exits.add("again");
        }

        @Override
        public void again(Payment ended, AuthCode code) {
            exits.add("again " + code.digits());
        }

        @Override
        public void tooSoon(TooSoon why) {
            exits.add("too soon");
            refusals.add(why);
        }
    });

    @BeforeEach
    void follow() {
        hand.open().listen(viewModel::accept);
    }

    @Test
    void aCodeThatTheCustomerHoldsOutWaitsUntilThisPaymentHasEnded() {
        var code = new AuthCode("134567890123456789");
        hand.waits();
        viewModel.scanned(code);
        assertEquals(List.of("too soon"), exits);

        hand.becomes(new Closed("CLOSED"));
        viewModel.scanned(code);
        viewModel.scanned(code);
        assertEquals(List.of("too soon", "again 134567890123456789"), exits);
    }

    /// Each of them is said in both languages.
    @Test
    void saysWhyACodeIsNotChargedAndWhatToDoInEachState() {
        assertEquals("bycode.codeIsOut, bycode.codeIsOutEarly 5:00", refused());
        hand.waits();
        clock.pass(Duration.ofSeconds(200));
        assertEquals("bycode.codeIsOut, bycode.codeIsOutEarly 1:40", refused());
        clock.pass(Duration.ofSeconds(100));
        assertEquals("bycode.codeIsOut, bycode.codeIsOutLater", refused());
        hand.becomes(closing(GivenUp.EXPIRED));
        assertEquals("bycode.stillClosing, bycode.stillClosingLater", refused());
        hand.becomes(new Review("x"));
        assertEquals("bycode.tooSoon, bycode.reviewFirst", refused());
        hand.isPaid(false);
        assertEquals("bycode.alreadyPaid, bycode.alreadyPaidAdvice", refused());
    }

    @Test
    void saysHowLongTheClosingOfAYoungOrderMayTake() {
        hand.waits();
        clock.pass(Duration.ofSeconds(60));
        hand.becomes(closing(GivenUp.CANCELLED));
        assertEquals("bycode.stillClosing, bycode.stillClosingEarly 4:00", refused());
        hand.byCode().becomes(new Unknown("USERPAYING"));
        assertEquals("bycode.tooSoon, bycode.tooSoonAdvice", refused());
    }

    @Test
    void asksTheCustomerWhoseCodeWasScannedForThePassword() {
        hand.byCode().becomes(new Unknown("USERPAYING"));

        assertEquals("待确认 请顾客在手机上确认支付", said());
        assertTrue(face().can(Verb.CANCEL));
    }

    @Test
    void goesFromOrderingOverTheCodeToPaid() {
        assertEquals("下单中 正在取二维码", said());
        assertEquals(Optional.empty(), face().codeUrl());

        hand.waits();
        assertEquals("待扫码 请顾客扫码", said());
        assertEquals(Optional.of(HandPayment.CODE_URL), face().codeUrl());

        hand.asks();
        assertTrue(face().asking());

        hand.answered(Exchange.ASK, new Answer.NotPaid("NOTPAY"));
        assertFalse(face().asking());
        assertEquals("未支付", zh.say(face().answer()));

        hand.isPaid(false);
        assertEquals("已支付 微信收款成功", said());
        assertEquals(Optional.empty(), face().codeUrl());
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
        assertTrue(says(new Refused("SIGNERROR", "签名错误")).endsWith("请店长检查设置里的 API 密钥和签名方式，再重试。"));
        assertTrue(says(new Refused("APPID_MCHID_NOT_MATCH", "不匹配")).endsWith("请店长检查设置里的 appid 和商户号是否匹配，再重试。"));
        assertTrue(says(new Refused("WHATEVER", "别的")).endsWith("请把这句话告诉店长，再重试。"));
    }

    @Test
    void coloursTheWordByWhatItMeans() {
        assertEquals(Stage.Tone.PLAIN, face().stage().tone());
        assertEquals(Stage.Tone.DOUBT, after(new Unknown("TIMEOUT")).stage().tone());
        assertEquals(Stage.Tone.TROUBLE, after(new Review("x")).stage().tone());
        assertEquals(Stage.Tone.OVER, after(new Closed("CLOSED")).stage().tone());
    }

    @Test
    void saysWhatWeChatAnsweredInWords() {
        assertEquals("还没有", zh.say(face().answer()));
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
        assertEquals("5:00", face().countdown().text());
        assertEquals(1.0, face().countdown().fraction());

        tick(48);
        assertEquals("4:12", face().countdown().text());
        assertEquals(0.84, face().countdown().fraction(), 0.001);
        assertFalse(face().countdown().hurry());

        tick(232);
        assertEquals("0:20", face().countdown().text());
        assertTrue(face().countdown().hurry());
    }

    @Test
    void takesTheCodeAwayWhenTimeIsUpAndNeverSaysFailed() {
        hand.waits();
        tick(301);

        assertEquals("关单中 时间到，正在请微信关单", said());
        assertEquals(Optional.empty(), face().codeUrl());
        assertEquals("0:00", face().countdown().text());
        assertFalse(face().can(Verb.LEAVE), "the last question may still bring the money");
    }

    @Test
    void countsHowLongAgoWeChatWasAskedAndWorriesAfterFifteenSeconds() {
        assertEquals("还没有", zh.say(face().lastAsked()));
        hand.waits().answered(Exchange.ASK, new Answer.NotPaid("NOTPAY"));

        tick(2);
        assertEquals("2 秒前", zh.say(face().lastAsked()));
        tick(13);
        assertFalse(face().stale());
        tick(1);
        assertTrue(face().stale());
        tick(120);
        assertEquals("2 分钟前", zh.say(face().lastAsked()));
    }

    @Test
    void showsALostNetworkAndEndsNothing() {
        hand.waits().answered(Exchange.ASK, new Answer.Silent(false, "CONNECT"));
        tick(12);
        hand.answered(Exchange.ASK, new Answer.Silent(true, "TIMEOUT"));

        assertEquals("网络断开 12 秒: 顾客仍可付款。确认到账前，请勿交货。", alarm());
        assertEquals("–:––", face().countdown().text());
        assertTrue(face().codeUrl().isPresent(), "the customer's phone has a network of its own");

        hand.answered(Exchange.ASK, new Answer.NotPaid("NOTPAY"));
        assertEquals(Optional.empty(), face().alarm());
        assertEquals("4:48", face().countdown().text());
    }

    @Test
    void doesNotBlameTheNetworkForAnAnswerThatCannotBeBelieved() {
        hand.waits().answered(Exchange.ASK, new Answer.Silent(true, "SIGN"));
        tick(3);

        assertTrue(alarm().startsWith("微信答复不可信已 3 秒"));
    }

    @Test
    void saysThatTheBooksCannotBeWritten() {
        hand.waits().booked(false);

        assertTrue(face().alarm().orElseThrow().severe());
        assertTrue(alarm().startsWith("账写不进磁盘: 请勿交货"));
    }

    @Test
    void asksBeforeItCancels() {
        hand.waits();
        viewModel.cancel();
        assertEquals(List.of(), hand.wishes());

        viewModel.keepWaiting();
        assertEquals(Optional.empty(), viewModel.questionProperty().get());
        viewModel.confirmCancel();
        assertEquals(List.of(), hand.wishes(), "nothing was asked, so nothing can be confirmed");
    }

    @Test
    void tellsTheTruthAboutCancellingInTheFirstFiveMinutesAndLater() {
        hand.waits();
        tick(100);
        viewModel.cancel();
        assertEquals("撤销后，微信关单前顾客仍可能付款。下单不满 5 分钟，微信可能不肯关单（还有 3:20）；期间到账会马上提醒。", question());

        tick(20);
        assertTrue(question().contains("还有 3:00"), "the question counts on while it stands");
    }

    @Test
    void tellsTheTruthAboutCancellingAnOldOrder() {
        hand.waits();
        var now = clock.pass(Duration.ofMinutes(5)).now();

        assertEquals("撤销后，微信关单前顾客仍可能付款。通常几秒就关好；期间到账会马上提醒。", zh.say(PayWords.question(hand.payment(), now)));
    }

    @Test
    void tellsTheTruthAboutCancellingBeforeThereIsACode() {
        viewModel.cancel();

        assertEquals("二维码还没有给出，顾客付不了款。撤销后，会问清微信并关掉这笔订单。", question());
    }

    @Test
    void leavesACancelledPaymentOnceTheMoneyWouldBeLateMoney() {
        hand.waits();
        viewModel.cancel();
        viewModel.confirmCancel();

        assertEquals(List.of(Wish.CANCEL), hand.wishes());
        assertEquals("撤销中 正在撤销，先问微信最后一次", said());
        assertEquals(Optional.empty(), face().codeUrl());
        assertTrue(face().cancelled());
        assertEquals(List.of(), exits);

        hand.becomes(closing(GivenUp.CANCELLED));
        assertEquals(List.of("back"), exits);
        hand.becomes(new Closed("CLOSED"));
        assertEquals(List.of("back"), exits);
    }

    @Test
    void showsThatTheCustomerHadJustPaid() {
        hand.waits();
        viewModel.cancel();
        viewModel.confirmCancel();
        hand.isPaid(false);

        assertEquals(Stage.PAID, face().stage());
        assertFalse(face().cancelled());
        assertEquals(List.of(), exits);
    }

    @Test
    void forgetsTheQuestionWhenTheMoneyComesMeanwhile() {
        hand.waits();
        viewModel.cancel();
        hand.isPaid(false);

        assertEquals(Optional.empty(), viewModel.questionProperty().get());
    }

    @Test
    void ringsOnceWhenPaidAndOnlyThen() {
        hand.waits().asks().answered(Exchange.ASK, new Answer.NotPaid("USERPAYING"));
        assertEquals(List.of(), sound.heard());

        hand.isPaid(false);
        viewModel.tick();
        viewModel.accept(hand.status());
        assertEquals(List.of("paid ¥36.00"), sound.heard());
    }

    @Test
    void saysOnceThatMoneyIsLate() {
        hand.waits().isPaid(true);
        viewModel.accept(hand.status());

        assertEquals(List.of("late ¥36.00"), sound.heard());
    }

    @Test
    void soundsTroubleForMoneyThatDoesNotMatch() {
        hand.waits().becomes(new Review("total_fee 1"));
        viewModel.accept(hand.status());

        assertEquals(List.of("trouble"), sound.heard());
    }

    @Test
    void goesBackByItselfThreeSecondsAfterPaid() {
        hand.waits().isPaid(false);
        clock.pass(Duration.ofMillis(1100));
        viewModel.tick();
        assertEquals(Duration.ofMillis(1900), viewModel.returnInProperty().get());
        assertEquals(List.of(), exits);

        tick(2);
        tick(1);
        assertEquals(List.of("back"), exits);
    }

    @Test
    void goesBackAtOnceWhenTheCashierWants() {
        hand.waits().isPaid(false);
        viewModel.leave();
        tick(5);

        assertEquals(List.of("back"), exits);
    }

    @Test
    void offersWhatCanBeDoneAndNothingElse() {
        assertEquals(EnumSet.of(Verb.FIND, Verb.PARK, Verb.CANCEL), face().verbs());
        assertEquals(EnumSet.of(Verb.CHECK, Verb.FIND, Verb.NEW_CODE, Verb.PARK, Verb.CANCEL), verbs(hand.waits()));
        assertEquals(EnumSet.of(Verb.CHECK, Verb.FIND, Verb.PARK, Verb.CANCEL), verbs(hand.wished(Wish.NEW_CODE)));
        assertEquals(EnumSet.of(Verb.CHECK, Verb.FIND, Verb.LEAVE), verbs(hand.becomes(closing(GivenUp.EXPIRED))));
        assertEquals(EnumSet.of(Verb.FIND, Verb.AGAIN, Verb.LEAVE), verbs(hand.becomes(new Closed("CLOSED"))));
        assertEquals(EnumSet.of(Verb.FIND, Verb.AGAIN, Verb.LEAVE), verbs(hand.becomes(new Refused("NOAUTH", ""))));
        assertEquals(EnumSet.of(Verb.FIND, Verb.LEAVE), verbs(hand.becomes(new Review("x"))));
    }

    @Test
    void passesWishesOn() {
        viewModel.check();
        assertEquals(List.of(), hand.wishes(), "there is nothing to check yet");

        hand.waits();
        viewModel.check();
        viewModel.newCode();
        assertEquals(List.of(Wish.CHECK, Wish.NEW_CODE), hand.wishes());
    }

    @Test
    void triesAgainWithAnOrderOfItsOwnAfterTheEnd() {
        hand.becomes(new Refused("NOAUTH", "无权限"));
        viewModel.newCode();
        viewModel.newCode();

        assertEquals(List.of("again"), exits);
        assertEquals(List.of(), hand.wishes());
    }

    @Test
    void givesAnExpiringPaymentUpBeforeItLetsTheCashierGo() {
        hand.waits().becomes(closing(GivenUp.EXPIRED));
        viewModel.leave();
        assertEquals(List.of(Wish.CANCEL), hand.wishes());
        assertEquals(List.of(), exits);

        hand.becomes(closing(GivenUp.CANCELLED));
        assertEquals(List.of("back"), exits);
    }

    @Test
    void leavesATakenNumberAtOnce() {
        hand.becomes(closing(GivenUp.NUMBER_TAKEN));
        viewModel.leave();

        assertEquals(List.of("back"), exits);
        assertEquals(List.of(), hand.wishes());
    }

    private PayFace face() {
        return viewModel.faceProperty().get();
    }

    private PayFace after(PaymentState state) {
        hand.becomes(state);
        return face();
    }

    private String refused() {
        viewModel.scanned(new AuthCode("134567890123456789"));
        var why = refusals.getLast();
        for (var language : Language.values()) {
            var words = new Messages(language);
            assertFalse((words.say(why.headline()) + words.say(why.advice())).contains("%"), why.toString());
        }
        var args =
                why.advice().args().isEmpty() ? "" : " " + why.advice().args().getFirst();
        return why.headline().key() + ", " + why.advice().key() + args;
    }

    private Set<Verb> verbs(HandPayment told) {
        assertEquals(hand, told);
        return face().verbs();
    }

    private String said() {
        return zh.say(face().word()) + " " + zh.say(face().headline());
    }

    private String says(PaymentState state) {
        hand.becomes(state);
        return said() + " " + zh.say(face().advice());
    }

    private String answer(Exchange exchange, Answer answer) {
        hand.answered(exchange, answer);
        return zh.say(face().answer());
    }

    private String alarm() {
        var alarm = face().alarm().orElseThrow();
        return zh.say(alarm.headline()) + ": " + zh.say(alarm.advice());
    }

    private String question() {
        return zh.say(viewModel.questionProperty().get().orElseThrow());
    }

    private void tick(int seconds) {
        clock.pass(Duration.ofSeconds(seconds));
        viewModel.tick();
    }

    private static Closing closing(GivenUp why) {
        return new Closing(HandClock.START, why);
    }
}
