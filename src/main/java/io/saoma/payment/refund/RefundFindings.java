package io.saoma.payment.refund;

import io.saoma.payment.TillClock.Moment;
import io.saoma.payment.refund.RefundAnswer.Accepted;
import io.saoma.payment.refund.RefundAnswer.Contradiction;
import io.saoma.payment.refund.RefundAnswer.Failed;
import io.saoma.payment.refund.RefundAnswer.Found;
import io.saoma.payment.refund.RefundAnswer.Meaning;
import io.saoma.payment.refund.RefundAnswer.NotFound;
import io.saoma.payment.refund.RefundAnswer.Silent;
import io.saoma.payment.refund.RefundEvent.RefundAccepted;
import io.saoma.payment.refund.RefundEvent.RefundClosed;
import io.saoma.payment.refund.RefundEvent.RefundDelayed;
import io.saoma.payment.refund.RefundEvent.RefundDisputed;
import io.saoma.payment.refund.RefundEvent.RefundGivenBack;
import io.saoma.payment.refund.RefundEvent.RefundRefused;
import io.saoma.payment.refund.RefundEvent.RefundStranded;
import io.saoma.payment.refund.RefundState.Asked;
import io.saoma.payment.refund.RefundState.Delayed;
import io.saoma.payment.refund.RefundState.Disputed;
import io.saoma.payment.refund.RefundState.Stranded;
import java.util.Optional;

/// Decides what an answer of WeChat teaches us about a refund: a pure function; nothing new means no event.
public final class RefundFindings {

    /// So often WeChat must have refused a refund, and then have had no such one, before it counts as refused: a single
    /// answer may belong to another refund, for refusals name none.
    private static final int SURELY_REFUSED = 2;

    private RefundFindings() {}

    /// The event, if any, that an answer is worth; `progress` is as it is after the exchange.
    public static Optional<RefundEvent> of(
            Refunding refunding, RefundProgress progress, RefundAnswer answer, Moment now) {
        return switch (answer) {
            case Accepted(var refundId) -> processing(refunding, refundId, now);
            case Found found -> found(refunding, found, now);
            case NotFound _ -> notFound(refunding, progress, now);
            case Failed failed -> delayed(refunding, failed, now);
            case Contradiction(var why) -> disputed(refunding, why, now);
            case Silent _ -> Optional.empty();
        };
    }

    private static Optional<RefundEvent> found(Refunding refunding, Found found, Moment now) {
        var number = refunding.refund().outRefundNo();
        var sale = refunding.refund().sale();
        var at = now.wall();
        return switch (found.status()) {
            case SUCCESS ->
                Optional.of(new RefundGivenBack(
                        number,
                        sale,
                        found.refundId(),
                        found.receiver(),
                        found.successTime().orElse(at),
                        at));
            case REFUNDCLOSE -> Optional.of(new RefundClosed(number, sale, found.refundId(), at));
            case CHANGE ->
                refunding.state() instanceof Stranded
                        ? Optional.empty()
                        : Optional.of(new RefundStranded(number, sale, found.refundId(), at));
            case PROCESSING -> processing(refunding, found.refundId(), now);
        };
    }

    private static Optional<RefundEvent> processing(Refunding refunding, String refundId, Moment now) {
        var refund = refunding.refund();
        return isNew(refunding) || refunding.state() instanceof Disputed
                ? Optional.of(new RefundAccepted(refund.outRefundNo(), refund.sale(), refundId, now.wall()))
                : Optional.empty();
    }

    /// What WeChat once had it still has, whatever it says.
    private static Optional<RefundEvent> notFound(Refunding refunding, RefundProgress progress, Moment now) {
        var refund = refunding.refund();
        return progress.refused()
                .filter(_ -> isNew(refunding) && progress.refusals() >= SURELY_REFUSED)
                .map(refused -> new RefundRefused(
                        refund.outRefundNo(), refund.sale(), refused.code(), refused.text(), now.wall()));
    }

    private static Optional<RefundEvent> delayed(Refunding refunding, Failed failed, Moment now) {
        var refund = refunding.refund();
        var known = refunding.state() instanceof Delayed(var code, var _) && code.equals(failed.code());
        return !isNew(refunding) || known || failed.meaning() == Meaning.RETRY
                ? Optional.empty()
                : Optional.of(new RefundDelayed(
                        refund.outRefundNo(), refund.sale(), failed.code(), failed.text(), now.wall()));
    }

    private static Optional<RefundEvent> disputed(Refunding refunding, String why, Moment now) {
        var refund = refunding.refund();
        return refunding.state() instanceof Disputed
                ? Optional.empty()
                : Optional.of(new RefundDisputed(refund.outRefundNo(), refund.sale(), why, now.wall()));
    }

    /// Whether WeChat has never been seen to have it.
    private static boolean isNew(Refunding refunding) {
        return refunding.state() instanceof Asked || refunding.state() instanceof Delayed;
    }
}
