package io.saoma;

import io.saoma.CommonRow.Heard;
import io.saoma.book.share.SharedChanges;
import io.saoma.book.share.ShopChange;
import io.saoma.sale.settings.SettingsEvent.SettingsSet;
import io.saoma.sale.settings.SettingsEvent.SettingsTakenOver;
import io.saoma.shop.goods.Seen;
import io.saoma.shop.settings.SharedSettings;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The settings of a shop in its shared book.
final class CommonSettings implements SharedSettings, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommonSettings.class);

    private final CommonRow<SettingsSet> row;
    private final String shop;
    private final int till;
    private final InstantSource clock;

    CommonSettings(SharedChanges changes, String shop, int till, InstantSource clock) {
        row = new CommonRow<>(changes, "settings", this::meaning, shop, till);
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
        return answer(row.after(new Seen(shop, version)));
    }

    @Override
    public Answer append(long version, SettingsSet change) {
        return answer(row.append(new Seen(shop, version), change));
    }

    /// Where no answer is one that this till can follow, the settings stay as they are.
    private Answer answer(Heard<SettingsSet> heard) {
        return switch (heard) {
            case Heard.Level<SettingsSet>(var changes) ->
                new Answer.Level(changes.stream()
                        .map(it -> new SettingsTakenOver(
                                shop, it.version(), it.till(), it.change(), Map.of(), clock.instant()))
                        .toList());
            case Heard.Away<SettingsSet> _, Heard.Newer<SettingsSet> _, Heard.PutBack<SettingsSet> _ ->
                new Answer.Away();
        };
    }

    /// What only a newer till knows changes nothing here, and has its number all the same.
    private Optional<SettingsSet> meaning(ShopChange change) {
        return CommonRow.only(SettingsSet.class).apply(change).or(() -> {
            LOG.warn("a newer till has changed the settings with {}, which this one does not know", change.kind());
            return Optional.of(new SettingsSet(Map.of(), "", clock.instant()));
        });
    }

    @Override
    public void close() {
        row.close();
    }
}
