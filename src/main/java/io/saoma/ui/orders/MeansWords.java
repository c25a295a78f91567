package io.saoma.ui.orders;

import io.saoma.sale.Means;

/// What each of the means of paying is called.
final class MeansWords {

    private MeansWords() {}

    static String of(Means means) {
        return switch (means) {
            case QR -> "orders.meansQr";
            case CODE -> "orders.meansCode";
            case CASH -> "orders.cash";
            case MIXED -> "orders.meansMixed";
        };
    }
}
