package io.saoma.ui.settings;

import io.saoma.ui.Messages;
import io.saoma.ui.settings.Field.Choice;
import io.saoma.ui.settings.Field.Count;
import io.saoma.ui.settings.Field.Document;
import io.saoma.ui.settings.Field.Folder;
import io.saoma.ui.settings.Field.Hidden;
import io.saoma.ui.settings.Field.Line;
import io.saoma.ui.settings.Field.Option;
import io.saoma.ui.settings.Field.Practice;
import io.saoma.ui.settings.Field.Way;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Builds what a value is entered with, for keyboard, touch and mouse alike.
final class Controls {

    private static final String FIELD = "import-path";

    private final SettingsViewModel viewModel;
    private final Places places;
    private final Messages messages;

    Controls(SettingsViewModel viewModel, Places places, Messages messages) {
        this.viewModel = viewModel;
        this.places = places;
        this.messages = messages;
    }

    Node of(Field field) {
        var value = viewModel.value(field);
        var name = messages.text(field.label());
        return switch (field.kind()) {
            case Line _ -> line(value, name);
            case Hidden _ -> entry(new PasswordField(), value, name);
            case Count(var step) -> number(field, value, name, step);
            case Choice(var options) -> choice(value, name, options);
            case Way _ -> new WayBox(value, name, viewModel, messages);
            case Document(var endings) -> chosen(value, name, () -> places.file(endings));
            case Folder _ -> chosen(value, name, places::folder);
            case Practice _ -> new PracticeBox(value, viewModel, messages);
        };
    }

    static TextField line(StringProperty value, String name) {
        return entry(new TextField(), value, name);
    }

    private static TextField entry(TextField line, StringProperty value, String name) {
        line.textProperty().bindBidirectional(value);
        line.setAccessibleText(name);
        line.getStyleClass().add(FIELD);
        HBox.setHgrow(line, Priority.ALWAYS);
        return line;
    }

    private Node number(Field field, StringProperty value, String name, int step) {
        var line = line(value, name);
        HBox.setHgrow(line, Priority.NEVER);
        line.setPrefColumnCount(6);
        var less = button("−", name + " −", () -> value.set(moved(field, value.get(), -step)));
        var more = button("+", name + " +", () -> value.set(moved(field, value.get(), step)));
        for (var button : List.of(less, more)) {
            button.getStyleClass().add("refund-step");
            button.setFocusTraversable(false);
        }
        return row(line, less, more);
    }

    /// From a text that is no number, the way goes from what is usual.
    private static String moved(Field field, String text, int step) {
        var number = text.strip().matches("\\d{1,6}") ? text.strip() : field.usual();
        return Integer.toString(Math.max(0, Integer.parseInt(number) + step));
    }

    private Node choice(StringProperty value, String name, List<Option> options) {
        var box = new HBox();
        box.getStyleClass().addAll("segments", "setup-choice");
        box.setMaxWidth(Region.USE_PREF_SIZE);
        for (var option : options) {
            var button = new ToggleButton(messages.text(option.label()));
            button.setAccessibleText(name + ": " + button.getText());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> {
                value.set(option.value());
                // a press on the chosen one would let it go
                button.setSelected(true);
            });
            value.subscribe(now -> button.setSelected(now.equals(option.value())));
            box.getChildren().add(button);
        }
        return box;
    }

    private Node chosen(StringProperty value, String name, Supplier<Optional<Path>> ask) {
        var word = messages.text("setup.choose");
        Runnable choose = () -> ask.get().map(Path::toString).ifPresent(value::set);
        return row(line(value, name), button(word, name + ": " + word, choose));
    }

    static Button button(String word, String accessible, Runnable deed) {
        var button = new Button(word);
        button.setAccessibleText(accessible);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> deed.run());
        return button;
    }

    static HBox row(Node... nodes) {
        var row = new HBox(nodes);
        row.getStyleClass().add("setup-row");
        return row;
    }
}
