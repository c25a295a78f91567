package io.saoma.book;

import io.saoma.sale.Event;
import io.saoma.sale.Line;
import io.saoma.sale.Reductions;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Turns events into what stands in a journal's line, and back; the nouns themselves know nothing of JSON.
final class EventCodec {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModules(QuantityJson.module(), SaleJson.module(), GoodsJson.module(), StaffJson.module())
            .injectableValues(SaleJson.unsaid())
            .build();

    private EventCodec() {}

    /// What the event says besides its time, which stands at the head of the line.
    static ObjectNode data(Event event) {
        ObjectNode data = MAPPER.valueToTree(event);
        data.remove("at");
        return data;
    }

    /// The event of this kind; empty where the kind is unknown here.
    static Optional<Event> event(String kind, Instant at, ObjectNode data) {
        return EventKind.of(kind).map(known -> {
            try {
                return MAPPER.treeToValue(empty().setAll(data).putPOJO("at", at), known.type());
            } catch (JacksonException e) {
                throw new BookException("cannot read a " + kind + " of " + at, e);
            }
        });
    }

    /// A line of a basket by itself, and back.
    static String json(Line line) {
        return json(MAPPER.<ObjectNode>valueToTree(line));
    }

    static Line line(String json) {
        return MAPPER.readValue(json, Line.class);
    }

    /// What is let off from a basket by itself, and back.
    static String json(Reductions reductions) {
        return json(MAPPER.<ObjectNode>valueToTree(reductions));
    }

    static Reductions reductions(String json) {
        return MAPPER.readValue(json, Reductions.class);
    }

    static ObjectNode tree(String json) {
        return (ObjectNode) MAPPER.readTree(json);
    }

    static ObjectNode empty() {
        return MAPPER.createObjectNode();
    }

    static String json(ObjectNode tree) {
        return LoneSurrogates.escaped(MAPPER.writeValueAsString(tree));
    }
}
