package io.saoma.ui.goods;

import io.saoma.sale.goods.Product;
import io.saoma.ui.Sentence;
import java.util.List;
import java.util.Optional;

/// The goods in view at one moment.
///
/// @param index of the row at hand, -1 where none is
/// @param category to which the view is narrowed
/// @param asking whether the product at hand is about to go
/// @param wrong whether `said` is about something that did not work
record StockFace(
        List<Product> rows, int index, Optional<String> category, Sentence said, boolean asking, boolean wrong) {

    Optional<Product> atHand() {
        return index >= 0 ? Optional.of(rows.get(index)) : Optional.empty();
    }

    StockFace select(int wanted, Sentence words) {
        var next = rows.isEmpty() ? -1 : Math.clamp(wanted, 0, rows.size() - 1);
        return new StockFace(rows, next, category, words, false, false);
    }

    StockFace asks(Sentence question) {
        return new StockFace(rows, index, category, question, true, false);
    }

    StockFace says(Sentence words, boolean isWrong) {
        return new StockFace(rows, index, category, words, false, isWrong);
    }
}
