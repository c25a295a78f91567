package io.saoma.report;

import io.saoma.book.DeskBook;

/// One till of one shop that has handed something on to the shared book.
public record KnownTill(String shop, int number) {

    static KnownTill of(DeskBook.Till till) {
        return new KnownTill(till.shop(), till.number());
    }
}
