package io.saoma.ui.settings;

import io.saoma.ui.Messages;
import io.saoma.ui.Visible;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The way to the printer: of which kind it is, and its address; of a print queue, those that the system has.
final class WayBox extends VBox {

    private enum Kind {
        NONE("", "setup.noPrinter"),
        NETWORK("tcp:", "setup.network"),
        DEVICE("device:", "setup.device"),
        QUEUE("queue:", "setup.queue");

        private final String prefix;
        private final String label;

        Kind(String prefix, String label) {
            this.prefix = prefix;
            this.label = label;
        }

        static Kind of(String value) {
            return Stream.of(NETWORK, DEVICE, QUEUE)
                    .filter(kind -> value.startsWith(kind.prefix))
                    .findFirst()
                    .orElse(NONE);
        }
    }

    private final StringProperty value;
    private final String name;
    private final SettingsViewModel viewModel;
    private final TextField address = new TextField();
    private final FlowPane queues = new FlowPane();
    private final ObjectProperty<SettingsFace> face = new SimpleObjectProperty<>(SettingsFace.START);

    WayBox(StringProperty value, String name, SettingsViewModel viewModel, Messages messages) {
        this.value = value;
        this.name = name;
        this.viewModel = viewModel;
        var kinds = new HBox();
        kinds.getStyleClass().addAll("segments", "setup-choice");
        kinds.setMaxWidth(Region.USE_PREF_SIZE);
        for (var kind : Kind.values()) {
            kinds.getChildren().add(button(kind, messages));
        }
        address.setAccessibleText(name);
        address.getStyleClass().add("import-path");
        address.textProperty().subscribe((_, text) -> typed(text));
        queues.getStyleClass().add("setup-queues");
        getStyleClass().add("setup-way");
        getChildren().setAll(kinds, address, queues);
        value.subscribe(this::show);
        face.bind(viewModel.faceProperty());
        face.subscribe(now -> list(now.queues()));
    }

    private ToggleButton button(Kind kind, Messages messages) {
        var button = new ToggleButton(messages.text(kind.label));
        button.setAccessibleText(name + ": " + button.getText());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            value.set(kind.prefix + (kind == Kind.NONE ? "" : address.getText()));
            button.setSelected(true);
        });
        value.subscribe(now -> button.setSelected(Kind.of(now) == kind));
        return button;
    }

    private void typed(String text) {
        var kind = Kind.of(value.get());
        if (kind != Kind.NONE) {
            value.set(kind.prefix + text);
        }
    }

    private void show(String now) {
        var kind = Kind.of(now);
        var there = now.substring(kind.prefix.length());
        if (kind != Kind.NONE && !address.getText().equals(there)) {
            address.setText(there);
        }
        Visible.when(address, kind != Kind.NONE);
        Visible.when(queues, kind == Kind.QUEUE);
        if (kind == Kind.QUEUE && queues.getChildren().isEmpty()) {
            viewModel.askQueues();
        }
    }

    private void list(List<String> names) {
        queues.getChildren()
                .setAll(names.stream()
                        .map(queue -> Controls.button(queue, name + ": " + queue, () -> address.setText(queue)))
                        .toList());
    }
}
