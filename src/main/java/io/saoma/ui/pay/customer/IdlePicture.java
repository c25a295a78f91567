package io.saoma.ui.pay.customer;

import java.nio.file.Path;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundImage;
import javafx.scene.layout.BackgroundPosition;
import javafx.scene.layout.BackgroundRepeat;
import javafx.scene.layout.BackgroundSize;
import javafx.scene.layout.Region;

/// A picture of the shop's own, whole and as large as there is room, in place of the welcome; nothing where its file
/// holds none.
public final class IdlePicture extends Region {

    private static final BackgroundSize WHOLE = new BackgroundSize(100, 100, true, true, true, false);

    private final BooleanProperty there = new SimpleBooleanProperty();

    /// Reads the file aside; the welcome stands until it is there.
    void load(Path file) {
        var image = new Image(file.toUri().toString(), true);
        image.progressProperty().subscribe(done -> {
            if (done.doubleValue() == 1 && !image.isError()) {
                show(image);
            }
        });
    }

    private void show(Image image) {
        var fitted = new BackgroundImage(
                image, BackgroundRepeat.NO_REPEAT, BackgroundRepeat.NO_REPEAT, BackgroundPosition.CENTER, WHOLE);
        setBackground(new Background(fitted));
        there.set(true);
    }

    /// Whether it stands in place of the welcome now.
    ObservableValue<Boolean> shownProperty() {
        return there.and(visibleProperty());
    }
}
