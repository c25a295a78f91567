package io.saoma.book;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Who answers for what a line of the journal tells.
final class Author {

    /// Where an event says it.
    private static final List<String> PERSONS =
            List.of("/by", "/cashier", "/sale/cashier", "/grounds/by", "/refund/grounds/by", "/change/by");

    private Author() {}

    /// Nobody where the till or WeChat did it.
    static Optional<String> of(JsonNode data) {
        return PERSONS.stream().flatMap(place -> said(data.at(place))).findFirst();
    }

    private static Stream<String> said(JsonNode node) {
        return node.isString() ? Stream.of(node.stringValue()) : Stream.empty();
    }
}
