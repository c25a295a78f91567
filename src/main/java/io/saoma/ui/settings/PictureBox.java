package io.saoma.ui.settings;

import io.saoma.ui.Messages;
import io.saoma.ui.Visible;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;

/// The picture between two customers: what it is now, another one, or none.
final class PictureBox extends VBox {

    private static final double WIDTH = 320;
    private static final double HEIGHT = 180;
    private static final List<String> ENDINGS = List.of("png", "jpg", "jpeg");

    private final SettingsViewModel viewModel;
    private final ImageView view = new ImageView();
    private final Label none = new Label();
    private final Button remove;
    private final ObjectProperty<Picture> picture = new SimpleObjectProperty<>();

    PictureBox(SettingsViewModel viewModel, Places places, Messages messages) {
        this.viewModel = viewModel;
        var name = new Label(messages.text("setup.picture"));
        name.getStyleClass().add("strong");
        none.setText(messages.text("setup.pictureNone"));
        none.getStyleClass().add("second");
        var choose = Controls.button(
                messages.text("setup.choose"),
                messages.text("setup.picture") + ": " + messages.text("setup.choose"),
                () -> places.file(ENDINGS).ifPresent(viewModel::choosePicture));
        remove =
                Controls.button(messages.text("setup.remove"), messages.text("setup.remove"), viewModel::removePicture);
        var help = new Label(messages.text("setup.pictureHelp"));
        help.setWrapText(true);
        help.setMinHeight(USE_PREF_SIZE);
        help.getStyleClass().add("caption");
        getStyleClass().add("setup-field");
        getChildren().setAll(name, view, none, Controls.row(choose, remove), help);
        picture.bind(viewModel.pictureProperty());
        picture.subscribe(_ -> show(viewModel.shown()));
    }

    private void show(Optional<Path> file) {
        view.setImage(file.map(it -> new Image(it.toUri().toString(), WIDTH, HEIGHT, true, true, true))
                .orElse(null));
        view.setManaged(file.isPresent());
        Visible.when(none, file.isEmpty());
        remove.setDisable(viewModel.shown().isEmpty());
    }
}
