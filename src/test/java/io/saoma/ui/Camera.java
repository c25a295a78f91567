package io.saoma.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Takes the picture of a scene that stands on no stage; call it on the JavaFX thread. Pictures go to `target/looks`.
public final class Camera {

    private Camera() {}

    public static void take(Scene scene, String name) {
        // two passes: what only the first layout knows, for example the rows of a list, is there at the second
        scene.snapshot(null);
        write(scene.snapshot(null), Path.of("target/looks", name + ".png"));
    }

    private static void write(WritableImage image, Path file) {
        var width = (int) image.getWidth();
        var height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
