package io.saoma.payment;

import io.saoma.sale.Basket;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Sale;
import java.time.Instant;

/// Gives a basket its number, and so makes a sale of it, which nobody edits any more.
public final class Register {

    private final Terms terms;
    private final PaymentBook book;

    public Register(Terms terms, PaymentBook book) {
        this.terms = terms;
        this.book = book;
    }

    /// Nothing is on disk yet: the first event about the sale carries it there.
    public Sale ringUp(Basket basket, String cashier, Instant now) {
        var number = book.nextSale(terms.practice(), terms.till(), BusinessDay.of(now));
        return new Sale(number, basket, cashier, now);
    }
}
