package io.saoma.book;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A line of the journal's first day, to be copied under other days in place: dates are as long as one another.
final class DatedLine {

    private final byte[] middle;
    private final List<Integer> dates;
    private final List<Integer> words;

    private DatedLine(byte[] middle) {
        this.middle = middle;
        dates = places(middle, ManyDays.FIRST.toString());
        words = places(middle, ManyDays.word(ManyDays.FIRST));
    }

    /// Of a whole line, without its number and what ties it to its neighbours.
    static DatedLine of(String line) {
        return new DatedLine(line.substring(line.indexOf(','), line.lastIndexOf(",\"before\":"))
                .getBytes(UTF_8));
    }

    private static List<Integer> places(byte[] bytes, String word) {
        var text = new String(bytes, ISO_8859_1);
        var places = new ArrayList<Integer>();
        for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            places.add(at);
        }
        return places;
    }

    /// Writes it under this day as the very next line; where the chain has got to with it.
    Chain copy(LocalDate day, Chain before, ByteArrayOutputStream file) {
        put(day.toString(), dates);
        put(ManyDays.word(day), words);
        var line = new ByteArrayOutputStream(middle.length + 200);
        line.writeBytes(("{\"seq\":" + (before.seq() + 1)).getBytes(US_ASCII));
        line.writeBytes(middle);
        line.writeBytes((",\"before\":\"" + before.hash() + "\"").getBytes(US_ASCII));
        var summed = line.toByteArray();
        var crc = (",\"crc\":\"" + Digest.checksum(summed, summed.length) + "\"}").getBytes(US_ASCII);
        var whole = Arrays.copyOf(summed, summed.length + crc.length);
        System.arraycopy(crc, 0, whole, summed.length, crc.length);
        file.writeBytes(whole);
        file.write('\n');
        return new Chain(before.seq() + 1, Digest.hash(whole));
    }

    private void put(String text, List<Integer> places) {
        var bytes = text.getBytes(US_ASCII);
        places.forEach(at -> System.arraycopy(bytes, 0, middle, at, bytes.length));
    }
}
