package io.saoma;

import io.saoma.book.BookException;
import io.saoma.book.share.Appended;
import io.saoma.book.share.SharedChanges;
import io.saoma.book.share.ShopChange;
import io.saoma.sale.ShopEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One subject's row of a shop's changes in its shared book. Every answer is empty where there is none, by which a till
/// goes on as it is.
final class CommonRow<C extends ShopEvent> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommonRow.class);

    private final SharedChanges changes;
    private final String subject;
    private final Class<C> known;
    private final int till;
    private boolean away;

    /// @param subject what it is about, for the log
    /// @param known of what kind its changes are
    CommonRow(SharedChanges changes, String subject, Class<C> known, int till) {
        this.changes = changes;
        this.subject = subject;
        this.known = known;
        this.till = till;
    }

    /// One change, and the till at which it was made.
    record Numbered<C>(long version, int till, C change) {}

    /// What was changed after this version.
    Optional<List<Numbered<C>>> after(long version) {
        return answer(() -> level(version, changes.after(version)));
    }

    /// What follows this version now, with this change among it where it stands.
    Optional<List<Numbered<C>>> append(long version, C change) {
        var mine = ShopChange.of(change, till);
        return answer(() -> switch (changes.append(version, mine)) {
            case Appended.Stands(var at) when at == version + 1 -> level(version, List.of(mine));
            case Appended.Stands _ -> level(version, changes.after(version));
            case Appended.Overtaken(var meanwhile) -> level(version, meanwhile);
            case Appended.Forgotten(var last) -> forgotten(version, last);
        });
    }

    /// Nothing is added where numbers would be left out, before a person has looked at it.
    private Optional<List<Numbered<C>>> forgotten(long version, long last) {
        LOG.error("the shared book has changes of the {} up to {} and has had them up to {}", subject, last, version);
        return Optional.empty();
    }

    /// As far as this till knows what the changes are: what comes after one that only a newer till knows has to wait.
    private Optional<List<Numbered<C>>> level(long version, List<ShopChange> meanwhile) {
        var taken = new ArrayList<Numbered<C>>();
        for (var each : meanwhile) {
            var change = each.event().filter(known::isInstance).map(known::cast);
            if (change.isEmpty()) {
                LOG.warn("a newer till has changed the {} with {}, which this one does not know", subject, each.kind());
                return taken.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(taken));
            }
            taken.add(new Numbered<>(version + taken.size() + 1, each.till(), change.get()));
        }
        return Optional.of(List.copyOf(taken));
    }

    /// Of an outage only the beginning is logged.
    private Optional<List<Numbered<C>>> answer(Supplier<Optional<List<Numbered<C>>>> asking) {
        try {
            var answer = asking.get();
            away = false;
            return answer;
        } catch (BookException e) {
            if (!away) {
                LOG.warn("the {} of the other tills cannot be seen", subject, e);
            }
            away = true;
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        changes.close();
    }
}
