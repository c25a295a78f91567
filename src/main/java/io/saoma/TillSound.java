package io.saoma;

import io.saoma.device.Chime;
import io.saoma.device.Sound;
import io.saoma.device.voice.Voice;
import io.saoma.settings.Settings;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;

/// Builds the till's sound as its settings want it, on a thread of its own that does not keep the till open.
///
/// That is no virtual thread: a driver that hangs would take one of the few carriers from the payments.
final class TillSound {

    private TillSound() {}

    static Sound of(Settings.Sound wanted) {
        var oneByOne = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("sound").factory());
        return new Chime(oneByOne, () -> Duration.ofNanos(System.nanoTime()), voice(wanted.voice()), wanted.volume());
    }

    static Optional<Voice> voice(Settings.Voice wanted) {
        return switch (wanted) {
            case ZH -> Optional.of(Voice.ZH);
            case EN -> Optional.of(Voice.EN);
            case OFF -> Optional.empty();
        };
    }
}
