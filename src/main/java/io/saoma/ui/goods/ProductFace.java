package io.saoma.ui.goods;

import io.saoma.shop.sheet.Column;
import io.saoma.ui.Sentence;
import java.util.Optional;

/// What is said about a product while it is typed.
///
/// @param wrong the field that is to be put right, where one is
/// @param trouble whether something did not work
record ProductFace(Sentence said, Optional<Column> wrong, boolean trouble) {

    static ProductFace of(String key) {
        return new ProductFace(Sentence.of(key), Optional.empty(), false);
    }
}
