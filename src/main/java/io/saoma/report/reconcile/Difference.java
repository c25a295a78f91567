package io.saoma.report.reconcile;

import io.saoma.payment.bill.BillRow;
import io.saoma.payment.bill.Light;
import io.saoma.sale.SaleKey;
import java.util.Optional;

/// One thing of which the book and WeChat's bill do not say the same.
public sealed interface Difference {

    /// WeChat took money that the book does not have.
    ///
    /// @param ours the order, where the book knows it as unpaid
    record OnlyAtWeChat(BillRow.Paid row, Optional<OurOrder> ours) implements Difference {}

    /// The book has money that WeChat's bill does not name: taken for paid by hand, or something is very wrong.
    record OnlyHere(OurOrder ours) implements Difference {}

    /// Both have the payment, over different amounts.
    record AmountDiffers(BillRow.Paid row, OurOrder ours) implements Difference {}

    /// Money went back, or did not, otherwise than the book says.
    sealed interface RefundDiffers extends Difference {}

    /// WeChat gave back what the book did not ask for: most likely somebody did so at the merchant platform.
    record RefundOnlyAtWeChat(BillRow.Refunded row, Optional<OurOrder> order) implements RefundDiffers {}

    /// The book says that WeChat has a refund which the bill does not name.
    record RefundOnlyHere(OurRefund ours) implements RefundDiffers {}

    /// Both have the refund, over different amounts.
    record RefundAmountDiffers(BillRow.Refunded row, OurRefund ours) implements RefundDiffers {}

    /// WeChat has given back what the book still waits for.
    record RefundLags(BillRow.Refunded row, OurRefund ours) implements RefundDiffers {}

    /// One says that the money went back, the other that it did not.
    record RefundEndDiffers(BillRow.Refunded row, OurRefund ours) implements RefundDiffers {}

    /// WeChat took a payment back that the book has as paid.
    record ReversedButPaid(BillRow.Reversed row, OurOrder ours) implements RefundDiffers {}

    /// What it makes of the day: red where the book has what WeChat does not have, or the two contradict each other.
    default Light light() {
        return switch (this) {
            case OnlyAtWeChat _, RefundOnlyAtWeChat _, RefundLags _ -> Light.AMBER;
            case OnlyHere _, AmountDiffers _, RefundOnlyHere _ -> Light.RED;
            case RefundAmountDiffers _, RefundEndDiffers _, ReversedButPaid _ -> Light.RED;
        };
    }

    /// The number of the book's order that it is about, where the book has one.
    default Optional<String> outTradeNo() {
        return order().map(OurOrder::outTradeNo).or(() -> refund().map(OurRefund::outTradeNo));
    }

    /// The sale that it is about, where the book has one.
    default Optional<SaleKey> sale() {
        return order().map(OurOrder::sale).or(() -> refund().map(OurRefund::sale));
    }

    private Optional<OurOrder> order() {
        return switch (this) {
            case OnlyAtWeChat(var _, var ours) -> ours;
            case RefundOnlyAtWeChat(var _, var order) -> order;
            case OnlyHere(var ours) -> Optional.of(ours);
            case AmountDiffers(var _, var ours) -> Optional.of(ours);
            case ReversedButPaid(var _, var ours) -> Optional.of(ours);
            case RefundOnlyHere _, RefundAmountDiffers _, RefundLags _, RefundEndDiffers _ -> Optional.empty();
        };
    }

    private Optional<OurRefund> refund() {
        return switch (this) {
            case RefundOnlyHere(var ours) -> Optional.of(ours);
            case RefundAmountDiffers(var _, var ours) -> Optional.of(ours);
            case RefundLags(var _, var ours) -> Optional.of(ours);
            case RefundEndDiffers(var _, var ours) -> Optional.of(ours);
            case OnlyAtWeChat _, RefundOnlyAtWeChat _, OnlyHere _, AmountDiffers _, ReversedButPaid _ ->
                Optional.empty();
        };
    }

    /// What WeChat says of the payment, where its bill has it.
    default Optional<BillRow.Trade> trade() {
        return switch (this) {
            case OnlyAtWeChat(var row, var _) -> Optional.of(row.trade());
            case AmountDiffers(var row, var _) -> Optional.of(row.trade());
            case RefundOnlyAtWeChat(var row, var _) -> Optional.of(row.trade());
            case RefundAmountDiffers(var row, var _) -> Optional.of(row.trade());
            case RefundLags(var row, var _) -> Optional.of(row.trade());
            case RefundEndDiffers(var row, var _) -> Optional.of(row.trade());
            case ReversedButPaid(var row, var _) -> Optional.of(row.trade());
            case OnlyHere _, RefundOnlyHere _ -> Optional.empty();
        };
    }
}
