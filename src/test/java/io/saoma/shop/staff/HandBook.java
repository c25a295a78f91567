package io.saoma.shop.staff;

import io.saoma.sale.Event;
import io.saoma.sale.ShopEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A book in memory, whose disk may fail.
final class HandBook implements Consumer<Event> {

    final List<Event> events = new ArrayList<>();
    boolean fails;

    @Override
    public void accept(Event event) {
        if (fails) {
            throw new IllegalStateException("the disk is full");
        }
        events.add(event);
    }

    /// What a start of the till reads again.
    List<ShopEvent> shop() {
        return events.stream()
                .filter(ShopEvent.class::isInstance)
                .map(ShopEvent.class::cast)
                .toList();
    }

    List<String> kinds() {
        return events.stream().map(event -> event.getClass().getSimpleName()).toList();
    }
}
