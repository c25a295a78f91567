package io.saoma.device;

import io.saoma.device.voice.Clip;
import io.saoma.device.voice.SpokenAmount;
import io.saoma.device.voice.Voice;
import io.saoma.sale.Money;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.sound.sampled.LineUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Two notes through the machine's loudspeaker, up for money and down for trouble, and then the amount in words; a
/// machine without one stays silent.
///
/// One sound follows the other. What has waited for more than ten seconds is left out, for by then another customer
/// stands at the counter and would take it for his.
public final class Chime implements Sound {

    private static final Logger LOG = LoggerFactory.getLogger(Chime.class);
    private static final byte[] MONEY = Tone.bells(659.26, 1046.50);
    private static final byte[] TROUBLE = Tone.bells(392.00, 311.13);
    private static final Duration STALE = Duration.ofSeconds(10);

    private final Executor oneByOne;
    private final Supplier<Duration> uptime;
    private final Optional<Voice> voice;
    private final Volume volume;
    private final Speaker speaker;
    private final AtomicBoolean silent = new AtomicBoolean();

    /// Plays a whole sound and then returns.
    interface Speaker {
        void play(byte[] sound) throws LineUnavailableException;
    }

    /// `oneByOne` plays aside, a sound after the other; without a `voice` only the notes are heard.
    ///
    /// @param uptime a count of time that nobody can set
    /// @param percent how loud, 0 to 100; 0 is silence
    public Chime(Executor oneByOne, Supplier<Duration> uptime, Optional<Voice> voice, int percent) {
        this(oneByOne, uptime, voice, percent, new Loudspeaker());
    }

    Chime(Executor oneByOne, Supplier<Duration> uptime, Optional<Voice> voice, int percent, Speaker speaker) {
        this.oneByOne = oneByOne;
        this.uptime = uptime;
        this.voice = voice;
        this.volume = new Volume(percent);
        this.speaker = speaker;
    }

    @Override
    public void paid(Money amount) {
        ring(() -> voice.map(it -> spoken(MONEY, Clip.paid(it), amount)).orElse(MONEY));
    }

    @Override
    public void late(Money amount) {
        ring(() -> voice.map(it -> spoken(TROUBLE, Clip.late(it), amount)).orElse(TROUBLE));
    }

    @Override
    public void trouble() {
        ring(() -> TROUBLE);
    }

    /// The notes, the phrase and the amount without a gap between them.
    private static byte[] spoken(byte[] notes, Clip phrase, Money amount) {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(notes);
        whole.writeBytes(Clips.samples(phrase));
        SpokenAmount.of(amount, phrase.voice()).forEach(clip -> whole.writeBytes(Clips.samples(clip)));
        return whole.toByteArray();
    }

    private void ring(Supplier<byte[]> sound) {
        if (volume.silent()) {
            return;
        }
        var wanted = uptime.get();
        try {
            oneByOne.execute(() -> play(sound, wanted));
        } catch (RejectedExecutionException e) {
            LOG.debug("the till is closing, so it does not ring", e);
        }
    }

    /// A machine without sound throws what it likes: exceptions, or errors where a native library is missing.
    private void play(Supplier<byte[]> sound, Duration wanted) {
        if (uptime.get().minus(wanted).compareTo(STALE) > 0) {
            return;
        }
        try {
            speaker.play(volume.of(sound.get()));
            silent.set(false);
        } catch (LineUnavailableException | RuntimeException | LinkageError e) {
            if (!silent.getAndSet(true)) {
                LOG.info("no sound on this machine: {}", e.toString());
            }
        }
    }
}
