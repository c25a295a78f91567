package io.saoma.bench;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/// A window with a label, and nothing else: what no start of a JavaFX program can beat.
public final class BareWindow extends Application {

    static void main(String[] args) {
        launch(args);
    }

    /// With an argument it goes as soon as it has come, so that it can be trained.
    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new Label("Saoma 扫码"), 1280, 720));
        stage.show();
        if (!getParameters().getRaw().isEmpty()) {
            Platform.runLater(Platform::exit);
        }
    }
}
