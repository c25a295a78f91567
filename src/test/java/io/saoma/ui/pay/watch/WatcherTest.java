package io.saoma.ui.pay.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.Answer;
import io.saoma.payment.HandPayment;
import io.saoma.payment.PaymentEvent.LateAccepted;
import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.PaymentState.Review;
import io.saoma.payment.Step.Exchange;
import io.saoma.payment.Wish;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.Notice.Level;
import io.saoma.ui.UiTasks;
import io.saoma.ui.pay.PayStand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the till says of payments that nobody looks at.
class WatcherTest {

    private final Messages zh = new Messages(Language.ZH);
    private final PayStand stand = new PayStand();
    private final List<String> looked = new ArrayList<>();
    private final Watcher watcher = new Watcher(
            stand.desk,
            stand.checkout,
            new UiTasks(Runnable::run, Runnable::run),
            stand.clock,
            stand.sound,
            stand.notices,
            stand.beat,
            () -> "王小雨",
            payment -> looked.add(payment.order().outTradeNo()));

    @Test
    void saysThatMoneyCameAfterACancel() {
        closing(stand.background(), GivenUp.CANCELLED).isPaid(true);

        assertEquals("迟到付款 ¥30.00 / 单号 0314-0001，取消后到账。", said());
        assertEquals(Level.TROUBLE, stand.worst().orElseThrow().level());
        assertEquals(List.of("late ¥30.00"), stand.sound.heard());
    }

    @Test
    void saysThatMoneyCameAfterTimeWasUp() {
        closing(stand.background(), GivenUp.EXPIRED).isPaid(true);

        assertEquals("迟到付款 ¥30.00 / 单号 0314-0001，超时后到账。", said());
    }

    @Test
    void saysWhatWeChatMakesOfAPaymentThatWasTakenByHand() {
        var verified = stand.background().waits();
        verified.byHand("4200000000202603140000000009").isPaid(false);
        assertEquals(Level.NOTE, stand.worst().orElseThrow().level());
        assertEquals("已核实：人工确认的 ¥30.00 已到账 / 单 0314-0001，微信已确认收款。", said());
        press(0);
        assertEquals(Optional.empty(), stand.worst());

        var contradicted = stand.background().waits();
        contradicted.byHand("4200000000202603140000000008").becomes(new Closed("CLOSED"));
        assertEquals(Level.TROUBLE, stand.worst().orElseThrow().level());
        press(1);
        assertEquals(List.of(contradicted.payment().order().outTradeNo()), looked);
        assertTrue(stand.worst().isPresent(), "it stays until somebody has seen it");
        press(0);
        assertEquals(Optional.empty(), stand.worst());
    }

    @Test
    void takesLateMoneyAsTheSaleByTheWordOfTheCashier() {
        closing(stand.background(), GivenUp.CANCELLED).isPaid(true);
        press(0);

        assertEquals(Optional.empty(), stand.worst());
        assertTrue(stand.book.events().getLast() instanceof LateAccepted(var _, var by, var _) && by.equals("王小雨"));
    }

    @Test
    void keepsTheQuestionWhileTheAnswerCannotBeWrittenDown() {
        closing(stand.background(), GivenUp.CANCELLED).isPaid(true);
        stand.book.fail(true);
        press(0);
        assertEquals(2, raised(), "the late money and the failed writing");

        stand.book.fail(false);
    }

    @Test
    void showsTheOrderOfLateMoney() {
        var payment = closing(stand.background(), GivenUp.CANCELLED).isPaid(true);
        press(1);

        assertEquals(List.of(payment.payment().order().outTradeNo()), looked);
        assertTrue(stand.worst().isPresent(), "looking decides nothing");
    }

    @Test
    void saysAgainWhatAnEarlierRunFound() {
        var payment = new HandPayment(stand.clock).isPaid(true).payment();
        watcher.sayLate(payment);

        assertEquals("迟到付款 ¥36.00 / 单号 0314-0042，放弃后到账。", said());
    }

    @Test
    void ringsForMoneyInTheBackgroundAndSaysNothing() {
        stand.background().waits().isPaid(false);

        assertEquals(List.of("paid ¥30.00"), stand.sound.heard());
        assertEquals(Optional.empty(), stand.worst());
    }

    @Test
    void leavesTheRingingToTheScreenWhereThereIsOne() {
        stand.charge(1).waits().isPaid(false);

        assertEquals(List.of("paid ¥30.00"), stand.sound.heard());
    }

    @Test
    void ringsOnceForMoneyThatIsFasterThanItsScreen() {
        var payment = stand.background().waits().isPaid(false);
        stand.checkout.open(payment.open());
        assertEquals(List.of("paid ¥30.00"), stand.sound.heard());

        stand.pass(Duration.ofSeconds(3));
        assertEquals(Optional.empty(), stand.checkout.currentProperty().get());
    }

    @Test
    void soundsTheAlarmOnceForAContradictionUntilItIsResolved() {
        var payment = stand.background().waits().becomes(new Review("total_fee 1"));
        payment.answered(Exchange.ASK, new Answer.Contradiction("total_fee 1"));
        assertEquals("与订单不符 ¥30.00 / 单号 0314-0001：微信的答复与订单不符，请勿交货，请店长核对。", said());
        assertEquals(List.of("trouble"), stand.sound.heard());

        payment.becomes(new Closed("CLOSED"));
        assertEquals(Optional.empty(), stand.worst());
    }

    @Test
    void countsHowLongTheNetworkIsGone() {
        var payment = stand.charge(1).waits().answered(Exchange.ASK, new Answer.Silent(false, "CONNECT"));
        stand.pass(Duration.ofSeconds(12));

        assertEquals("网络断开 12 秒 / 顾客仍可付款。确认到账前，请勿交货。", said());
        assertEquals(Level.WARNING, stand.worst().orElseThrow().level());
        assertEquals("F5", stand.worst().orElseThrow().actions().getFirst().cap());

        press(0);
        assertEquals(List.of(Wish.CHECK), payment.wishes());
        payment.answered(Exchange.ASK, new Answer.NotPaid("NOTPAY"));
        assertEquals(Optional.empty(), stand.worst());
    }

    @Test
    void saysThatTheBooksCannotBeWrittenUntilTheyCan() {
        var payment = stand.background().waits().booked(false);
        assertEquals("账写不进磁盘 / 请勿交货，也不要再收款。请腾出磁盘空间；恢复后会自动继续。", said());
        assertEquals(Level.TROUBLE, stand.worst().orElseThrow().level());

        payment.booked(true);
        assertEquals(Optional.empty(), stand.worst());
    }

    @Test
    void forgetsTheNetworkWithThePaymentThatMissedIt() {
        var payment = stand.background().waits().answered(Exchange.ASK, new Answer.Silent(false, "CONNECT"));
        payment.becomes(new Closed("CLOSED"));

        assertEquals(Optional.empty(), stand.worst());
    }

    private HandPayment closing(HandPayment payment, GivenUp why) {
        return payment.waits().becomes(new Closing(stand.clock.now().wall(), why));
    }

    private String said() {
        var notice = stand.worst().orElseThrow();
        return zh.say(notice.headline()) + " / " + zh.say(notice.advice());
    }

    private void press(int button) {
        stand.worst().orElseThrow().actions().get(button).run().run();
    }

    private int raised() {
        var count = 0;
        while (stand.worst().isPresent()) {
            stand.notices.lower(stand.worst().get().about());
            count++;
        }
        return count;
    }
}
