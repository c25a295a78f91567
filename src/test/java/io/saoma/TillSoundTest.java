package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.device.voice.Voice;
import io.saoma.settings.Settings;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

@Execution(CONCURRENT)
class TillSoundTest {

    @Test
    void speaksAsTheSettingsWantIt() {
        assertEquals(Optional.of(Voice.ZH), TillSound.voice(Settings.Voice.ZH));
        assertEquals(Optional.of(Voice.EN), TillSound.voice(Settings.Voice.EN));
        assertEquals(Optional.empty(), TillSound.voice(Settings.Voice.OFF));
    }

    /// A driver that hangs would take one of the few carriers of the virtual threads from the payments.
    @Test
    void playsOnAThreadOfTheSystemThatDoesNotKeepTheTillOpen() {
        TillSound.of(new Settings.Sound(1, Settings.Voice.OFF)).trouble();

        var sound = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("sound"))
                .findAny();
        assertTrue(sound.orElseThrow().isDaemon());
    }
}
