package io.saoma.book;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;

/// The last line that the backup's copy of the journal has on the disk itself, also where no manifest has proven it
/// yet.
record CopyHead(Chain line) {

    byte[] bytes() {
        var tree = EventCodec.empty();
        tree.put("seq", line.seq()).put("hash", line.hash());
        return (EventCodec.json(tree) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Reads what `bytes` wrote; throws a `BookException` where it is not that.
    static CopyHead read(byte[] bytes) {
        try {
            var tree = EventCodec.tree(new String(bytes, StandardCharsets.UTF_8));
            return new CopyHead(new Chain(
                    tree.required("seq").longValue(), tree.required("hash").stringValue()));
        } catch (JacksonException | ClassCastException e) {
            throw new BookException("this is no head of a backup", e);
        }
    }
}
