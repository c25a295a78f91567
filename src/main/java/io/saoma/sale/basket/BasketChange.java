package io.saoma.sale.basket;

import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.basket.BasketEvent.BasketNoted;
import io.saoma.sale.basket.BasketEvent.BasketReduced;
import io.saoma.sale.basket.BasketEvent.LinePut;
import io.saoma.sale.basket.BasketEvent.LineRemoved;
import io.saoma.sale.basket.BasketEvent.LinesReplaced;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says in the fewest words how one basket became another.
public final class BasketChange {

    private BasketChange() {}

    /// In the order in which they happened; none where nothing changed.
    public static List<BasketEvent> of(Basket before, Basket now, String by, Instant at) {
        var events = new ArrayList<BasketEvent>();
        lines(before, now, by, at).ifPresent(events::add);
        if (!before.reductions().equals(now.reductions())) {
            events.add(new BasketReduced(now.reductions(), by, at));
        }
        if (!before.note().equals(now.note())) {
            events.add(new BasketNoted(now.note(), by, at));
        }
        return events;
    }

    private static Optional<BasketEvent> lines(Basket before, Basket now, String by, Instant at) {
        if (before.lines().equals(now.lines())) {
            return Optional.empty();
        }
        var index = firstDifference(before, now);
        var longer = now.lines().size() - before.lines().size();
        if (longer == 1 && index == before.lines().size()) {
            return Optional.of(new LinePut(index, now.lines().get(index), by, at));
        }
        if (longer == 0 && from(index + 1, before).equals(from(index + 1, now))) {
            return Optional.of(new LinePut(index, now.lines().get(index), by, at));
        }
        if (longer == -1 && from(index + 1, before).equals(from(index, now))) {
            return Optional.of(new LineRemoved(index, before.lines().get(index), by, at));
        }
        return Optional.of(new LinesReplaced(index, from(index, now), by, at));
    }

    private static int firstDifference(Basket before, Basket now) {
        var index = 0;
        while (index < Math.min(before.lines().size(), now.lines().size())
                && before.lines().get(index).equals(now.lines().get(index))) {
            index++;
        }
        return index;
    }

    private static List<Line> from(int index, Basket basket) {
        return basket.lines().subList(index, basket.lines().size());
    }
}
