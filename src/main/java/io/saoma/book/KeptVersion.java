package io.saoma.book;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JacksonException;

/// A home as a version of the till left it, kept aside before another version touched it.
///
/// @param version which left it
/// @param at when it was kept
/// @param lines how many its journal has
/// @param hash of the last of them
public record KeptVersion(String version, Instant at, long lines, String hash) {

    byte[] bytes() {
        var tree = EventCodec.empty();
        tree.put("version", version)
                .put("at", at.toString())
                .put("lines", lines)
                .put("hash", hash);
        return (EventCodec.json(tree) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Reads what `bytes` wrote; throws a `BookException` where it is not that.
    static KeptVersion read(byte[] bytes) {
        try {
            var tree = EventCodec.tree(new String(bytes, StandardCharsets.UTF_8));
            return new KeptVersion(
                    tree.required("version").stringValue(),
                    Instant.parse(tree.required("at").stringValue()),
                    tree.required("lines").longValue(),
                    tree.required("hash").stringValue());
        } catch (JacksonException | ClassCastException | DateTimeException e) {
            throw new BookException("this says of no version what was kept of it", e);
        }
    }
}
