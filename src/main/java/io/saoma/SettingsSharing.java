package io.saoma;

import io.saoma.settings.Change;
import io.saoma.settings.SettingsText;
import io.saoma.settings.ShopSettings;
import io.saoma.shop.accord.Accord;
import io.saoma.shop.settings.Outcome;
import io.saoma.shop.settings.ShopValues;
import io.saoma.ui.Sentence;
import io.saoma.ui.settings.Fault;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;

/// Sets for all tills what a manager saves of the shop's settings, and remembers what he has seen of them.
final class SettingsSharing {

    private final SettingsInCommon common;
    private final String by;
    private volatile ShopValues seen = ShopValues.NONE;

    SettingsSharing(SettingsInCommon common, String by) {
        this.common = common;
        this.by = by;
    }

    /// He sees them now.
    void look() {
        seen = common.desk().seen();
    }

    /// Why the shop's settings among them do not stand; nothing where they do, or where there are none. Waits for
    /// the network.
    List<Fault> save(SettingsText text, List<Change> changes) throws IOException {
        var wanted = new LinkedHashMap<String, String>();
        changes.stream()
                .filter(change -> ShopSettings.has(change.path()))
                .forEach(change -> wanted.put(change.path(), change.value()));
        // a file that somebody has changed by hand meanwhile is refused as a whole by whoever writes it
        if (wanted.isEmpty() || !common.file().part().stands(text)) {
            return List.of();
        }
        return switch (common.desk().change(seen, wanted, by)) {
            case Outcome.Made _ -> List.of();
            case Outcome.NotNow(var why) ->
                wanted.keySet().stream()
                        .map(path -> new Fault(path, notNow(why)))
                        .toList();
            case Outcome.Overtaken(var paths, var now) -> {
                seen = now;
                yield paths.stream().map(path -> overtaken(path, now)).toList();
            }
        };
    }

    private static Sentence notNow(Accord why) {
        return Sentence.of(
                switch (why) {
                    case PUT_BACK -> "setup.putBack";
                    case SAME, AWAY, NEWER -> "setup.away";
                });
    }

    private static Fault overtaken(String path, ShopValues now) {
        var value = now.value(path).orElseThrow();
        return new Fault(
                path,
                value.text().isEmpty()
                        ? Sentence.of("meanwhile.settingUsual", value.till())
                        : Sentence.of("meanwhile.setting", value.till(), value.text()));
    }
}
