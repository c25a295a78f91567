package io.saoma;

import io.saoma.book.BookException;
import io.saoma.book.share.Appended;
import io.saoma.book.share.SharedChanges;
import io.saoma.book.share.ShopChange;
import io.saoma.sale.settings.SettingsEvent.SettingsSet;
import io.saoma.sale.settings.SettingsEvent.SettingsTakenOver;
import io.saoma.shop.settings.SharedSettings;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The settings of a shop in its shared book.
final class CommonSettings implements SharedSettings, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommonSettings.class);

    private final SharedChanges changes;
    private final String shop;
    private final int till;
    private final InstantSource clock;
    private boolean away;

    CommonSettings(SharedChanges changes, String shop, int till, InstantSource clock) {
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
    public Answer after(long version) {
        return answer(() -> level(version, changes.after(version)));
    }

    @Override
    public Answer append(long version, SettingsSet change) {
        var mine = ShopChange.of(change, till);
        return answer(() -> switch (changes.append(version, mine)) {
            case Appended.Stands(var at) when at == version + 1 -> level(version, List.of(mine));
            case Appended.Stands _ -> level(version, changes.after(version));
            case Appended.Overtaken(var meanwhile) -> level(version, meanwhile);
            case Appended.Forgotten(var last) -> forgotten(version, last);
        });
    }

    /// Nothing is added where numbers would be left out, before a person has looked at it.
    private static Answer forgotten(long version, long last) {
        LOG.error("the shared book has settings up to change {} and has had them up to {}", last, version);
        return new Answer.Away();
    }

    private Answer level(long version, List<ShopChange> meanwhile) {
        var taken = new ArrayList<SettingsTakenOver>();
        for (var each : meanwhile) {
            var number = version + taken.size() + 1;
            taken.add(new SettingsTakenOver(shop, number, each.till(), set(each), Map.of(), clock.instant()));
        }
        return new Answer.Level(taken);
    }

    /// What only a newer till knows changes nothing here, and has its number all the same.
    private SettingsSet set(ShopChange change) {
        if (change.event().orElse(null) instanceof SettingsSet known) {
            return known;
        }
        LOG.warn("a newer till has changed the settings with {}, which this one does not know", change.kind());
        return new SettingsSet(Map.of(), "", clock.instant());
    }

    /// Of an outage only the beginning is logged.
    private Answer answer(Supplier<Answer> asking) {
        try {
            var answer = asking.get();
            away = false;
            return answer;
        } catch (BookException e) {
            if (!away) {
                LOG.warn("the settings of the other tills cannot be seen", e);
            }
            away = true;
            return new Answer.Away();
        }
    }

    @Override
    public void close() {
        changes.close();
    }
}
