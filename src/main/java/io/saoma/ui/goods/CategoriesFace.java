package io.saoma.ui.goods;

import io.saoma.sale.goods.Category;
import io.saoma.ui.Sentence;
import java.util.List;
import java.util.Optional;

/// The categories while they are arranged.
///
/// @param index the one at hand
/// @param renaming whether its new name is typed
record CategoriesFace(List<Category> categories, int index, boolean renaming, Sentence said, boolean wrong) {

    Optional<Category> atHand() {
        return index < categories.size() ? Optional.of(categories.get(index)) : Optional.empty();
    }

    CategoriesFace with(List<Category> changed, int wanted, Sentence words) {
        var last = Math.max(0, changed.size() - 1);
        return new CategoriesFace(List.copyOf(changed), Math.clamp(wanted, 0, last), false, words, false);
    }

    CategoriesFace asksName(Sentence words) {
        return new CategoriesFace(categories, index, true, words, false);
    }

    CategoriesFace complains(String key, Object... args) {
        return complains(Sentence.of(key, args));
    }

    CategoriesFace complains(Sentence why) {
        return new CategoriesFace(categories, index, renaming, why, true);
    }
}
