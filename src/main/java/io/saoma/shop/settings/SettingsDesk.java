package io.saoma.shop.settings;

import io.saoma.sale.ShopEvent;
import io.saoma.sale.settings.SettingsEvent;
import io.saoma.sale.settings.SettingsEvent.SettingsPutBack;
import io.saoma.sale.settings.SettingsEvent.SettingsRejoined;
import io.saoma.sale.settings.SettingsEvent.SettingsSet;
import io.saoma.sale.settings.SettingsEvent.SettingsTakenOver;
import io.saoma.shop.accord.Accord;
import io.saoma.shop.accord.Follower;
import io.saoma.shop.accord.Footing;
import io.saoma.shop.accord.InCommon;
import io.saoma.shop.accord.Seen;
import io.saoma.shop.accord.SharedRow;
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
public final class SettingsDesk implements InCommon {

    private final Consumer<SettingsEvent> book;
    private final SharedRow<SettingsSet, SettingsTakenOver> row;
    private final TillSettings file;
    private final InstantSource clock;
    private final Footing footing = new Footing();
    private final Follower<SettingsSet, SettingsTakenOver> following;
    private final List<Runnable> subscribers = new CopyOnWriteArrayList<>();
    private volatile ShopValues common;
    private volatile boolean waiting;
    private boolean compared;

    /// @param past what has happened to the shop until now, in its order
    /// @param book returns once the event is on disk, and throws where it cannot be
    public SettingsDesk(
            List<ShopEvent> past,
            Consumer<SettingsEvent> book,
            SharedRow<SettingsSet, SettingsTakenOver> row,
            TillSettings file,
            InstantSource clock) {
        this.book = book;
        this.row = row;
        this.file = file;
        this.clock = clock;
        common = ShopValues.of(past.stream()
                .filter(SettingsEvent.class::isInstance)
                .map(SettingsEvent.class::cast)
                .toList());
        following = new Follower<>(row, new Own(), footing);
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

    @Override
    public Accord accord() {
        return footing.now();
    }

    @Override
    public Seen known() {
        return common.seen();
    }

    @Override
    public void onAccord(Runnable subscriber) {
        footing.subscribe(subscriber);
    }

    /// Takes over once, too, what this till's own file says otherwise.
    @Override
    public synchronized Accord level() {
        if (following.follow(() -> (!comes() || offered()) && following.took(row.after(common.seen())))) {
            restoreFile();
        }
        return accord();
    }

    /// What only the shared book has is set here, too.
    @Override
    public synchronized Accord keepOwn() {
        following.keepOwn();
        return accord();
    }

    @Override
    public synchronized Accord takeTheirs() {
        rejoin(Seen.NOTHING);
        return level();
    }

    /// Sets them for all tills; waits for the network.
    ///
    /// @param seen what somebody saw when he set this
    /// @param wanted values by their paths
    public synchronized Outcome change(ShopValues seen, Map<String, String> wanted, String by) {
        if (comes() && !following.follow(this::offered)) {
            return new Outcome.NotNow(accord());
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
            var answer = row.append(common.seen(), change);
            if (!following.follow(() -> following.took(answer, all -> take(all, Optional.of(change))))) {
                return new Outcome.NotNow(accord());
            }
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

    /// Whether this till is not among the others yet, and has a file that can be read.
    private boolean comes() {
        return common.seen().of(row.shop()) == 0 && !file.values().isEmpty();
    }

    /// It offers what its own file says, and gives it up where the shop has set something already.
    private boolean offered() {
        return following.took(row.append(common.seen(), new SettingsSet(file.values(), "", clock.instant())));
    }

    /// These settings beside the row.
    private final class Own implements Follower.Own<SettingsSet, SettingsTakenOver> {

        @Override
        public void take(List<SettingsTakenOver> changes) {
            SettingsDesk.this.take(changes, Optional.empty());
        }

        @Override
        public Seen seen() {
            return common.seen();
        }

        @Override
        public boolean equalsWhole(List<SettingsTakenOver> all) {
            return ShopValues.of(all).texts().equals(common.texts());
        }

        @Override
        public SettingsSet laidOut(List<SettingsTakenOver> all) {
            var values = new LinkedHashMap<>(ShopValues.of(all).texts());
            values.putAll(common.texts());
            return new SettingsSet(values, "", clock.instant());
        }

        @Override
        public void rejoin(Seen last) {
            SettingsDesk.this.rejoin(last);
        }
    }

    private void rejoin(Seen last) {
        var rejoined = new SettingsRejoined(row.shop(), last.version(), last.till(), last.made(), clock.instant());
        book.accept(rejoined);
        common = common.after(rejoined);
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
    private void restoreFile() {
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
