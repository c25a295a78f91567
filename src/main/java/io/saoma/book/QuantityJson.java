package io.saoma.book;

import io.saoma.sale.Quantity;
import io.saoma.sale.Quantity.Grams;
import io.saoma.sale.Quantity.Pieces;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// How much of a thing, as the journal writes it: `3` are pieces, as they always were; `{"grams":350}` was weighed.
final class QuantityJson {

    private static final String GRAMS = "grams";

    private QuantityJson() {}

    static SimpleModule module() {
        return new SimpleModule("quantity")
                .addSerializer(Quantity.class, new Writer())
                .addDeserializer(Quantity.class, new Reader());
    }

    private static final class Writer extends StdSerializer<Quantity> {

        Writer() {
            super(Quantity.class);
        }

        @Override
        public void serialize(Quantity quantity, JsonGenerator json, SerializationContext context) {
            switch (quantity) {
                case Pieces(var count) -> json.writeNumber(count);
                case Grams(var grams) ->
                    json.writeStartObject().writeNumberProperty(GRAMS, grams).writeEndObject();
            }
        }
    }

    private static final class Reader extends StdDeserializer<Quantity> {

        Reader() {
            super(Quantity.class);
        }

        @Override
        public Quantity deserialize(JsonParser json, DeserializationContext context) {
            return json.currentToken() == JsonToken.START_OBJECT
                    ? new Grams(context.readTree(json).required(GRAMS).intValue())
                    : new Pieces(json.getIntValue());
        }
    }
}
