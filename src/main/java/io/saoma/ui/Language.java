package io.saoma.ui;

import java.util.Locale;

/// The languages that the till speaks; `tag` is what the settings file writes.
public enum Language {
    ZH("zh", Locale.SIMPLIFIED_CHINESE),
    EN("en", Locale.UK);

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /// Chinese for a Chinese system, English for every other.
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(ZH.tag) ? ZH : EN;
    }

    public Language other() {
        return this == ZH ? EN : ZH;
    }

    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }
}
