package io.saoma.simulator.desk;

import java.time.Instant;
import java.util.Map;

/// A request that arrived, and in a few words what was answered; the fields are empty where the body could not be read.
public record SeenRequest(Instant when, String path, Map<String, String> fields, String answered) {

    public SeenRequest {
        fields = Map.copyOf(fields);
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
