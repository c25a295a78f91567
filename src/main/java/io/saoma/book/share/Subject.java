package io.saoma.book.share;

import java.util.Arrays;

/// What the tills of a shop have in common, each in a row of changes of its own.
public enum Subject {
    GOODS("goods"),
    STAFF("staff"),
    SETTINGS("settings");

    private final String word;

    Subject(String word) {
        this.word = word;
    }

    /// As the shared book calls it, and a log.
    public String word() {
        return word;
    }

    static Subject of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word.equals(word))
                .findFirst()
                .orElseThrow();
    }
}
