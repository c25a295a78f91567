package io.saoma.device;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Two notes through the machine's loudspeaker, up for money and down for trouble; a machine without one stays silent.
public final class Chime implements Sound {

    private static final Logger LOG = LoggerFactory.getLogger(Chime.class);
    private static final byte[] PAID = Tone.bells(659.26, 1046.50);
    private static final byte[] TROUBLE = Tone.bells(392.00, 311.13);

    private final Executor background;
    private final Speaker speaker;
    private final AtomicBoolean silent = new AtomicBoolean();

    /// Plays a whole sound and then returns.
    interface Speaker {
        void play(byte[] sound) throws LineUnavailableException;
    }

    /// `background` runs each sound aside, as it takes its time.
    public Chime(Executor background) {
        this(background, Chime::throughTheLoudspeaker);
    }

    Chime(Executor background, Speaker speaker) {
        this.background = background;
        this.speaker = speaker;
    }

    @Override
    public void paid() {
        ring(PAID);
    }

    @Override
    public void trouble() {
        ring(TROUBLE);
    }

    private void ring(byte[] sound) {
        try {
            background.execute(() -> play(sound));
        } catch (RejectedExecutionException e) {
            LOG.debug("the till is closing, so it does not ring", e);
        }
    }

    /// A machine without sound throws what it likes: exceptions, or errors where a native library is missing.
    private void play(byte[] sound) {
        try {
            speaker.play(sound);
            silent.set(false);
        } catch (LineUnavailableException | RuntimeException | LinkageError e) {
            if (!silent.getAndSet(true)) {
                LOG.info("no sound on this machine: {}", e.toString());
            }
        }
    }

    private static void throughTheLoudspeaker(byte[] sound) throws LineUnavailableException {
        try (var line = AudioSystem.getSourceDataLine(Tone.FORMAT)) {
            line.open(Tone.FORMAT);
            line.start();
            line.write(sound, 0, sound.length);
            line.drain();
        }
    }
}
