package io.saoma.book;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A statement as one engine takes it, and which value stands at each of its question marks.
///
/// @param places those values; empty where the asker's stand in their own order
record Wording(String text, List<Place> places) {

    private static final Pattern VALUE = Pattern.compile("\\?(?:(\\d+)|([a-z]+))?");

    /// What stands at one question mark.
    sealed interface Place {}

    /// One of the asker's values, counted from 1.
    record Numbered(int number) implements Place {}

    /// A value that is the same for every asker.
    record Given(Optional<?> value) implements Place {}

    static Wording asItStands(String text) {
        return new Wording(text, List.of());
    }

    /// For engines that count question marks and know no numbers.
    ///
    /// @param words what is put in for each `:word`
    /// @param given what stands for each `?name`
    static Wording numbered(String text, Map<String, String> words, Function<String, Optional<?>> given) {
        var worded = text;
        for (var word : words.entrySet()) {
            worded = worded.replace(":" + word.getKey(), word.getValue());
        }
        var places = new ArrayList<Place>();
        var bare = VALUE.matcher(worded).replaceAll(value -> {
            if (value.group(2) != null) {
                places.add(new Given(given.apply(value.group(2))));
            } else {
                places.add(new Numbered(value.group(1) == null ? places.size() + 1 : Integer.parseInt(value.group(1))));
            }
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
        for (var place : places) {
            placed.add(
                    switch (place) {
                        case Numbered(var number) -> rounded(values[number - 1]);
                        case Given(var value) -> value.orElse(null);
                    });
        }
        return placed;
    }

    /// To what every engine keeps of a time, each of which would round what is more in its own way.
    private static @Nullable Object rounded(@Nullable Object value) {
        return value instanceof Instant at ? at.truncatedTo(ChronoUnit.MICROS) : value;
    }
}
