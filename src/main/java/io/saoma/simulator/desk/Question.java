package io.saoma.simulator.desk;

import io.saoma.simulator.wire.SignType;
import java.util.Map;

/// A request whose merchant and signature are right.
record Question(Map<String, String> fields, SignType signType) {

    /// Empty when the field was left out.
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    boolean has(String name) {
        return !field(name).isEmpty();
    }
}
