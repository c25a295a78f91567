package io.saoma.payment.refund;

import io.saoma.payment.FakeTime;
import io.saoma.payment.refund.RefundAnswer.Failed;
import io.saoma.payment.refund.RefundAnswer.Meaning;
import io.saoma.payment.refund.RefundAnswer.Silent;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.sale.Money;
import java.time.Duration;
import java.util.ArrayList;
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

    List<RefundStatus> told() {
        var told = new ArrayList<RefundStatus>();
        var start = new RefundStatus(Sample.asked(), RefundProgress.fresh(), false, true);
        new RefundDriver(start, weChat, book, time, time, told::add).carry();
        return told;
    }

    Refunding carry() {
        return carry(Sample.asked(), RefundProgress.fresh());
    }

    Refunding carry(Refunding start, RefundProgress progress) {
        var last = new RefundStatus[] {new RefundStatus(start, progress, false, true)};
        new RefundDriver(last[0], weChat, book, time, time, status -> last[0] = status).carry();
        return last[0].refunding();
    }
}
