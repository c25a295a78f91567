package io.saoma.payment;

import io.saoma.sale.SaleNumber;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a payment, as a customer's phone shows it.
public sealed interface PaymentNumber {

    String text();

    /// WeChat's own (交易单号): 28 digits.
    record TransactionId(String text) implements PaymentNumber {}

    /// Ours, as this till and its neighbours make them (商户单号).
    record OutTradeNo(String text) implements PaymentNumber {}

    /// The number that was typed or scanned; spaces, full-width signs and small letters are forgiven, anything else is
    /// none.
    static Optional<PaymentNumber> of(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        if (Shape.TRANSACTION.matcher(text).matches()) {
            return Optional.of(new TransactionId(text));
        }
        return saleOf(text).map(_ -> new OutTradeNo(text));
    }

    /// The sale whose number an order's number begins with; empty where a till has not made it.
    static Optional<SaleNumber> saleOf(String outTradeNo) {
        var form = Shape.OUT_TRADE_NO.matcher(outTradeNo);
        try {
            return form.matches()
                    ? Optional.of(SaleNumber.parse(form.group(1) + "-" + form.group(2) + "-" + form.group(3)))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Which attempt of that sale such a number is of.
    static int attemptOf(String outTradeNo) {
        return Integer.parseInt(outTradeNo.substring(outTradeNo.length() - 7, outTradeNo.length() - 5));
    }

    /// How the two look.
    final class Shape {

        private static final Pattern TRANSACTION = Pattern.compile("\\d{28}");

        /// As `Terms` makes them: till, day, counter, attempt, five letters.
        private static final Pattern OUT_TRADE_NO =
                Pattern.compile("(P?\\d{2})(\\d{6})(\\d{4,6})\\d{2}[A-HJ-NP-Z2-9]{5}");

        private Shape() {}
    }
}
