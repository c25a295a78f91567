package io.saoma.ui.pay;

import static io.saoma.ui.pay.PayFacing.closing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.HandClock;
import io.saoma.payment.HandPayment;
import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.Wish;
import io.saoma.ui.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A cancel is asked about, and the truth is told about how long it takes.
class PayCancelTest {

    private final PayFacing facing = new PayFacing();
    private final Messages zh = facing.zh;
    private final List<String> exits = facing.exits;
    private final HandClock clock = facing.clock;
    private final HandPayment hand = facing.hand;
    private final PayViewModel viewModel = facing.viewModel;

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
        facing.tick(100);
        viewModel.cancel();
        assertEquals("撤销后，微信关单前顾客仍可能付款。下单不满 5 分钟，微信可能不肯关单（还有 3:20）；期间到账会马上提醒。", question());

        facing.tick(20);
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
        assertEquals("撤销中 正在撤销，先问微信最后一次", facing.said());
        assertEquals(Optional.empty(), facing.face().codeUrl());
        assertTrue(facing.face().cancelled());
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

        assertEquals(Stage.PAID, facing.face().stage());
        assertFalse(facing.face().cancelled());
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
    void givesAnExpiringPaymentUpBeforeItLetsTheCashierGo() {
        hand.waits().becomes(closing(GivenUp.EXPIRED));
        viewModel.leave();
        assertEquals(List.of(Wish.CANCEL), hand.wishes());
        assertEquals(List.of(), exits);

        hand.becomes(closing(GivenUp.CANCELLED));
        assertEquals(List.of("back"), exits);
    }

    private String question() {
        return zh.say(viewModel.questionProperty().get().orElseThrow());
    }
}
