package io.saoma.book;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A statement as one engine takes it, and which value stands at each of its question marks.
///
/// @param places the numbers of those values, from 1; empty where they stand in their own order
record Wording(String text, List<Integer> places) {

    private static final Pattern VALUE = Pattern.compile("\\?(\\d*)");

    static Wording asItStands(String text) {
        return new Wording(text, List.of());
    }

    /// For engines that count question marks and know no numbers.
    ///
    /// @param words what is put in for each `:word`
    static Wording numbered(String text, Map<String, String> words) {
        var worded = text;
        for (var word : words.entrySet()) {
            worded = worded.replace(":" + word.getKey(), word.getValue());
        }
        var places = new ArrayList<Integer>();
        var bare = VALUE.matcher(worded).replaceAll(value -> {
            places.add(value.group(1).isEmpty() ? places.size() + 1 : Integer.parseInt(value.group(1)));
            return "?";
        });
        return new Wording(bare, places);
    }

    /// These values, one for each question mark.
    List<@Nullable Object> placed(@Nullable Object... values) {
        if (places.isEmpty()) {
            return Arrays.asList(values);
        }
        var placed = new ArrayList<@Nullable Object>();
        places.forEach(place -> placed.add(rounded(values[place - 1])));
        return placed;
    }

    /// To what every engine keeps of a time, each of which would round what is more in its own way.
    private static @Nullable Object rounded(@Nullable Object value) {
        return value instanceof Instant at ? at.truncatedTo(ChronoUnit.MICROS) : value;
    }
}
