package io.saoma.report.reconcile;

import io.saoma.payment.PaymentNumber;
import io.saoma.payment.bill.BillRow.Trade;

/// Which rows of a merchant's bill are this till's: a merchant number may have many tills, and other programs.
///
/// Its number begins with practice and till; two shops may both have a till 1, so what the payer reads has to begin
/// with the shop's name as well.
public record Scope(boolean practice, int till, String shop) {

    boolean holds(Trade trade) {
        return PaymentNumber.saleOf(trade.outTradeNo())
                .filter(sale -> sale.practice() == practice && sale.till() == till)
                .filter(_ -> letters(trade.body()).startsWith(letters(shop)))
                .isPresent();
    }

    /// WeChat leaves some signs out of what the payer reads.
    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
