package io.saoma.book.share;

/// What the tills of a shop have in common, each in a row of changes of its own.
public enum Subject {
    GOODS("goods"),
    STAFF("staff"),
    SETTINGS("settings");

    /// As the shared book calls it.
    final String word;

    Subject(String word) {
        this.word = word;
    }
}
