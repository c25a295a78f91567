package io.saoma.shop.settings;

import io.saoma.sale.settings.SettingsEvent;
import io.saoma.sale.settings.SettingsEvent.SettingsPutBack;
import io.saoma.sale.settings.SettingsEvent.SettingsRejoined;
import io.saoma.sale.settings.SettingsEvent.SettingsSet;
import io.saoma.sale.settings.SettingsEvent.SettingsTakenOver;
import io.saoma.shop.accord.Seen;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is set for all tills of a shop, as all changes until now tell. It may have settings that only a newer
/// till knows.
///
/// @param seen up to which change
public record ShopValues(Seen seen, Map<String, Value> values) {

    public static final ShopValues NONE = new ShopValues(Seen.NOTHING, Map.of());

    public ShopValues {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// A value as it stands in a settings file, and the till at which it was set last.
    public record Value(String text, int till) {}

    static ShopValues of(List<? extends SettingsEvent> events) {
        var all = NONE;
        for (var event : events) {
            all = all.after(event);
        }
        return all;
    }

    /// As it happens to this till.
    ShopValues after(SettingsEvent event) {
        return switch (event) {
            case SettingsTakenOver taken -> after(taken);
            case SettingsRejoined rejoined -> new ShopValues(Seen.after(rejoined), values);
            case SettingsSet _, SettingsPutBack _ -> this;
        };
    }

    /// With this change, too; the same one where its number is not the next. With the first one of a shop they
    /// begin anew.
    private ShopValues after(SettingsTakenOver taken) {
        if (taken.version() != seen.of(taken.shop()) + 1) {
            return this;
        }
        var next = new LinkedHashMap<String, Value>(taken.version() == 1 ? Map.of() : values);
        taken.change().values().forEach((path, text) -> next.put(path, new Value(text, taken.till())));
        return new ShopValues(Seen.after(taken), next);
    }

    /// What was set for it; empty where nobody has set it for all tills yet.
    public Optional<Value> value(String path) {
        return Optional.ofNullable(values.get(path));
    }

    /// The same, and for whatever is not set for all tills what this till's own file says.
    ShopValues or(Map<String, String> own, int till) {
        var all = new LinkedHashMap<String, Value>();
        own.forEach((path, text) -> all.put(path, new Value(text, till)));
        all.putAll(values);
        return new ShopValues(seen, all);
    }

    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        values.forEach((path, value) -> texts.put(path, value.text()));
        return texts;
    }

    /// What somebody who saw this must be told before he sets the path to that text: it was set since, and
    /// otherwise.
    Optional<Value> clash(ShopValues now, String path, String text) {
        return now.value(path)
                .filter(value -> !value.text().equals(text))
                .filter(value ->
                        value(path).filter(it -> it.text().equals(value.text())).isEmpty());
    }
}
