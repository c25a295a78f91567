package io.saoma.shop.staff;

import io.saoma.sale.Event;
import io.saoma.sale.staff.StaffEvent;
import java.util.Optional;
import java.util.function.Consumer;

/// The staff and the book in which it stands. Who needs nothing to come between asks and tells under its monitor.
final class Roll {

    private final Consumer<? super Event> book;
    private volatile Team team;

    Roll(Consumer<? super Event> book, Team team) {
        this.book = book;
        this.team = team;
    }

    Team team() {
        return team;
    }

    /// On the disk first; where that fails, nothing has changed here either.
    synchronized void tell(StaffEvent event) {
        book.accept(event);
        team = team.after(event);
    }

    /// What changes nothing about the staff.
    void note(Event event) {
        book.accept(event);
    }

    /// At this till alone.
    synchronized Optional<Refusal> change(Wish wish) {
        var refused = wish.refused().apply(team);
        if (refused.isEmpty()) {
            tell(wish.change().apply(team));
        }
        return refused;
    }
}
