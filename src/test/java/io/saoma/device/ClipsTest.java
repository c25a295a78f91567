package io.saoma.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.device.voice.Clip;
import io.saoma.device.voice.SpokenAmount;
import io.saoma.device.voice.Voice;
import io.saoma.sale.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The clips that ship are those that are spoken; each is measured, as a build has no ears.
@Execution(CONCURRENT)
class ClipsTest {

    private static final Path FOLDER = Path.of("assets", "sound");
    private static final long MOST_BYTES = 1_500_000;

    static Stream<Clip> clips() throws IOException {
        return Stream.concat(words(Voice.ZH).stream(), words(Voice.EN).stream());
    }

    @ParameterizedTest
    @EnumSource
    void everyWordOfEveryPriceIsThereAndNoneIsLeftOver(Voice voice) throws IOException {
        var all = LongStream.iterate(1, fen -> fen <= 9_999_999_999L, fen -> fen < 1_000_00 ? fen + 1 : fen * 10 / 9)
                .mapToObj(fen -> SpokenAmount.of(new Money(fen), voice))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        all.add(Clip.paid(voice));
        all.add(Clip.late(voice));

        assertEquals(all, words(voice));
    }

    @ParameterizedTest
    @MethodSource("clips")
    void hasTheFormThatTheLoudspeakerIsOpenedFor(Clip clip) throws IOException, UnsupportedAudioFileException {
        try (var sound = AudioSystem.getAudioInputStream(file(clip).toFile())) {
            assertTrue(sound.getFormat().matches(Tone.FORMAT), sound.getFormat().toString());
        }
    }

    @ParameterizedTest
    @MethodSource("clips")
    void lastsAsLongAsAWordOrAPhrase(Clip clip) {
        var seconds = samples(clip).length / Tone.FORMAT.getSampleRate();
        var phrase = clip.equals(Clip.paid(clip.voice())) || clip.equals(Clip.late(clip.voice()));

        assertTrue(seconds > (phrase ? 0.5 : 0.15) && seconds < (phrase ? 1.5 : 0.8), seconds + " s");
    }

    @ParameterizedTest
    @MethodSource("clips")
    void beginsAndEndsWithSoundButWithoutAClick(Clip clip) {
        var samples = samples(clip);
        var hundredth = (int) (Tone.FORMAT.getSampleRate() / 100);

        assertTrue(loudest(samples, 0, 5 * hundredth) > 160, "silence before the word");
        assertTrue(loudest(samples, samples.length - 5 * hundredth, samples.length) > 160, "silence after the word");
        assertTrue(Math.abs(samples[0]) < 100, "a click before the word");
        assertTrue(Math.abs(samples[samples.length - 1]) < 100, "a click after the word");
    }

    @ParameterizedTest
    @MethodSource("clips")
    void isAsLoudAsTheOthersAndNeverTooLoud(Clip clip) {
        var samples = samples(clip);
        var mean = Math.sqrt(IntStream.of(samples)
                .mapToDouble(it -> (double) it * it)
                .average()
                .orElseThrow());
        var decibels = 20 * Math.log10(mean / Short.MAX_VALUE);

        assertEquals(-18.4, decibels, 0.5, "mean level in decibels");
        assertTrue(loudest(samples, 0, samples.length) < 0.95 * Short.MAX_VALUE, "it may be clipped");
    }

    @Test
    void allClipsTogetherAreSmall() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            var bytes = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            assertTrue(bytes < MOST_BYTES, bytes + " bytes");
        }
    }

    private static Set<Clip> words(Voice voice) throws IOException {
        try (var files = Files.list(FOLDER.resolve(voice.folder()))) {
            return files.map(file ->
                            new Clip(voice, file.getFileName().toString().replace(".wav", "")))
                    .collect(Collectors.toSet());
        }
    }

    private static Path file(Clip clip) {
        return FOLDER.resolve(clip.voice().folder()).resolve(clip.word() + ".wav");
    }

    private static int[] samples(Clip clip) {
        return Samples.of(Clips.samples(clip));
    }

    private static int loudest(int[] samples, int from, int to) {
        return IntStream.range(from, to).map(i -> Math.abs(samples[i])).max().orElseThrow();
    }
}
