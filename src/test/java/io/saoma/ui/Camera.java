package io.saoma.ui;

import io.saoma.Pictures;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/// Lays out a scene that stands on no stage, as its picture would show it; call it on the JavaFX thread. With `-Dshots`
/// the picture itself goes to `target/shots`: painting takes many times as long as looking for what is cut.
public final class Camera {

    private static final boolean SHOTS = System.getProperty("shots") != null;

    private Camera() {}

    public static void take(Scene scene, String name) {
        // two passes: what only the first layout knows, for example the rows of a list, is there at the second
        layOut(scene);
        layOut(scene);
        if (SHOTS) {
            Pictures.write(scene, Path.of("target/shots", name + ".png"));
        }
    }

    /// The words that stand cut where the content of this scene is shown at such a size.
    public static List<String> cutWords(Scene built, double width, double height, Theme theme, String name) {
        var scene = sized(built, width, height, theme);
        var root = scene.getRoot();
        take(scene, name);
        var cut = Sight.cutWords(root);
        scene.setRoot(new Region());
        built.setRoot(root);
        return cut;
    }

    /// As a scene on no stage keeps the size that it is made with, all of this one moves into another one.
    public static Scene sized(Scene built, double width, double height, Theme theme) {
        var root = built.getRoot();
        built.setRoot(new Region());
        var scene = new Scene(root, width, height);
        theme.dress(scene);
        return scene;
    }

    private static void layOut(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }
}
