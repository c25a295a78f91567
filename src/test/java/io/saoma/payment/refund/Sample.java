package io.saoma.payment.refund;

import io.saoma.payment.FakeTime;
import io.saoma.payment.refund.Account.PaidOrder;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import java.time.LocalDate;
import java.util.List;

/// One sale, one order that paid it, and a refund of a part of it.
final class Sample {

    static final SaleNumber SALE = new SaleNumber(false, 1, LocalDate.of(2026, 3, 14), 42);
    static final Grounds GROUNDS = new Grounds(RefundReason.FAULTY, "", List.of(), "李经理");
    static final PaidOrder ORDER = paid("01260314004201ABCDE", 1250);
    static final Refund REFUND = refund("01260314004201ABCDER01FGHIJ", 300);

    private Sample() {}

    static PaidOrder paid(String number, long fen) {
        return new PaidOrder(number, "wx1", "10000100", new Money(fen), FakeTime.START.minusSeconds(600));
    }

    static Refund refund(String number, long fen) {
        return refund(number, fen, GROUNDS);
    }

    static Refund refund(String number, long fen, Grounds grounds) {
        return new Refund(
                number,
                SALE,
                ORDER.outTradeNo(),
                ORDER.appid(),
                ORDER.mchId(),
                ORDER.totalFee(),
                new Money(fen),
                "一号店-退款",
                "https://example.com/n",
                grounds);
    }

    static Refunding asked() {
        return Refunding.of(List.of(new RefundAsked(REFUND, FakeTime.START)));
    }

    static Refunding in(RefundState state) {
        return in(REFUND, state);
    }

    static Refunding in(Refund refund, RefundState state) {
        return new Refunding(refund, FakeTime.START, state, false);
    }
}
