package io.saoma;

import io.saoma.book.BookException;
import io.saoma.book.share.Appended;
import io.saoma.book.share.SharedChanges;
import io.saoma.book.share.ShopChange;
import io.saoma.sale.ShopEvent;
import io.saoma.shop.goods.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One subject's row of a shop's changes in its shared book.
final class CommonRow<C extends ShopEvent> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommonRow.class);

    private final SharedChanges changes;
    private final String subject;
    private final Function<ShopChange, Optional<C>> meaning;
    private final String shop;
    private final int till;
    private boolean away;

    /// @param subject what it is about, for the log
    /// @param meaning of a change; empty where only a newer till knows it
    CommonRow(SharedChanges changes, String subject, Function<ShopChange, Optional<C>> meaning, String shop, int till) {
        this.changes = changes;
        this.subject = subject;
        this.meaning = meaning;
        this.shop = shop;
        this.till = till;
    }

    /// What this till knows of one kind of changes.
    static <C extends ShopEvent> Function<ShopChange, Optional<C>> only(Class<C> kind) {
        return change -> change.event().filter(kind::isInstance).map(kind::cast);
    }

    /// One change, and the till at which it was made.
    record Numbered<C>(long version, int till, C change) {}

    /// What was heard.
    sealed interface Heard<C> {

        /// What follows.
        record Level<C>(List<Numbered<C>> changes) implements Heard<C> {

            public Level {
                changes = List.copyOf(changes);
            }
        }

        /// Nothing.
        record Away<C>() implements Heard<C> {}

        /// That a newer till changed something that this one does not know.
        record Newer<C>() implements Heard<C> {}

        /// That what was seen is not there.
        record PutBack<C>() implements Heard<C> {}
    }

    /// What was changed after this.
    Heard<C> after(Seen seen) {
        return heard(() -> following(seen));
    }

    /// What follows this now, with this change among it where it stands.
    Heard<C> append(Seen seen, C change) {
        return heard(() -> following(seen) instanceof Heard.PutBack<C> gone ? gone : appended(seen, change));
    }

    private Heard<C> appended(Seen seen, C change) {
        var version = seen.of(shop);
        var mine = ShopChange.of(change, till);
        return switch (changes.append(version, mine)) {
            case Appended.Stands(var at) when at == version + 1 -> level(version, List.of(mine));
            case Appended.Stands _ -> following(seen);
            case Appended.Overtaken(var meanwhile) -> level(version, meanwhile);
            case Appended.Forgotten _ -> new Heard.PutBack<>();
        };
    }

    /// The last change that was seen has to be there still, under its number.
    private Heard<C> following(Seen seen) {
        var version = seen.of(shop);
        if (version == 0 || seen.till() == 0) {
            return level(version, changes.after(version));
        }
        var rest = changes.after(version - 1);
        if (rest.isEmpty() || !isLast(seen, rest.getFirst())) {
            return new Heard.PutBack<>();
        }
        return level(version, rest.subList(1, rest.size()));
    }

    private static boolean isLast(Seen seen, ShopChange change) {
        return change.till() == seen.till() && change.at().equals(seen.made().toString());
    }

    /// As far as this till knows what the changes are: what comes after one that only a newer till knows has to wait.
    private Heard<C> level(long version, List<ShopChange> meanwhile) {
        var taken = new ArrayList<Numbered<C>>();
        for (var each : meanwhile) {
            var change = meaning.apply(each);
            if (change.isEmpty()) {
                return taken.isEmpty() ? new Heard.Newer<>() : new Heard.Level<>(taken);
            }
            taken.add(new Numbered<>(version + taken.size() + 1, each.till(), change.get()));
        }
        return new Heard.Level<>(taken);
    }

    /// Of an outage only the beginning is logged.
    private Heard<C> heard(Supplier<Heard<C>> asking) {
        try {
            var answer = asking.get();
            away = false;
            return answer;
        } catch (BookException e) {
            if (!away) {
                LOG.warn("the {} of the other tills cannot be seen", subject, e);
            }
            away = true;
            return new Heard.Away<>();
        }
    }

    @Override
    public void close() {
        changes.close();
    }
}
