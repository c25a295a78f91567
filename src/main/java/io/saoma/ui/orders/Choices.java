package io.saoma.ui.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;

/// A row of buttons of which one is chosen: each stands for a value, and the one before them for none in particular.
final class Choices<T> {

    private final ObjectProperty<Optional<T>> chosen;
    private final List<Optional<T>> values = new ArrayList<>();
    private final List<ToggleButton> buttons = new ArrayList<>();

    private Choices(ObjectProperty<Optional<T>> chosen) {
        this.chosen = chosen;
    }

    static <T> void fill(Pane pane, ObjectProperty<Optional<T>> chosen, List<T> values, Function<T, String> words) {
        var choices = new Choices<>(chosen);
        values.forEach(value -> choices.add(Optional.of(value), words.apply(value)));
        choices.show(pane);
    }

    /// The same, with a button for none before them.
    static <T> void fill(
            Pane pane, ObjectProperty<Optional<T>> chosen, String none, List<T> values, Function<T, String> words) {
        var choices = new Choices<>(chosen);
        choices.add(Optional.empty(), none);
        values.forEach(value -> choices.add(Optional.of(value), words.apply(value)));
        choices.show(pane);
    }

    private void add(Optional<T> value, String word) {
        var button = new ToggleButton(word);
        button.setMinWidth(ToggleButton.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            chosen.set(value);
            mark();
        });
        values.add(value);
        buttons.add(button);
    }

    private void show(Pane pane) {
        pane.getChildren().setAll(buttons);
        chosen.subscribe(_ -> mark());
    }

    /// Also after a press on the chosen one, which would let it go.
    private void mark() {
        for (var i = 0; i < buttons.size(); i++) {
            buttons.get(i).setSelected(values.get(i).equals(chosen.get()));
        }
    }
}
