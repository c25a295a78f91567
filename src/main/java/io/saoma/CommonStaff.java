package io.saoma;

import io.saoma.book.BookException;
import io.saoma.book.share.Appended;
import io.saoma.book.share.SharedChanges;
import io.saoma.book.share.ShopChange;
import io.saoma.sale.staff.StaffEvent.Change;
import io.saoma.sale.staff.StaffEvent.StaffTakenOver;
import io.saoma.shop.staff.SharedStaff;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The staff of a shop in its shared book.
final class CommonStaff implements SharedStaff, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommonStaff.class);

    private final SharedChanges changes;
    private final String shop;
    private final int till;
    private final InstantSource clock;
    private boolean away;

    CommonStaff(SharedChanges changes, String shop, int till, InstantSource clock) {
        this.changes = changes;
        this.shop = shop;
        this.till = till;
        this.clock = clock;
    }

    @Override
    public String shop() {
        return shop;
    }

    @Override
    public int till() {
        return till;
    }

    @Override
    public Reply after(long version) {
        return reply(() -> level(version, changes.after(version)));
    }

    @Override
    public Reply append(long version, Change change) {
        var mine = ShopChange.of(change, till);
        return reply(() -> switch (changes.append(version, mine)) {
            case Appended.Stands(var at) when at == version + 1 -> level(version, List.of(mine));
            case Appended.Stands _ -> level(version, changes.after(version));
            case Appended.Overtaken(var meanwhile) -> level(version, meanwhile);
            case Appended.Forgotten(var last) -> forgotten(version, last);
        });
    }

    /// Nothing is added where numbers would be left out, before a person has looked at it.
    private static Reply forgotten(long version, long last) {
        LOG.error("the shared book has changes of the staff up to {} and has had them up to {}", last, version);
        return new Reply.Away();
    }

    /// As far as this till knows what the changes are: what comes after one that only a newer till knows has to wait.
    private Reply level(long version, List<ShopChange> meanwhile) {
        var taken = new ArrayList<StaffTakenOver>();
        for (var each : meanwhile) {
            if (!(each.event().orElse(null) instanceof Change change)) {
                LOG.warn("a newer till has changed the staff with {}, which this one does not know", each.kind());
                return taken.isEmpty() ? new Reply.Away() : new Reply.Level(taken);
            }
            taken.add(new StaffTakenOver(shop, version + taken.size() + 1, each.till(), change, clock.instant()));
        }
        return new Reply.Level(taken);
    }

    /// Of an outage only the beginning is logged.
    private Reply reply(Supplier<Reply> asking) {
        try {
            var answer = asking.get();
            away = false;
            return answer;
        } catch (BookException e) {
            if (!away) {
                LOG.warn("the staff of the other tills cannot be seen", e);
            }
            away = true;
            return new Reply.Away();
        }
    }

    @Override
    public void close() {
        changes.close();
    }
}
