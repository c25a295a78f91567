package io.saoma.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/// The text of `settings.toml`, in which single values change while everything else stays as it was.
///
/// A changed text is read again and taken only where it says what was wanted and otherwise the same as before.
public final class SettingsText {

    private static final String MARK = "\uFEFF";
    private static final Set<String> SECRETS = Set.of("api_key", "password");

    private final byte[] file;
    private final String mark;
    private final String text;
    private final TomlParseResult toml;

    SettingsText(byte[] file) {
        this.file = file.clone();
        var whole = new String(file, UTF_8);
        mark = whole.startsWith(MARK) ? MARK : "";
        text = whole.substring(mark.length());
        toml = Toml.parse(text);
    }

    /// What stands there for this key; of a secret only that none is shown.
    public Optional<String> value(String table, String key) {
        return SECRETS.contains(key)
                ? Optional.empty()
                : Optional.ofNullable(toml.get(List.of(table, key))).map(Object::toString);
    }

    /// Whether something stands there, be it a secret.
    boolean has(String table, String key) {
        var value = toml.get(List.of(table, key));
        return value != null && !value.equals("");
    }

    /// Whether this is what stands there already, be it a secret.
    public boolean says(Change change) {
        var value = toml.get(List.of(change.table(), change.key()));
        return value == null
                ? change.value().isEmpty()
                : !change.value().isEmpty() && value.toString().equals(change.value());
    }

    /// Empty where the value stands in a way that only a person should touch.
    Optional<SettingsText> with(Change change) {
        if (!whole()) {
            return Optional.empty();
        }
        if (says(change)) {
            return Optional.of(this);
        }
        return new TomlLines(text, toml)
                .with(change)
                .map(changed -> new SettingsText((mark + changed).getBytes(UTF_8)))
                .filter(after -> !after.toml.hasErrors()
                        && after.says(change)
                        && after.rest(change).equals(rest(change)));
    }

    /// Where the key stands; 0 where it does not.
    int line(Change change) {
        var place = toml.inputPositionOf(List.of(change.table(), change.key()));
        return place == null ? 0 : place.line();
    }

    byte[] file() {
        return file.clone();
    }

    /// Whether the bytes are these to the last one.
    boolean same(byte[] other) {
        return Arrays.equals(file, other);
    }

    /// Whether the other one is the same to the last byte.
    boolean same(SettingsText other) {
        return same(other.file);
    }

    /// Not so where the file is in another encoding.
    private boolean whole() {
        return same((mark + text).getBytes(UTF_8));
    }

    private Map<List<String>, Object> rest(Change change) {
        var values = new HashMap<List<String>, Object>();
        collect(toml, List.of(), values);
        values.remove(List.of(change.table(), change.key()));
        return values;
    }

    private static void collect(TomlTable table, List<String> path, Map<List<String>, Object> values) {
        for (var entry : table.entrySet()) {
            var here = new ArrayList<>(path);
            here.add(entry.getKey());
            switch (entry.getValue()) {
                case TomlTable inner -> collect(inner, here, values);
                case TomlArray array -> values.put(here, array.toJson());
                case Object value -> values.put(here, value);
            }
        }
    }
}
