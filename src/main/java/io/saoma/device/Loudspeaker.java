package io.saoma.device;

import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;

/// The loudspeaker that the machine uses by itself.
final class Loudspeaker implements Chime.Speaker {

    @Override
    public void play(byte[] sound) throws LineUnavailableException {
        try (var line = AudioSystem.getSourceDataLine(Tone.FORMAT)) {
            line.open(Tone.FORMAT);
            line.start();
            line.write(sound, 0, sound.length);
            line.drain();
        }
    }
}
