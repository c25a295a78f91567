package io.saoma.ui.pay.code;

import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/// Shows a code as large as it fits, sharp: each module is the same whole number of the display's own pixels.
public final class QrView extends Region {

    private final ObjectProperty<Optional<String>> code = new SimpleObjectProperty<>(Optional.empty());
    private final DoubleProperty outputScale = new SimpleDoubleProperty(1);
    private final ImageView view = new ImageView();
    private Optional<QrPicture> picture = Optional.empty();
    private int scale;

    public QrView() {
        view.setSmooth(false);
        view.setManaged(false);
        getChildren().setAll(view);
        code.subscribe(text -> {
            picture = text.map(QrPicture::of);
            scale = 0;
            requestLayout();
        });
        outputScale.subscribe(_ -> {
            scale = 0;
            requestLayout();
        });
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::outputScaleXProperty)
                .subscribe(wanted -> outputScale.set(wanted == null ? 1 : wanted.doubleValue()));
    }

    /// Draws a code for nobody, from any thread: the first of a day takes many times as long as any other.
    public static void warm() {
        var _ = QrPicture.of("weixin://wxpay/bizpayurl?pr=0000000").image(1);
    }

    public ObjectProperty<Optional<String>> codeProperty() {
        return code;
    }

    /// How many pixels of the display one unit of the scene is.
    public DoubleProperty outputScaleProperty() {
        return outputScale;
    }

    @Override
    protected void layoutChildren() {
        view.setVisible(picture.isPresent());
        picture.ifPresent(this::draw);
    }

    private void draw(QrPicture qr) {
        var dots = Math.min(getWidth(), getHeight()) * outputScale.get();
        var fitting = Math.max(1, (int) (dots / qr.side()));
        if (fitting != scale) {
            scale = fitting;
            view.setImage(qr.image(fitting));
        }
        var size = qr.side() * fitting / outputScale.get();
        view.setFitWidth(size);
        view.setFitHeight(size);
        var origin = localToScene(0, 0);
        view.relocate(
                onPixel(origin.getX(), (getWidth() - size) / 2), onPixel(origin.getY(), (getHeight() - size) / 2));
    }

    /// The nearest place from which the code begins on a whole pixel of the display.
    private double onPixel(double origin, double wanted) {
        return Math.floor((origin + wanted) * outputScale.get()) / outputScale.get() - origin;
    }
}
