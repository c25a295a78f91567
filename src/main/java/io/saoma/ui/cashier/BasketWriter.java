package io.saoma.ui.cashier;

import io.saoma.sale.Basket;
import io.saoma.sale.basket.BasketChange;
import io.saoma.sale.basket.BasketEvent;
import io.saoma.sale.basket.BasketEvent.BasketHeld;
import io.saoma.sale.basket.BasketEvent.BasketRecalled;
import io.saoma.sale.basket.BasketKeeper;
import io.saoma.sale.basket.HeldBasket;
import io.saoma.ui.UiTasks;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Has every change of the counter's baskets written down, aside and in its order; what is put in while the disk is
/// busy is written together.
public final class BasketWriter implements BasketKeeper {

    private final UiTasks inTurn;
    private final Consumer<BasketEvent> book;
    private final InstantSource clock;
    private final Supplier<String> cashier;
    private final Consumer<Exception> failed;
    private Customer customer;

    /// The basket at hand as the book has it; only for the work in turn.
    private Basket written;

    /// @param inTurn does one piece of work after the other
    /// @param book returns once the event is on disk, and throws where it cannot be
    /// @param failed told of what could not be written; the basket on the screen goes on
    /// @param found the basket at hand that the last run left in the book
    public BasketWriter(
            UiTasks inTurn,
            Consumer<BasketEvent> book,
            InstantSource clock,
            Supplier<String> cashier,
            Consumer<Exception> failed,
            Basket found) {
        this.inTurn = inTurn;
        this.book = book;
        this.clock = clock;
        this.cashier = cashier;
        this.failed = failed;
        customer = new Customer(found);
        written = found;
    }

    /// The basket of one customer as it stands on the screen.
    private static final class Customer {

        private volatile Basket basket;

        Customer(Basket basket) {
            this.basket = basket;
        }
    }

    @Override
    public void changed(Basket before, Basket now) {
        if (!customer.basket.equals(before)) {
            // a sale took the basket away, which the book knows by itself
            customer = new Customer(before);
            later(() -> written = before);
        }
        customer.basket = now;
        var served = customer;
        if (now.lines().size() < before.lines().size()) {
            // a manager counts what was taken out, however busy the disk was
            later(() -> {
                catchUp(before);
                catchUp(now);
            });
        } else {
            later(() -> catchUp(served.basket));
        }
    }

    @Override
    public HeldBasket held(int ticket, Basket basket) {
        var held = new HeldBasket(ticket, basket, cashier.get(), clock.instant());
        customer = new Customer(Basket.EMPTY);
        later(() -> {
            catchUp(basket);
            book.accept(new BasketHeld(ticket, held.by(), held.since()));
            written = Basket.EMPTY;
        });
        return held;
    }

    @Override
    public void recalled(HeldBasket held) {
        customer = new Customer(held.basket());
        later(() -> {
            book.accept(new BasketRecalled(held.ticket(), cashier.get(), clock.instant()));
            written = held.basket();
        });
    }

    private void catchUp(Basket now) {
        write(written.with(now.lines()));
        write(written.with(now.reductions()));
        write(now);
    }

    /// One event at most, so that `written` is what the book has even where the next one fails.
    private void write(Basket next) {
        BasketChange.of(written, next, cashier.get(), clock.instant()).forEach(book);
        written = next;
    }

    private void later(Runnable work) {
        inTurn.run(
                () -> {
                    work.run();
                    return true;
                },
                _ -> {},
                failed);
    }
}
