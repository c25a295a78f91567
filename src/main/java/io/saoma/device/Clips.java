package io.saoma.device;

import io.saoma.device.voice.Clip;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/// The spoken words that ship with the till, under `assets/sound`; `installer/voice.sh` makes them.
final class Clips {

    private Clips() {}

    /// What the loudspeaker takes, in `Tone.FORMAT`.
    static byte[] samples(Clip clip) {
        var path = "/assets/sound/" + clip.voice().folder() + "/" + clip.word() + ".wav";
        var file = Objects.requireNonNull(Clips.class.getResourceAsStream(path), path + " is not in the build");
        try (var sound = AudioSystem.getAudioInputStream(new BufferedInputStream(file))) {
            return sound.readAllBytes();
        } catch (UnsupportedAudioFileException e) {
            throw new IllegalStateException(path + " is no sound", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
