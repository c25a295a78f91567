package io.saoma.payment.refund;

import java.util.Locale;
import java.util.random.RandomGenerator;

/// How refunds are numbered: by their order, a counter, and five random letters, so that a restored backup cannot
/// repeat a number.
final class RefundNumbers {

    private static final String BASE32 = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private RefundNumbers() {}

    /// @param earlier how many refunds of this order there were before
    static String next(String outTradeNo, long earlier, RandomGenerator random) {
        var letters = new StringBuilder();
        for (var i = 0; i < 5; i++) {
            letters.append(BASE32.charAt(random.nextInt(BASE32.length())));
        }
        return String.format(Locale.ROOT, "%sR%02d%s", outTradeNo, earlier + 1, letters);
    }
}
