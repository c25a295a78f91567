package io.saoma.payment.refund;

import io.saoma.payment.FakeTime;
import io.saoma.payment.refund.RefundAnswer.Failed;
import io.saoma.payment.refund.RefundAnswer.Meaning;
import io.saoma.payment.refund.RefundAnswer.Silent;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.sale.Money;
import java.time.Duration;
import java.util.List;

/// One refund that the real driver carries, against a WeChat in the head.
final class DrivenRefund {

    static final Silent LOST = new Silent(true, "TIMEOUT");
    static final Silent UNSENT = new Silent(false, "CONNECT");
    static final Failed POOR = new Failed(Meaning.FUNDS, "NOTENOUGH", "基本账户余额不足");

    final FakeTime time = new FakeTime().until(Duration.ofDays(10));
    final FakeRefunds weChat = new FakeRefunds(time);
    final FakeRefundBook book = new FakeRefundBook(List.of(Sample.ORDER), Money.ZERO);

    DrivenRefund() {
        book.record(new RefundAsked(Sample.REFUND, FakeTime.START));
    }

    Refunding carry() {
        return carry(Sample.asked(), RefundProgress.fresh());
    }

    Refunding carry(Refunding start, RefundProgress progress) {
        var last = new Refunding[] {start};
        new RefundDriver(start, progress, weChat, book, time, time, now -> last[0] = now).carry();
        return last[0];
    }
}
