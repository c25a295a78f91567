package io.saoma.update;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a release: `0.2.1`; a missing last part counts as 0.
public record Version(List<Integer> parts) implements Comparable<Version> {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(\\.\\d{1,6}){0,3}");
    private static final int MOST = 4;

    public Version {
        parts = List.copyOf(parts);
    }

    /// Empty for what is no number, as a till says that runs unpackaged.
    public static Optional<Version> of(String text) {
        return NUMBER.matcher(text).matches()
                ? Optional.of(new Version(Arrays.stream(text.split("\\.", -1))
                        .map(Integer::valueOf)
                        .toList()))
                : Optional.empty();
    }

    @Override
    public int compareTo(Version other) {
        for (var i = 0; i < MOST; i++) {
            var order = Integer.compare(part(i), other.part(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private int part(int place) {
        return place < parts.size() ? parts.get(place) : 0;
    }

    @Override
    public String toString() {
        return String.join(".", parts.stream().map(String::valueOf).toList());
    }
}
