package io.saoma.simulator.bill;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Amounts as bills write them: yuan, with two decimals, and five for fees.
final class Yuan {

    private static final BigDecimal RATE = new BigDecimal("0.006");

    private Yuan() {}

    static String of(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    static String fee(long fen) {
        return BigDecimal.valueOf(fen, 2).setScale(5).toPlainString();
    }

    /// What WeChat keeps of so much, to the nearest fen.
    static long feeOf(long fen) {
        return BigDecimal.valueOf(fen)
                .multiply(RATE)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
