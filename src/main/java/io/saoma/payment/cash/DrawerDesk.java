package io.saoma.payment.cash;

import io.saoma.payment.PaymentBook;
import io.saoma.sale.Money;
import io.saoma.sale.shift.ShiftEvent.CashMoved;
import io.saoma.sale.shift.ShiftEvent.DrawerOpened;
import io.saoma.sale.shift.ShiftEvent.ShiftClosed;
import io.saoma.sale.shift.ShiftEvent.ShiftOpened;
import java.time.InstantSource;

/// Where the drawer is answered for: each call returns once it is on disk, and throws where it cannot be.
public final class DrawerDesk {

    private final PaymentBook book;
    private final boolean practice;
    private final InstantSource clock;

    public DrawerDesk(PaymentBook book, boolean practice, InstantSource clock) {
        this.book = book;
        this.practice = practice;
        this.clock = clock;
    }

    /// Begins a shift with so much change in the drawer.
    public void open(int number, Money cash, String by) {
        book.record(new ShiftOpened(number, cash, practice, by, clock.instant()));
    }

    /// Puts cash into the drawer, or takes it out where the amount is below zero.
    public void move(Money amount, String reason, String by) {
        if (amount.equals(Money.ZERO) || reason.isBlank()) {
            throw new IllegalArgumentException("cash moves for a reason");
        }
        book.record(new CashMoved(amount, reason, practice, by, clock.instant()));
    }

    /// Opens the drawer, and nothing else.
    public void open(String reason, String by) {
        book.record(new DrawerOpened(reason, practice, by, clock.instant()));
    }

    /// Ends a shift with what was counted.
    public void close(int number, Money expected, Money counted, String by) {
        book.record(new ShiftClosed(number, expected, counted, practice, by, clock.instant()));
    }
}
