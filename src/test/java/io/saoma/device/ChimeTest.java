package io.saoma.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import javax.sound.sampled.LineUnavailableException;
import org.junit.jupiter.api.Test;

class ChimeTest {

    private final List<byte[]> played = new ArrayList<>();

    @Test
    void playsAsideAndNotOnTheThreadThatAsks() {
        var waiting = new ArrayList<Runnable>();
        var chime = new Chime(waiting::add, played::add);

        chime.paid();

        assertEquals(List.of(), played);
        waiting.forEach(Runnable::run);
        assertEquals(1, played.size());
    }

    @Test
    void soundsDifferentForMoneyAndForTrouble() {
        var chime = new Chime(Runnable::run, played::add);

        chime.paid();
        chime.trouble();

        assertFalse(java.util.Arrays.equals(played.getFirst(), played.getLast()));
    }

    @Test
    void staysSilentWhereNothingCanPlay() {
        var tries = new ArrayList<String>();
        var chime = new Chime(Runnable::run, _ -> {
            tries.add("played");
            if (tries.size() == 1) {
                throw new LineUnavailableException("taken");
            }
            throw new UnsatisfiedLinkError("no libasound");
        });

        chime.paid();
        chime.paid();

        assertEquals(2, tries.size());
    }

    @Test
    void staysSilentWhileTheTillCloses() {
        var chime = new Chime(
                _ -> {
                    throw new RejectedExecutionException("closing");
                },
                played::add);

        chime.paid();

        assertEquals(List.of(), played);
    }

    @Test
    void asksForNoMoreThanThisMachineHas() {
        new Chime(Runnable::run).paid();
    }

    @Test
    void ringsAudiblyWithoutAClickAtEitherEnd() {
        var samples = samples(Tone.bells(659.26, 1046.50));

        var loudest = IntStream.of(samples).map(Math::abs).max().orElseThrow();
        assertTrue(loudest > Short.MAX_VALUE / 4 && loudest < Short.MAX_VALUE, "loudest sample is " + loudest);
        assertTrue(Math.abs(samples[0]) < 50 && Math.abs(samples[samples.length - 1]) < 50);
    }

    private static int[] samples(byte[] sound) {
        var shorts = ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        return IntStream.range(0, shorts.limit()).map(shorts::get).toArray();
    }
}
