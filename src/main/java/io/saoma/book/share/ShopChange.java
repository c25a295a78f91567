package io.saoma.book.share;

import io.saoma.book.ShopWords;
import io.saoma.sale.ShopEvent;
import java.util.Optional;

/// A change of the shop as it travels: an event in the words of the journal, and the till at which it was made.
///
/// @param at as it stands in the journal
public record ShopChange(String kind, String at, String data, int till) {

    public static ShopChange of(ShopEvent event, int till) {
        var words = ShopWords.of(event);
        return new ShopChange(words.kind(), words.at(), words.data(), till);
    }

    /// Empty where a newer till made it and this one does not know what it is.
    public Optional<ShopEvent> event() {
        return new ShopWords(kind, at, data).event();
    }
}
