package io.saoma.shop.settings;

import io.saoma.sale.ShopEvent;
import io.saoma.sale.settings.SettingsEvent;
import io.saoma.sale.settings.SettingsEvent.SettingsRejoined;
import io.saoma.sale.settings.SettingsEvent.SettingsSet;
import io.saoma.sale.settings.SettingsEvent.SettingsTakenOver;
import io.saoma.shop.accord.Accord;
import io.saoma.shop.accord.Seen;
import io.saoma.shop.accord.SharedRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tills of a shop, whose shared book is a list, and whose files are maps.
final class FakeShop {

    static final Instant NOW = Instant.parse("2026-11-28T07:00:00Z");

    /// The tills are killed at the next step of this name.
    String kill = "";

    boolean away;

    /// Knows nobody again, whatever they have seen.
    boolean forgetful;

    private final List<SettingsTakenOver> row = new ArrayList<>();

    /// At a till that is not looked at.
    void set(int till, Map<String, String> values, String by) {
        row.add(new SettingsTakenOver("一号店", row.size() + 1L, till, new SettingsSet(values, by, NOW), Map.of(), NOW));
    }

    /// As it was before its last changes.
    void putBack(int changes) {
        row.subList(row.size() - changes, row.size()).clear();
    }

    int size() {
        return row.size();
    }

    private void reached(String step) {
        if (kill.equals(step)) {
            kill = "";
            throw new Killed();
        }
    }

    /// The end of a till between two steps.
    static final class Killed extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /// One till with its file and its journal.
    final class Till implements SharedRow<SettingsSet, SettingsTakenOver>, TillSettings {

        final Map<String, String> file = new LinkedHashMap<>();
        final List<ShopEvent> journal = new ArrayList<>();
        private final int number;
        private final Set<String> known = Set.of("staff.lock_minutes", "staff.discount_percent", "receipt.footer");

        Till(int number) {
            this.number = number;
            known.forEach(path -> file.put(path, ""));
        }

        /// As it is after a start.
        SettingsDesk open() {
            return new SettingsDesk(List.copyOf(journal), this::record, this, this, () -> NOW);
        }

        private void record(SettingsEvent event) {
            reached(event instanceof SettingsRejoined ? "rejoined" : "journal");
            journal.add(event);
        }

        @Override
        public Map<String, String> values() {
            return Map.copyOf(file);
        }

        @Override
        public Map<String, String> write(Map<String, String> values) {
            reached("file");
            var was = new LinkedHashMap<String, String>();
            values.forEach((path, text) -> {
                if (known.contains(path) && !text.equals(file.get(path))) {
                    was.put(path, file.getOrDefault(path, ""));
                    file.put(path, text);
                }
            });
            return was;
        }

        @Override
        public String shop() {
            return "一号店";
        }

        @Override
        public int till() {
            return number;
        }

        @Override
        public Answer<SettingsTakenOver> after(Seen seen) {
            if (away) {
                return new Answer.Nothing<>(Accord.AWAY);
            }
            var version = Math.toIntExact(seen.version());
            return version == 0
                            || (!forgetful
                                    && version <= row.size()
                                    && Seen.after(row.get(version - 1)).equals(seen))
                    ? new Answer.Level<>(row.subList(version, row.size()))
                    : new Answer.Nothing<>(Accord.PUT_BACK);
        }

        @Override
        public Answer<SettingsTakenOver> append(Seen seen, SettingsSet change) {
            reached("row");
            if (after(seen) instanceof Answer.Level<SettingsTakenOver>(var meanwhile) && meanwhile.isEmpty()) {
                row.add(new SettingsTakenOver("一号店", row.size() + 1L, number, change, Map.of(), NOW));
            }
            reached("answer");
            return after(seen);
        }
    }
}
