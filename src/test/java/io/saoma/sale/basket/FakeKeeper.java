package io.saoma.sale.basket;

import io.saoma.sale.Basket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A keeper that is only a list: every change, in the words of the journal, and nothing is ever slow.
public final class FakeKeeper implements BasketKeeper {

    private static final Instant AT = Instant.parse("2026-03-14T02:24:00Z");

    private final List<BasketEvent> events = new ArrayList<>();

    @Override
    public void changed(Basket before, Basket now) {
        BasketChange.of(before, now, "王小雨", AT).forEach(events::add);
    }

    @Override
    public HeldBasket held(int ticket, Basket basket) {
        events.add(new BasketEvent.BasketHeld(ticket, "王小雨", AT));
        return new HeldBasket(ticket, basket, "王小雨", AT);
    }

    @Override
    public void recalled(HeldBasket held) {
        events.add(new BasketEvent.BasketRecalled(held.ticket(), "王小雨", AT));
    }

    public List<BasketEvent> events() {
        return List.copyOf(events);
    }
}
