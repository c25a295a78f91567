package io.saoma.settings;

import java.nio.file.Path;

/// A door to the reader of the settings, for those who feed it anything but settings.
public final class SettingsReading {

    private SettingsReading() {}

    public static Reading parse(byte[] file) {
        return new SettingsFile(Path.of("home")).parse(file);
    }
}
