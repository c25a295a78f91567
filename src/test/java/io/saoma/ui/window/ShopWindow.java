package io.saoma.ui.window;

import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.Notices;
import io.saoma.ui.Screen;
import java.time.Instant;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;

/// The window of a shop's till, with a screen of a test in it.
public final class ShopWindow {

    private ShopWindow() {}

    /// As it stands at this moment, when there is nothing to tell.
    public static TillWindow at(
            Instant now, boolean practice, Language language, Function<Messages, ? extends Screen> screen) {
        var place = new StripViewModel.Place("一号店", "1", "王小雨");
        var strip = new StripViewModel(new Notices(), new SimpleObjectProperty<>(now), place);
        return new TillWindow(strip, practice, language, screen);
    }

    /// Puts it before the hands of a test.
    public static void show(Stage stage, TillWindow window, int width, int height) {
        stage.setScene(window.scene());
        stage.setWidth(width);
        stage.setHeight(height);
        stage.show();
        window.focus();
    }
}
