package io.saoma.device.receipt;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a template can name in braces: single words, and blocks that need a line of their own.
enum Field {
    SHOP(false),
    BRANCH(false),
    ADDRESS(false),
    PHONE(false),
    TITLE(false),
    NUMBER(false),
    ORIGINAL(false),
    TIME(false),
    CASHIER(false),
    NOTICE(false),
    MARK(true),
    ITEMS(true),
    ENTRIES(true),
    SUMS(true),
    PAYMENTS(true),
    FOOTER(true),
    BARCODE(true),
    QR(true),
    LINE(true);

    private final boolean block;

    Field(boolean block) {
        this.block = block;
    }

    boolean block() {
        return block;
    }

    /// By the name that stands in the braces, in small letters.
    static Optional<Field> named(String name) {
        return Stream.of(values())
                .filter(field -> field.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
