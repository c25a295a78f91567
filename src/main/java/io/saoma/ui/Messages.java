package io.saoma.ui;

import java.util.ResourceBundle;

/// The words of the till in one language; a missing one is found by a test, not by a cashier.
public final class Messages {

    private final Language language;
    private final ResourceBundle bundle;

    public Messages(Language language) {
        this.language = language;
        bundle = ResourceBundle.getBundle("io.saoma.ui.messages", language.locale());
    }

    public Language language() {
        return language;
    }

    /// What FXML takes its `%key` texts from.
    public ResourceBundle bundle() {
        return bundle;
    }

    public String text(String key) {
        return bundle.getString(key);
    }

    /// Says a sentence in this language; an argument that is a sentence itself is said first.
    public String say(Sentence sentence) {
        var words = sentence.args().stream()
                .map(arg -> arg instanceof Sentence inner ? say(inner) : arg)
                .toArray();
        return words.length == 0 ? text(sentence.key()) : text(sentence.key()).formatted(words);
    }
}
