package io.saoma.ui;

import java.util.List;

/// Something to be said to a person in whatever language the till then speaks: a key and what goes into its `%s`.
///
/// View models hold sentences, controllers say them, so that a change of language needs no new view model.
public record Sentence(String key, List<Object> args) {

    public Sentence {
        args = List.copyOf(args);
    }

    public static Sentence of(String key, Object... args) {
        return new Sentence(key, List.of(args));
    }
}
