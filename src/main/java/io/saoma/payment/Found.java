package io.saoma.payment;

import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import java.time.Instant;

/// What came of a question for the payment that a customer says he has made.
public sealed interface Found {

    /// Paid, and on record by this question.
    ///
    /// @param late whether the till had given the payment up before
    record NowPaid(SaleNumber sale, Money amount, Instant timeEnd, boolean late) implements Found {}

    /// Paid, and on record since before: what is shown may be an old picture.
    record KnownPaid(SaleNumber sale, Money amount, Instant timeEnd) implements Found {}

    /// WeChat has the order, and the money has not come.
    ///
    /// @param tradeState WeChat's word: `NOTPAY`, `USERPAYING`, `PAYERROR` …
    record NotPaid(SaleNumber sale, Money amount, String tradeState) implements Found {}

    /// The payment has ended, and WeChat says that nobody paid.
    record OverUnpaid(SaleNumber sale, Money amount) implements Found {}

    /// Money came, and went back to the customer by another way than a refund of this till.
    record GivenBack(SaleNumber sale, Money amount) implements Found {}

    /// Paid, and this till has given all or a part of it back.
    record Refunded(SaleNumber sale, Money amount, Money refunded) implements Found {}

    /// WeChat knows no such payment to this merchant.
    record NoSuchPayment() implements Found {}

    /// Paid to this merchant, but not for a sale of this till.
    record Elsewhere(String outTradeNo, Money amount, Instant timeEnd) implements Found {}

    /// An order to this merchant that is none of this till's, and unpaid.
    record ElsewhereUnpaid(String outTradeNo, String tradeState) implements Found {}

    /// An answer that cannot be: a person has to look.
    record Doubtful(String why) implements Found {}

    /// WeChat refused the question.
    record Refused(String code, String text) implements Found {}

    /// Nobody can say now: WeChat was not to be reached, or what it said could not be believed.
    record Unreachable(String code) implements Found {}
}
