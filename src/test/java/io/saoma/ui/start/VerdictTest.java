package io.saoma.ui.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.payment.Answer;
import io.saoma.payment.PaymentState;
import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.PaymentState.Placing;
import io.saoma.payment.PaymentState.Refused;
import io.saoma.payment.PaymentState.Review;
import io.saoma.payment.PaymentState.Unknown;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.payment.PaymentStatus;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each state of a payment that was left open has its words and its tint.
class VerdictTest {

    record Said(PaymentStatus status, String tint, String words) {}

    private static final PaymentState WAITING = new Waiting("wx1", "weixin://wxpay/bizpayurl?pr=1");
    private static final Answer NOT_PAID = new Answer.NotPaid("NOTPAY");
    private static final Answer SILENT = new Answer.Silent(true, "TIMEOUT");

    private final Messages zh = new Messages(Language.ZH);
    private final Messages en = new Messages(Language.EN);

    static Stream<Said> states() {
        return Stream.of(
                state(Left.unasked(new Placing()), "doubt", "¥32.00 → 还在向微信查询"),
                state(Left.asked(new Unknown("TIMEOUT"), NOT_PAID), "doubt", "¥32.00 → 还在向微信查询"),
                state(Left.unasked(WAITING), "doubt", "¥32.00 → 还在向微信查询"),
                state(Left.asked(WAITING, SILENT), "doubt", "¥32.00 → 连不上微信，还会再问"),
                state(Left.asked(WAITING, NOT_PAID), "busy", "¥32.00 → 仍在等待付款，可继续收"),
                state(Left.asked(Left.paid(false), NOT_PAID), "good", "¥32.00 → 已支付，已补记"),
                state(Left.asked(Left.paid(true), NOT_PAID), "trouble", "¥32.00 → 迟到付款，请处理"),
                state(Left.asked(new Closed("CLOSED"), NOT_PAID), "over", "¥32.00 → 没有付款，已关闭"),
                state(Left.asked(new Refused("NOAUTH", "无权限"), NOT_PAID), "over", "¥32.00 → 没有付款，微信没有收下这笔单"),
                state(closing(GivenUp.CANCELLED), "doubt", "¥32.00 → 取消的码，微信还没关，可能仍会到账"),
                state(closing(GivenUp.EXPIRED), "doubt", "¥32.00 → 过时的码，微信还没关，可能仍会到账"),
                state(closing(GivenUp.INTERRUPTED), "doubt", "¥32.00 → 没来得及出码，正在请微信关单"),
                state(closing(GivenUp.NUMBER_TAKEN), "doubt", "¥32.00 → 单号与微信冲突，正在请微信关单"),
                state(Left.unasked(new Closing(Left.NOW, GivenUp.CANCELLED)), "doubt", "¥32.00 → 还在向微信查询"),
                state(review("total_fee is 3100 at WeChat, but 3200 in our order"), "trouble", "¥32.00 → 金额不符，请处理"),
                state(review("mch_id is 1 at WeChat, but 2 in our order"), "trouble", "¥32.00 → 与微信的答复对不上，请处理"));
    }

    @ParameterizedTest
    @MethodSource("states")
    void hasWordsAndATint(Said said) {
        var outcome = Outcome.of(said.status());
        assertEquals(said.words(), zh.say(outcome.text()));
        assertEquals(said.tint(), outcome.verdict().tint());
    }

    @Test
    void saysThatADiskTakesNothing() {
        var well = Left.asked(WAITING, NOT_PAID);
        var full = new PaymentStatus(well.payment(), well.progress(), false, false, well.at());
        assertEquals(Verdict.UNWRITTEN, Verdict.of(full));
    }

    @Test
    void namesWhatAPaymentIsFoundBy() {
        var paid = Outcome.of(Left.asked(Left.paid(false), NOT_PAID));
        assertEquals("单号 0314-0029　顾客 09:12:40 付款　微信单号后 6 位 405113", zh.say(paid.details()));
        assertEquals("No. 0314-0029   paid 09:12:40   WeChat no. ends 405113", en.say(paid.details()));
        var waiting = Outcome.of(Left.asked(WAITING, NOT_PAID));
        assertEquals("单号 0314-0029　09:11:31 开始收款", zh.say(waiting.details()));
    }

    private static PaymentStatus closing(GivenUp why) {
        return Left.asked(new Closing(Left.NOW, why), NOT_PAID);
    }

    private static PaymentStatus review(String why) {
        return Left.asked(new Review(why), new Answer.Contradiction(why));
    }

    private static Said state(PaymentStatus status, String tint, String words) {
        return new Said(status, tint, words);
    }
}
