package io.saoma.ui;

import java.util.List;

/// Something that the till has to say in its strip: what happened, what to do, and up to two buttons.
///
/// `about` names the matter: a second notice about the same matter takes the place of the first.
public record Notice(String about, Level level, Sentence headline, Sentence advice, List<Action> actions) {

    /// How bad it is, the worst last.
    public enum Level {
        NOTE,
        WARNING,
        TROUBLE
    }

    /// A button of a notice; `cap` is its key, empty where it has none.
    public record Action(Sentence label, String cap, Runnable run) {}

    public Notice {
        actions = List.copyOf(actions);
        if (actions.size() > 2) {
            throw new IllegalArgumentException("the strip has room for two buttons, not " + actions.size());
        }
    }
}
