package io.saoma.ui.reconcile;

import io.saoma.payment.PaymentNumber;
import io.saoma.payment.bill.BillRow;
import io.saoma.report.reconcile.Difference;
import io.saoma.report.reconcile.Difference.AmountDiffers;
import io.saoma.report.reconcile.Difference.OnlyAtWeChat;
import io.saoma.report.reconcile.Difference.OnlyHere;
import io.saoma.report.reconcile.Difference.RefundAmountDiffers;
import io.saoma.report.reconcile.Difference.RefundEndDiffers;
import io.saoma.report.reconcile.Difference.RefundLags;
import io.saoma.report.reconcile.Difference.RefundOnlyAtWeChat;
import io.saoma.report.reconcile.Difference.RefundOnlyHere;
import io.saoma.report.reconcile.Difference.ReversedButPaid;
import io.saoma.report.reconcile.OurOrder;
import io.saoma.report.reconcile.OurRefund;
import io.saoma.report.reconcile.Place;
import io.saoma.sale.Money;
import io.saoma.sale.SaleKey;
import io.saoma.sale.SaleNumber;
import io.saoma.ui.Sentence;
import java.time.Instant;
import java.util.Optional;

/// One difference in words: what it is, what it means and what is to be done.
///
/// @param sale the order that the book has for it
/// @param takeable whether one press takes it into the book
record DifferenceLine(
        Optional<Instant> at,
        String number,
        Money amount,
        Sentence what,
        Sentence means,
        Optional<SaleKey> sale,
        boolean takeable) {

    static DifferenceLine of(Difference difference) {
        return switch (difference) {
            case OnlyAtWeChat(var row, var ours) ->
                of(
                        row,
                        row.total(),
                        "reconcile.onlyAtWeChat",
                        Sentence.of(ours.isPresent() ? "reconcile.unpaidHere" : "reconcile.missingHere"),
                        ours.map(OurOrder::sale),
                        true);
            case OnlyHere(var ours) -> of(ours);
            case AmountDiffers(var row, var ours) ->
                of(
                        row,
                        row.total(),
                        "reconcile.amountDiffers",
                        Sentence.of("reconcile.amounts", row.total(), ours.totalFee()),
                        Optional.of(ours.sale()),
                        false);
            case RefundOnlyAtWeChat(var row, var order) ->
                of(
                        row,
                        row.amount(),
                        "reconcile.refundAtWeChat",
                        Sentence.of(order.isPresent() ? "reconcile.refundMissing" : "reconcile.refundOfNone"),
                        order.map(OurOrder::sale),
                        order.isPresent());
            case RefundOnlyHere(var ours) -> of(ours);
            case RefundAmountDiffers(var row, var ours) ->
                of(
                        row,
                        row.amount(),
                        "reconcile.refundDiffers",
                        Sentence.of("reconcile.refundAmounts", row.amount(), ours.refundFee()),
                        Optional.of(ours.sale()),
                        false);
            case RefundLags(var row, var ours) ->
                of(
                        row,
                        row.amount(),
                        "reconcile.refundDone",
                        Sentence.of("reconcile.refundLags"),
                        Optional.of(ours.sale()),
                        true);
            case RefundEndDiffers(var row, var ours) ->
                of(
                        row,
                        row.amount(),
                        "reconcile.refundDiffers",
                        Sentence.of("reconcile.refundEnds"),
                        Optional.of(ours.sale()),
                        true);
            case ReversedButPaid(var row, var ours) ->
                of(
                        row,
                        row.amount(),
                        "reconcile.reversed",
                        Sentence.of("reconcile.reversedMeans"),
                        Optional.of(ours.sale()),
                        false);
        };
    }

    /// The same at another till, where it is settled.
    DifferenceLine at(Place place) {
        var there = takeable
                ? Sentence.of("reconcile.takenThere", place.shop(), place.till())
                : Sentence.of("reconcile.settledThere", means, place.shop(), place.till());
        return new DifferenceLine(at, number, amount, what, there, sale, false);
    }

    private static DifferenceLine of(
            BillRow row, Money amount, String what, Sentence means, Optional<SaleKey> sale, boolean takeable) {
        var outTradeNo = row.trade().outTradeNo();
        var number = sale.map(SaleKey::number)
                .or(() -> PaymentNumber.saleOf(outTradeNo))
                .map(SaleNumber::brief)
                .orElse(outTradeNo);
        return new DifferenceLine(Optional.of(row.at()), number, amount, Sentence.of(what), means, sale, takeable);
    }

    private static DifferenceLine of(OurOrder ours) {
        return new DifferenceLine(
                ours.timeEnd(),
                ours.sale().number().brief(),
                ours.totalFee(),
                Sentence.of("reconcile.onlyHere"),
                Sentence.of(ours.byHand() && !ours.paid() ? "reconcile.byHandHere" : "reconcile.paidHere"),
                Optional.of(ours.sale()),
                false);
    }

    private static DifferenceLine of(OurRefund ours) {
        return new DifferenceLine(
                Optional.of(ours.asked()),
                ours.sale().number().brief(),
                ours.refundFee(),
                Sentence.of("reconcile.refundHere"),
                Sentence.of("reconcile.refundOnlyHere"),
                Optional.of(ours.sale()),
                false);
    }
}
