package io.saoma;

import io.saoma.bench.Forked;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/// The least that JavaFX can start with: a window and a label, as large as the till's. The argument says when its
/// process was wanted, by `System.nanoTime`, which the processes of a machine share.
final class PaintedWindow {

    private PaintedWindow() {}

    static void main(String[] args) {
        System.setProperty("glass.platform", "Headless");
        var wanted = Long.parseLong(args[0]);
        Platform.startup(() -> {
            var stage = new Stage();
            var scene = new Scene(new Label("saoma"), 1024, 720);
            stage.setScene(scene);
            var painted = Painted.when(scene, () -> true);
            stage.show();
            Thread.ofVirtual().start(() -> tell(painted, wanted));
        });
    }

    static void tell(Painted painted, long wanted) {
        try {
            Forked.tell("usable", painted.await("the window") - wanted);
            System.exit(0);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
