package io.saoma.ui.goods;

import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.QuickKey;
import io.saoma.ui.Sentence;
import java.util.List;
import java.util.Optional;

/// The quick keys while they are arranged.
///
/// @param place the one at hand, from 0; the first free one is the next after the last key
/// @param found the products to choose from
/// @param hand the one of them that Enter puts there, -1 where none is
record TilesFace(List<QuickKey> keys, int place, List<Product> found, int hand, Sentence said, boolean wrong) {

    Optional<QuickKey> key() {
        return place < keys.size() ? Optional.of(keys.get(place)) : Optional.empty();
    }

    TilesFace with(List<QuickKey> changed, int wanted) {
        var last = Math.min(changed.size(), QuickKey.MOST - 1);
        return new TilesFace(
                List.copyOf(changed), Math.clamp(wanted, 0, last), found, hand, Sentence.of("tiles.how"), false);
    }

    TilesFace finds(List<Product> products, int wanted) {
        var index = Math.min(wanted, products.size() - 1);
        return new TilesFace(keys, place, products, index, Sentence.of("tiles.how"), false);
    }

    TilesFace says(String words) {
        return says(Sentence.of(words));
    }

    TilesFace says(Sentence words) {
        return new TilesFace(keys, place, found, hand, words, true);
    }
}
