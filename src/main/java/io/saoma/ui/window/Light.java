package io.saoma.ui.window;

import io.saoma.ui.Sentence;

/// The light in the strip: how the till is, and in one sentence why.
public record Light(Level level, Sentence why) {

    /// What an eye takes in without reading; each has a shape and a word besides its colour.
    public enum Level {
        LOOKING("strip.looking"),
        GOOD("strip.well"),
        WARNING("strip.warning"),
        TROUBLE("strip.trouble");

        private final String key;

        Level(String key) {
            this.key = key;
        }

        Sentence word() {
            return Sentence.of(key);
        }
    }
}
