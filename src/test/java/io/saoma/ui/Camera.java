package io.saoma.ui;

import io.saoma.Pictures;
import java.nio.file.Path;
import javafx.scene.Scene;

/// Takes the picture of a scene that stands on no stage; call it on the JavaFX thread. Pictures go to `target/looks`.
public final class Camera {

    private Camera() {}

    public static void take(Scene scene, String name) {
        // two passes: what only the first layout knows, for example the rows of a list, is there at the second
        scene.snapshot(null);
        Pictures.write(scene, Path.of("target/looks", name + ".png"));
    }
}
