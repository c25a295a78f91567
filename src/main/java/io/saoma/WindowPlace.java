package io.saoma;

import javafx.stage.Stage;

/// Where a window stands, so that the one that comes after it stands there too.
record WindowPlace(double x, double y, double width, double height, boolean maximized, boolean fullScreen) {

    static WindowPlace of(Stage stage) {
        return new WindowPlace(
                stage.getX(),
                stage.getY(),
                stage.getWidth(),
                stage.getHeight(),
                stage.isMaximized(),
                stage.isFullScreen());
    }

    /// To be called before the stage is shown.
    void give(Stage stage) {
        stage.setX(x);
        stage.setY(y);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.setMaximized(maximized);
        stage.setFullScreen(fullScreen);
    }
}
