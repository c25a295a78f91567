package io.saoma.ui.cashier;

import io.saoma.sale.Basket;
import io.saoma.ui.ReductionWords;
import io.saoma.ui.Sentence;
import java.util.ArrayList;
import java.util.List;

/// What was agreed about a basket as a whole, in words.
final class Agreed {

    private static final int SHOWN_SIGNS = 14;

    private Agreed() {}

    static List<Sentence> of(Basket basket) {
        var words = new ArrayList<Sentence>();
        if (basket.letOff().isPositive()) {
            words.add(Sentence.of("cashier.letOff", basket.letOff()));
        }
        basket.reductions().discount().map(ReductionWords::of).ifPresent(words::add);
        basket.reductions().rounding().map(ReductionWords::of).ifPresent(words::add);
        if (!basket.note().isEmpty()) {
            words.add(Sentence.of("cashier.noted", brief(basket.note())));
        }
        return words;
    }

    private static String brief(String note) {
        var signs = note.codePointCount(0, note.length());
        return signs <= SHOWN_SIGNS ? note : note.substring(0, note.offsetByCodePoints(0, SHOWN_SIGNS)) + "…";
    }
}
