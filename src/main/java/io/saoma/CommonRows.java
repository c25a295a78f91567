package io.saoma;

import io.saoma.book.share.SharedChanges;
import io.saoma.book.share.ShopChange;
import io.saoma.book.share.Subject;
import io.saoma.sale.goods.GoodsEvent;
import io.saoma.sale.goods.GoodsEvent.GoodsTakenOver;
import io.saoma.sale.settings.SettingsEvent.SettingsSet;
import io.saoma.sale.settings.SettingsEvent.SettingsTakenOver;
import io.saoma.sale.staff.StaffEvent;
import io.saoma.sale.staff.StaffEvent.StaffTakenOver;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The goods, the staff and the settings of a shop in its shared book.
final class CommonRows {

    private static final Logger LOG = LoggerFactory.getLogger(CommonRows.class);

    private CommonRows() {}

    static CommonRow<GoodsEvent.Change, GoodsTakenOver> goods(
            SharedChanges changes, String shop, int till, InstantSource clock) {
        return new CommonRow<>(
                changes,
                Subject.GOODS,
                shop,
                till,
                CommonRow.only(GoodsEvent.Change.class),
                (version, by, change) -> new GoodsTakenOver(shop, version, by, change, clock.instant()));
    }

    static CommonRow<StaffEvent.Change, StaffTakenOver> staff(
            SharedChanges changes, String shop, int till, InstantSource clock) {
        return new CommonRow<>(
                changes,
                Subject.STAFF,
                shop,
                till,
                CommonRow.only(StaffEvent.Change.class),
                (version, by, change) -> new StaffTakenOver(shop, version, by, change, clock.instant()));
    }

    static CommonRow<SettingsSet, SettingsTakenOver> settings(
            SharedChanges changes, String shop, int till, InstantSource clock) {
        return new CommonRow<>(
                changes,
                Subject.SETTINGS,
                shop,
                till,
                CommonRows::settings,
                (version, by, change) -> new SettingsTakenOver(shop, version, by, change, Map.of(), clock.instant()));
    }

    /// What only a newer till knows changes nothing here, and has its number all the same.
    private static Optional<SettingsSet> settings(ShopChange change) {
        return CommonRow.only(SettingsSet.class).apply(change).or(() -> {
            LOG.warn("a newer till has changed the settings with {}, which this one does not know", change.kind());
            return Optional.of(new SettingsSet(Map.of(), "", Instant.parse(change.at())));
        });
    }
}
