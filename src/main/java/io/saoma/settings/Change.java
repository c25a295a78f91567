package io.saoma.settings;

/// One value of `settings.toml` as somebody wants it. It may be a secret, so it never shows itself.
///
/// @param value as the settings mean it, without quotes; an empty one takes the key out of the file
public record Change(String table, String key, String value) {

    /// As a problem names it: `shop.name`.
    public String path() {
        return table + "." + key;
    }

    @Override
    public String toString() {
        return "Change[" + path() + "]";
    }
}
