package io.saoma.ui;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The voice of the till: everything that is to be said now, of which the strip shows one at a time, the worst first.
///
/// Lives on the JavaFX thread, as all that screens bind to.
public final class Notices {

    private final Map<String, Notice> raised = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Notice>> worst = new ReadOnlyObjectWrapper<>(Optional.empty());

    public void raise(Notice notice) {
        raised.put(notice.about(), notice);
        choose();
    }

    /// Takes back whatever was said about this matter; nothing happens where nothing was.
    public void lower(String about) {
        raised.remove(about);
        choose();
    }

    /// The button of what is only to be read: it takes it back.
    public Notice.Action fine(String about) {
        return new Notice.Action(Sentence.of("books.fine"), "", () -> lower(about));
    }

    public ReadOnlyObjectProperty<Optional<Notice>> worstProperty() {
        return worst.getReadOnlyProperty();
    }

    private void choose() {
        // min takes the first of equals, so of two equally bad matters the older one stays in sight
        worst.set(
                raised.values().stream().min(Comparator.comparing(Notice::level).reversed()));
    }
}
