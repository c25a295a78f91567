package io.saoma.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.device.voice.Clip;
import io.saoma.device.voice.Voice;
import io.saoma.sale.Money;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import javax.sound.sampled.LineUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

@Execution(CONCURRENT)
class ChimeTest {

    private static final Money PRICE = new Money(12_50);
    private static final byte[] MONEY = Tone.bells(659.26, 1046.50);
    private static final byte[] TROUBLE = Tone.bells(392.00, 311.13);

    private final List<byte[]> played = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private Duration now = Duration.ZERO;

    @Test
    void playsAsideAndNotOnTheThreadThatAsks() {
        var chime = chime(waiting::add, Optional.of(Voice.ZH), 100);

        chime.paid(PRICE);

        assertEquals(List.of(), played);
        waiting.forEach(Runnable::run);
        assertEquals(1, played.size());
    }

    @Test
    void ringsAndSaysTheAmountInOnePiece() {
        chime(Runnable::run, Optional.of(Voice.ZH), 100).paid(PRICE);

        assertArrayEquals(joined(MONEY, Voice.ZH, "paid", "shi2", "er4", "yuan2", "wu2", "jiao3"), played.getFirst());
    }

    @Test
    void saysItInEnglishToo() {
        chime(Runnable::run, Optional.of(Voice.EN), 100).paid(PRICE);

        assertArrayEquals(joined(MONEY, Voice.EN, "paid", "twelve", "yuan", "fifty"), played.getFirst());
    }

    @Test
    void ringsOtherwiseForLateMoneyAndSaysThatItIsLate() {
        chime(Runnable::run, Optional.of(Voice.ZH), 100).late(new Money(2_00));

        assertArrayEquals(joined(TROUBLE, Voice.ZH, "late", "liang3", "yuan2"), played.getFirst());
    }

    @Test
    void onlyRingsWithoutAVoice() {
        var chime = chime(Runnable::run, Optional.empty(), 100);

        chime.paid(PRICE);
        chime.late(PRICE);
        chime.trouble();

        assertArrayEquals(MONEY, played.get(0));
        assertArrayEquals(TROUBLE, played.get(1));
        assertArrayEquals(TROUBLE, played.get(2));
    }

    @Test
    void soundsDifferentForMoneyAndForTrouble() {
        assertFalse(Arrays.equals(MONEY, TROUBLE));
    }

    @Test
    void isAsLoudAsItIsSet() {
        chime(Runnable::run, Optional.empty(), 50).trouble();

        assertArrayEquals(new Volume(50).of(TROUBLE), played.getFirst());
    }

    @Test
    void playsNothingAtVolumeZero() {
        var chime = chime(waiting::add, Optional.of(Voice.ZH), 0);

        chime.paid(PRICE);
        chime.late(PRICE);
        chime.trouble();

        assertEquals(List.of(), waiting);
    }

    @Test
    void leavesOutWhatHasWaitedForTooLong() {
        var chime = chime(waiting::add, Optional.empty(), 100);

        chime.paid(PRICE);
        now = now.plusMillis(1);
        chime.trouble();
        now = now.plus(Duration.ofSeconds(10));
        waiting.forEach(Runnable::run);

        assertEquals(1, played.size());
        assertArrayEquals(TROUBLE, played.getFirst());
    }

    @Test
    void staysSilentWhereNothingCanPlay() {
        var tries = new ArrayList<String>();
        var chime = new Chime(Runnable::run, () -> now, Optional.of(Voice.ZH), 80, _ -> {
            tries.add("played");
            if (tries.size() == 1) {
                throw new LineUnavailableException("taken");
            }
            throw new UnsatisfiedLinkError("no libasound");
        });

        chime.paid(PRICE);
        chime.paid(PRICE);

        assertEquals(2, tries.size());
    }

    @Test
    void staysSilentWhileTheTillCloses() {
        var chime = chime(
                _ -> {
                    throw new RejectedExecutionException("closing");
                },
                Optional.of(Voice.ZH),
                80);

        chime.paid(PRICE);

        assertEquals(List.of(), played);
    }

    @Test
    void asksForNoMoreThanThisMachineHas() {
        new Chime(Runnable::run, () -> Duration.ofNanos(System.nanoTime()), Optional.of(Voice.EN), 1)
                .paid(new Money(1));
    }

    @Test
    void ringsAudiblyWithoutAClickAtEitherEnd() {
        var samples = Samples.of(MONEY);

        var loudest = IntStream.of(samples).map(Math::abs).max().orElseThrow();
        assertTrue(loudest > Short.MAX_VALUE / 4 && loudest < Short.MAX_VALUE, "loudest sample is " + loudest);
        assertTrue(Math.abs(samples[0]) < 50 && Math.abs(samples[samples.length - 1]) < 50);
    }

    private Chime chime(Executor oneByOne, Optional<Voice> voice, int percent) {
        return new Chime(oneByOne, () -> now, voice, percent, played::add);
    }

    private static byte[] joined(byte[] notes, Voice voice, String... words) {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(notes);
        for (var word : words) {
            whole.writeBytes(Clips.samples(new Clip(voice, word)));
        }
        return whole.toByteArray();
    }
}
