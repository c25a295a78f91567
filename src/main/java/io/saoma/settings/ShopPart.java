package io.saoma.settings;

import io.saoma.settings.Writing.Changed;
import io.saoma.settings.Writing.Refused;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The shop's settings in the file of one till while the till is open. What other tills have set is written there
/// only as long as the file is as the till knows it: whoever changes it by hand meanwhile finds it as he left it.
public final class ShopPart {

    /// Why not all of it stands in the file.
    public enum Trouble {
        BY_HAND,
        /// This till's own rules refuse it, or it stands there in a way that only a person should touch.
        REFUSED
    }

    private final SettingsFile file;
    private Optional<SettingsText> known = Optional.empty();
    private Optional<Trouble> trouble = Optional.empty();

    public ShopPart(SettingsFile file) {
        this.file = file;
    }

    /// As the file is now, the till knows it.
    public synchronized void begin() throws IOException {
        known = Optional.of(file.text());
    }

    /// What the file says for each of them; an empty text where it leaves it to what is usual.
    public synchronized Map<String, String> values() throws IOException {
        return values(file.text());
    }

    private static Map<String, String> values(SettingsText text) {
        var values = new LinkedHashMap<String, String>();
        for (var path : ShopSettings.paths()) {
            ShopSettings.change(path, "")
                    .flatMap(it -> text.value(it.table(), it.key()))
                    .ifPresentOrElse(said -> values.put(path, said), () -> values.put(path, ""));
        }
        return values;
    }

    /// Has the file say this, as far as this till knows what it is and the file is as the till knows it.
    ///
    /// @return what stood there of that which is another one now
    public synchronized Map<String, String> write(Map<String, String> wanted) throws IOException {
        var now = file.text();
        var before = values(now);
        var changes = wanted.entrySet().stream()
                .filter(it -> !it.getValue().equals(before.getOrDefault(it.getKey(), it.getValue())))
                .flatMap(it -> ShopSettings.change(it.getKey(), it.getValue()).stream())
                .toList();
        if (changes.isEmpty()) {
            return Map.of();
        }
        if (known.filter(now::same).isEmpty()) {
            trouble = Optional.of(Trouble.BY_HAND);
            return Map.of();
        }
        var was = new LinkedHashMap<String, String>();
        write(now, changes).forEach(it -> was.put(it.path(), before.getOrDefault(it.path(), "")));
        return was;
    }

    /// Those that are written: what is refused keeps none of the others from it.
    private List<Change> write(SettingsText now, List<Change> changes) throws IOException {
        if (file.change(now, changes) instanceof Refused(var problems)) {
            trouble = Optional.of(Trouble.REFUSED);
            var rest = changes.stream()
                    .filter(change -> problems.stream().noneMatch(it -> it.key().equals(change.path())))
                    .toList();
            if (rest.isEmpty() || rest.size() == changes.size() || !(file.change(now, rest) instanceof Changed)) {
                return List.of();
            }
            begin();
            return rest;
        }
        begin();
        return changes;
    }

    /// Whether nobody has changed the file by hand since somebody saw it like this; from now on the till knows it
    /// so.
    public synchronized boolean stands(SettingsText seen) throws IOException {
        var now = file.text();
        if (now.same(seen)) {
            known = Optional.of(now);
        }
        return known.filter(now::same).isPresent();
    }

    /// As the file's own change, but that what the till has written there since is in nobody's way.
    public synchronized Writing change(SettingsText seen, List<Change> changes) throws IOException {
        var now = file.text();
        var writing = file.change(stands(seen) ? now : seen, changes);
        if (writing instanceof Changed) {
            begin();
        }
        return writing;
    }

    /// Why the file does not say all that is set for all tills; the next start tries again.
    public synchronized Optional<Trouble> trouble() {
        return trouble;
    }
}
