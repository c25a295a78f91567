package io.saoma.shop.settings;

import io.saoma.sale.ShopEvent;
import io.saoma.sale.settings.SettingsEvent;
import io.saoma.sale.settings.SettingsEvent.SettingsPutBack;
import io.saoma.sale.settings.SettingsEvent.SettingsSet;
import io.saoma.sale.settings.SettingsEvent.SettingsTakenOver;
import io.saoma.shop.settings.SharedSettings.Answer.Away;
import io.saoma.shop.settings.SharedSettings.Answer.Level;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Where the settings of a shop are answered for at one of its tills: each change stands in the shared book
/// first, then in the till's file, then in its journal. Whatever ends it in between, the next look begins where
/// the journal ends.
public final class SettingsDesk {

    private final Consumer<SettingsEvent> book;
    private final SharedSettings row;
    private final TillSettings file;
    private final InstantSource clock;
    private final List<Runnable> subscribers = new CopyOnWriteArrayList<>();
    private volatile ShopValues common;
    private volatile boolean waiting;
    private boolean compared;

    /// @param past what has happened to the shop until now, in its order
    /// @param book returns once the event is on disk, and throws where it cannot be
    public SettingsDesk(
            List<ShopEvent> past,
            Consumer<SettingsEvent> book,
            SharedSettings row,
            TillSettings file,
            InstantSource clock) {
        this.book = book;
        this.row = row;
        this.file = file;
        this.clock = clock;
        common = ShopValues.of(past.stream()
                .filter(SettingsTakenOver.class::isInstance)
                .map(SettingsTakenOver.class::cast)
                .toList());
    }

    /// What is set for all tills.
    public ShopValues common() {
        return common;
    }

    /// What somebody sees who opens the settings now.
    public ShopValues seen() {
        return common.or(file.values(), row.till());
    }

    /// Tells, on whatever thread, that something was written into the till's file that nobody at this till has
    /// set; at once where that has happened already.
    public void subscribe(Runnable subscriber) {
        subscribers.add(subscriber);
        if (waiting) {
            subscriber.run();
        }
    }

    /// Takes over what other tills have set, and once what this till's own file says otherwise; whether the
    /// shared book answered.
    public synchronized boolean level() {
        if (!joined() || !(row.after(version()) instanceof Level(var changes))) {
            return false;
        }
        take(changes, Optional.empty());
        putBack();
        return true;
    }

    /// Sets them for all tills; waits for the network.
    ///
    /// @param seen what somebody saw when he set this
    /// @param wanted values by their paths
    public synchronized Outcome change(ShopValues seen, Map<String, String> wanted, String by) {
        if (!joined()) {
            return new Outcome.Away();
        }
        while (true) {
            var clashes = wanted.keySet().stream()
                    .filter(path -> seen.clash(common, path, text(wanted, path)).isPresent())
                    .toList();
            if (!clashes.isEmpty()) {
                return new Outcome.Overtaken(clashes, common);
            }
            var open = open(wanted);
            if (open.isEmpty()) {
                file.write(wanted);
                return new Outcome.Made();
            }
            var change = new SettingsSet(open, by, clock.instant());
            if (!(row.append(version(), change) instanceof Level(var changes))) {
                return new Outcome.Away();
            }
            take(changes, Optional.of(change));
        }
    }

    /// What is not set so already: by an own change whose answer was lost, or by somebody who wanted the same.
    private Map<String, String> open(Map<String, String> wanted) {
        var open = new LinkedHashMap<>(wanted);
        open.keySet()
                .removeIf(path -> common.value(path)
                        .filter(it -> it.text().equals(wanted.get(path)))
                        .isPresent());
        return open;
    }

    private static String text(Map<String, String> wanted, String path) {
        return wanted.getOrDefault(path, "");
    }

    /// Whether this till is among the others: it offers what its own file says, and gives it up where the shop
    /// has set something already.
    private boolean joined() {
        if (version() > 0) {
            return true;
        }
        var own = file.values();
        if (own.isEmpty()) {
            return true;
        }
        return switch (row.append(0, new SettingsSet(own, "", clock.instant()))) {
            case Level(var changes) -> {
                take(changes, Optional.empty());
                yield true;
            }
            case Away _ -> false;
        };
    }

    private long version() {
        return common.seen().of(row.shop());
    }

    /// @param own what somebody sets just now, who will be told anyway that it waits
    private void take(List<SettingsTakenOver> changes, Optional<SettingsSet> own) {
        if (changes.isEmpty()) {
            return;
        }
        var values = new LinkedHashMap<String, String>();
        changes.forEach(change -> values.putAll(change.change().values()));
        var was = file.write(values);
        var last = changes.getLast();
        for (var change : changes) {
            var taken = change.equals(last) ? change.insteadOf(was) : change;
            book.accept(taken);
            common = common.after(taken);
        }
        if (!was.isEmpty()
                && !changes.stream()
                        .map(SettingsTakenOver::change)
                        .allMatch(it -> own.filter(it::equals).isPresent())) {
            tell();
        }
    }

    /// What a person wrote into the file while the till was closed, or what could not be written there, would
    /// else be this till's alone for ever.
    private void putBack() {
        if (compared) {
            return;
        }
        compared = true;
        var was = file.write(common.texts());
        if (!was.isEmpty()) {
            book.accept(new SettingsPutBack(was, clock.instant()));
            tell();
        }
    }

    private void tell() {
        waiting = true;
        subscribers.forEach(Runnable::run);
    }
}
