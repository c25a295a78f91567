package io.saoma.report;

import io.saoma.payment.refund.RefundState.Failed;
import io.saoma.payment.refund.RefundState.Stranded;
import io.saoma.payment.refund.Refunding;
import io.saoma.sale.Money;
import java.time.Instant;
import java.util.Optional;

/// One thing that a person has to look at: a sale, or one refund of it.
///
/// @param amount what is at stake
/// @param refunding the refund that hangs; none where it is the sale itself
public record Hang(HangKind kind, OrderRow order, Money amount, Optional<Refunding> refunding) {

    /// What hangs of a sale; empty where it stands well.
    static Optional<Hang> of(OrderRow row) {
        var kind = switch (row.look()) {
            case PAID_LATE -> Optional.of(HangKind.LATE);
            case PAID_TWICE -> Optional.of(HangKind.TWICE);
            case ASKING -> Optional.of(HangKind.ASKING);
            case REVIEW -> Optional.of(HangKind.REVIEW);
            case BY_HAND -> Optional.of(HangKind.BY_HAND);
            case CONTRADICTED -> Optional.of(HangKind.CONTRADICTED);
            case PAID_IN_PART -> Optional.of(HangKind.IN_PART);
            case WAITING, CLOSING, PAID, CLOSED, REFUSED, REFUNDED_IN_PART, REFUNDED -> Optional.<HangKind>empty();
        };
        return kind.map(it -> new Hang(it, row, atStake(it, row), Optional.empty()));
    }

    /// A refund that has not ended well.
    static Hang of(OrderRow row, Refunding refunding) {
        var kind = switch (refunding.state()) {
            case Stranded _ -> HangKind.BACK_STRANDED;
            case Failed _ -> HangKind.BACK_FAILED;
            default -> HangKind.BACK_WAITING;
        };
        return new Hang(kind, row, refunding.refund().refundFee(), Optional.of(refunding));
    }

    private static Money atStake(HangKind kind, OrderRow row) {
        return switch (kind) {
            case LATE, IN_PART -> row.paid().minus(row.refunded());
            case TWICE -> row.paid().minus(row.refunded()).minus(row.total());
            default -> row.total();
        };
    }

    /// When it began.
    public Instant since() {
        return refunding.map(Refunding::asked).orElse(order.at());
    }

    /// By which it is known again after it has been read anew.
    public String name() {
        return refunding.map(it -> it.refund().outRefundNo()).orElse(order.key().toString());
    }
}
