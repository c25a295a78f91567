package io.saoma.book;

import io.saoma.sale.ShopEvent;
import java.time.Instant;
import java.util.Optional;

/// What has happened to the shop in the words of the journal, for tills that tell each other.
///
/// @param at when, to its last digit
/// @param data what it says besides its time
public record ShopWords(String kind, String at, String data) {

    public static ShopWords of(ShopEvent event) {
        return new ShopWords(
                EventKind.of(event).word(), event.at().toString(), EventCodec.json(EventCodec.data(event)));
    }

    /// Empty where a newer till said something that this one does not know; `BookException` where nobody could.
    public Optional<ShopEvent> event() {
        return EventCodec.event(kind, Instant.parse(at), EventCodec.tree(data))
                .filter(ShopEvent.class::isInstance)
                .map(ShopEvent.class::cast);
    }
}
