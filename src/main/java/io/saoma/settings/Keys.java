package io.saoma.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The secrets of a till for real money; a blank one no longer stands in the settings, for the vault has it.
///
/// @param share the password of the shared book; empty where there is none
public record Keys(ApiKey apiKey, Optional<Password> share) {

    /// Of a till without a shared book.
    public Keys(ApiKey apiKey) {
        this(apiKey, Optional.empty());
    }

    /// Whether one is still to come out of the vault.
    public boolean blank() {
        return apiKey.isBlank() || share.filter(Password::isBlank).isPresent();
    }

    /// Whether the API key itself is there.
    public boolean hasApiKey() {
        return !apiKey.isBlank();
    }

    /// The same, and in the place of a blank one what the vault has.
    public Keys or(Keys vault) {
        return new Keys(
                apiKey.isBlank() ? vault.apiKey : apiKey, share.map(it -> it.isBlank() ? vault.share.orElse(it) : it));
    }

    /// Whether all of them are.
    public boolean same(Keys other) {
        return apiKey.same(other.apiKey)
                && share.isPresent() == other.share.isPresent()
                && share.filter(it -> !it.same(other.share.orElse(it))).isEmpty();
    }

    /// Those that stand in the settings, by the name of their entry there.
    public Map<String, Secret> written() {
        var written = new LinkedHashMap<String, Secret>();
        if (!apiKey.isBlank()) {
            written.put("wechat.api_key", apiKey);
        }
        share.filter(it -> !it.isBlank()).ifPresent(it -> written.put("share.password", it));
        return written;
    }
}
