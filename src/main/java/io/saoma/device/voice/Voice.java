package io.saoma.device.voice;

import java.util.Locale;

/// Who speaks, and so the language.
public enum Voice {
    ZH,
    EN;

    /// The name of the folder with the clips of this voice.
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
