package io.saoma.payment.cash;

import io.saoma.payment.PaymentBook;
import io.saoma.payment.Register;
import io.saoma.payment.cash.CashEvent.CashReturned;
import io.saoma.payment.cash.CashEvent.CashTaken;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.sale.Basket;
import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import io.saoma.sale.SaleNumber;
import java.time.InstantSource;

/// Where cash becomes a part of the books: each call returns once it is on disk, and throws where it cannot be.
public final class CashDesk {

    private final Register register;
    private final PaymentBook book;
    private final InstantSource clock;

    public CashDesk(Register register, PaymentBook book, InstantSource clock) {
        this.register = register;
        this.book = book;
        this.clock = clock;
    }

    /// Rings the basket up and takes this cash for it, all or a first part.
    public Sale sell(Basket basket, Cash cash, String cashier) {
        var now = clock.instant();
        var sale = register.ringUp(basket, cashier, now);
        book.record(new SoldForCash(sale, cash, now));
        return sale;
    }

    /// Takes cash for what is still missing of a sale.
    public void take(SaleNumber sale, Cash cash, String by) {
        book.record(new CashTaken(sale, cash, by, clock.instant()));
    }

    /// Gives cash back that had been taken for a sale; false, with nothing written, where so much is no longer there.
    public boolean giveBack(SaleNumber sale, Money amount, String by) {
        var there = book.cashLeft(sale).compareTo(amount) >= 0;
        if (there) {
            book.record(new CashReturned(sale, amount, by, clock.instant()));
        }
        return there;
    }
}
