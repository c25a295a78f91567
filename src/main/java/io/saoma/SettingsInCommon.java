package io.saoma;

import io.saoma.book.share.SharedChanges;
import io.saoma.sale.ShopEvent;
import io.saoma.sale.settings.SettingsEvent;
import io.saoma.settings.Settings;
import io.saoma.settings.SettingsFile;
import io.saoma.shop.settings.SettingsDesk;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/// The settings that a till has in common with the others of its shop.
///
/// @param file into which what the others set is written
record SettingsInCommon(SettingsDesk desk, OwnSettings file) {

    static SettingsInCommon of(
            SharedChanges changes,
            Settings settings,
            List<ShopEvent> past,
            Consumer<SettingsEvent> book,
            InstantSource clock) {
        var shop = settings.shop();
        var row = CommonRows.settings(changes, shop.name(), shop.till(), clock);
        var file = new OwnSettings(new SettingsFile(settings.home()));
        return new SettingsInCommon(new SettingsDesk(past, book, row, file, clock), file);
    }
}
