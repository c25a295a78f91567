package io.saoma.simulator.desk;

import io.saoma.simulator.order.Identifiers;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/// Times on the wire: fourteen digits, Beijing time.
final class WireTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    private WireTime() {}

    static String of(Instant time) {
        return FORMAT.format(time.atZone(Identifiers.BEIJING));
    }

    /// Null when the field was left out.
    static @Nullable Instant read(Question question, String field) throws RefusalException {
        if (!question.has(field)) {
            return null;
        }
        try {
            return LocalDateTime.parse(question.field(field), FORMAT)
                    .atZone(Identifiers.BEIJING)
                    .toInstant();
        } catch (DateTimeParseException _) {
            throw RefusalException.protocol(field + "参数格式错误");
        }
    }
}
