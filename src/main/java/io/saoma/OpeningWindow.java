package io.saoma;

import io.saoma.ui.window.TillWindow;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// What is to be seen until the books are open: the till's window, in its size and colour, without a control or a style
/// sheet that would take time.
final class OpeningWindow {

    private static final String NAME = "Saoma 扫码";
    private static final double SIZE = 28;
    private static final Color PAPER = Color.web("#F4F5F7");
    private static final Color GREY = Color.web("#5A626B");

    private OpeningWindow() {}

    /// It cannot be closed: what it stands for goes on, and soon takes it over.
    static void put(Stage stage) {
        var text = new Text(NAME);
        text.setFont(Font.font(SIZE));
        text.setFill(GREY);
        var room = Screen.getPrimary().getVisualBounds();
        var width = Math.min(TillWindow.WIDTH, room.getWidth());
        var height = Math.min(TillWindow.HEIGHT, room.getHeight());
        stage.setScene(new Scene(new StackPane(text), width, height, PAPER));
        stage.setMaximized(width < TillWindow.WIDTH || height < TillWindow.HEIGHT);
        stage.setTitle(NAME);
        stage.setOnCloseRequest(Event::consume);
        stage.show();
    }
}
