package io.saoma;

import io.saoma.book.BookException;
import io.saoma.book.share.Appended;
import io.saoma.book.share.SharedChanges;
import io.saoma.book.share.ShopChange;
import io.saoma.book.share.Subject;
import io.saoma.sale.ShopEvent;
import io.saoma.sale.TakenOver;
import io.saoma.shop.accord.Accord;
import io.saoma.shop.accord.Seen;
import io.saoma.shop.accord.SharedRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One subject's row of a shop's changes in its shared book.
final class CommonRow<C extends ShopEvent, T extends TakenOver> implements SharedRow<C, T> {

    private static final Logger LOG = LoggerFactory.getLogger(CommonRow.class);

    private final SharedChanges changes;
    private final Subject subject;
    private final String shop;
    private final int till;
    private final Function<ShopChange, Optional<C>> meaning;
    private final Numbering<C, T> numbering;
    private boolean away;

    /// How a change is taken over under its number.
    @FunctionalInterface
    interface Numbering<C, T> {
        T of(long version, int till, C change);
    }

    /// @param meaning of a change; empty where only a newer till knows it
    CommonRow(
            SharedChanges changes,
            Subject subject,
            String shop,
            int till,
            Function<ShopChange, Optional<C>> meaning,
            Numbering<C, T> numbering) {
        this.changes = changes;
        this.subject = subject;
        this.shop = shop;
        this.till = till;
        this.meaning = meaning;
        this.numbering = numbering;
    }

    @Override
    public String shop() {
        return shop;
    }

    @Override
    public int till() {
        return till;
    }

    /// What this till knows of one kind of changes.
    static <C extends ShopEvent> Function<ShopChange, Optional<C>> only(Class<C> kind) {
        return change -> change.event().filter(kind::isInstance).map(kind::cast);
    }

    @Override
    public Answer<T> after(Seen seen) {
        return heard(() -> following(seen));
    }

    @Override
    public Answer<T> append(Seen seen, C change) {
        return heard(() -> following(seen) instanceof Answer.Nothing<T> gone ? gone : appended(seen, change));
    }

    private Answer<T> appended(Seen seen, C change) {
        var version = seen.of(shop);
        var mine = ShopChange.of(change, till);
        return switch (changes.append(subject, version, mine)) {
            case Appended.Stands(var at) when at == version + 1 -> level(version, List.of(mine));
            case Appended.Stands _ -> following(seen);
            case Appended.Overtaken(var meanwhile) -> level(version, meanwhile);
            case Appended.Forgotten _ -> new Answer.Nothing<>(Accord.PUT_BACK);
        };
    }

    /// The last change that was seen has to be there still, under its number.
    private Answer<T> following(Seen seen) {
        var version = seen.of(shop);
        if (version == 0 || seen.till() == 0) {
            return level(version, changes.after(subject, version));
        }
        var rest = changes.after(subject, version - 1);
        if (rest.isEmpty() || !isLast(seen, rest.getFirst())) {
            return new Answer.Nothing<>(Accord.PUT_BACK);
        }
        return level(version, rest.subList(1, rest.size()));
    }

    private static boolean isLast(Seen seen, ShopChange change) {
        return change.till() == seen.till() && Instant.parse(change.at()).equals(seen.made());
    }

    /// As far as this till knows what the changes are: what comes after one that only a newer till knows has to wait.
    private Answer<T> level(long version, List<ShopChange> meanwhile) {
        var taken = new ArrayList<T>();
        for (var each : meanwhile) {
            var change = meaning.apply(each);
            if (change.isEmpty()) {
                return taken.isEmpty() ? new Answer.Nothing<>(Accord.NEWER) : new Answer.Level<>(taken);
            }
            taken.add(numbering.of(version + taken.size() + 1, each.till(), change.get()));
        }
        return new Answer.Level<>(taken);
    }

    /// Of an outage only the beginning is logged.
    private Answer<T> heard(Supplier<Answer<T>> asking) {
        try {
            var answer = asking.get();
            away = false;
            return answer;
        } catch (BookException e) {
            if (!away) {
                LOG.warn("the {} of the other tills cannot be seen", subject.word(), e);
            }
            away = true;
            return new Answer.Nothing<>(Accord.AWAY);
        }
    }
}
