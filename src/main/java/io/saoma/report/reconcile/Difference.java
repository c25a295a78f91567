package io.saoma.report.reconcile;

import io.saoma.payment.bill.BillRow;
import io.saoma.payment.bill.Light;
import java.util.Optional;

/// One thing of which the book and WeChat's bill do not say the same.
public sealed interface Difference {

    /// What it makes of the day.
    Light light();

    /// The number of the book's order that it is about, where the book has one.
    Optional<String> outTradeNo();

    /// WeChat took money that the book does not have.
    ///
    /// @param ours the order, where the book knows it as unpaid
    record OnlyAtWeChat(BillRow.Paid row, Optional<OurOrder> ours) implements Difference {
        @Override
        public Light light() {
            return Light.AMBER;
        }

        @Override
        public Optional<String> outTradeNo() {
            return ours.map(OurOrder::outTradeNo);
        }
    }

    /// The book has money that WeChat's bill does not name: taken for paid by hand, or something is very wrong.
    record OnlyHere(OurOrder ours) implements Difference {
        @Override
        public Light light() {
            return Light.RED;
        }

        @Override
        public Optional<String> outTradeNo() {
            return Optional.of(ours.outTradeNo());
        }
    }

    /// Both have the payment, over different amounts.
    record AmountDiffers(BillRow.Paid row, OurOrder ours) implements Difference {
        @Override
        public Light light() {
            return Light.RED;
        }

        @Override
        public Optional<String> outTradeNo() {
            return Optional.of(ours.outTradeNo());
        }
    }

    /// Money went back, or did not, otherwise than the book says.
    sealed interface RefundDiffers extends Difference {}

    /// WeChat gave back what the book did not ask for: most likely somebody did so at the merchant platform.
    record RefundOnlyAtWeChat(BillRow.Refunded row, Optional<OurOrder> order) implements RefundDiffers {
        @Override
        public Light light() {
            return Light.AMBER;
        }

        @Override
        public Optional<String> outTradeNo() {
            return order.map(OurOrder::outTradeNo);
        }
    }

    /// The book says that WeChat has a refund which the bill does not name.
    record RefundOnlyHere(OurRefund ours) implements RefundDiffers {
        @Override
        public Light light() {
            return Light.RED;
        }

        @Override
        public Optional<String> outTradeNo() {
            return Optional.of(ours.outTradeNo());
        }
    }

    record RefundAmountDiffers(BillRow.Refunded row, OurRefund ours) implements RefundDiffers {
        @Override
        public Light light() {
            return Light.RED;
        }

        @Override
        public Optional<String> outTradeNo() {
            return Optional.of(ours.outTradeNo());
        }
    }

    /// WeChat has given back what the book still waits for.
    record RefundLags(BillRow.Refunded row, OurRefund ours) implements RefundDiffers {
        @Override
        public Light light() {
            return Light.AMBER;
        }

        @Override
        public Optional<String> outTradeNo() {
            return Optional.of(ours.outTradeNo());
        }
    }

    /// One says that the money went back, the other that it did not.
    record RefundEndDiffers(BillRow.Refunded row, OurRefund ours) implements RefundDiffers {
        @Override
        public Light light() {
            return Light.RED;
        }

        @Override
        public Optional<String> outTradeNo() {
            return Optional.of(ours.outTradeNo());
        }
    }

    /// WeChat took a payment back that the book has as paid.
    record ReversedButPaid(BillRow.Reversed row, OurOrder ours) implements RefundDiffers {
        @Override
        public Light light() {
            return Light.RED;
        }

        @Override
        public Optional<String> outTradeNo() {
            return Optional.of(ours.outTradeNo());
        }
    }
}
