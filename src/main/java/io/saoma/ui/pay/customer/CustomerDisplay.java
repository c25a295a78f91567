package io.saoma.ui.pay.customer;

import io.saoma.ui.KeyRelay;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.Theme;
import io.saoma.ui.Views;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// The customer's screen on a display of its own, for as long as there is one: it comes and goes with the plug.
///
/// A plain window of the display's size, for two full-screen windows at once do not work.
public final class CustomerDisplay {

    private final CustomerViewModel viewModel;
    private final Stage till;
    private final ObservableValue<Language> language;
    private Optional<Stage> stage = Optional.empty();

    /// `place` is the display that is not the till's; see `besides`.
    public CustomerDisplay(
            CustomerViewModel viewModel,
            Stage till,
            ObservableValue<Optional<Rectangle2D>> place,
            ObservableValue<Language> language) {
        this.viewModel = viewModel;
        this.till = till;
        this.language = language;
        place.subscribe(this::move);
        language.subscribe(_ -> stage.map(Stage::getScene).ifPresent(this::fill));
    }

    /// The first display on which the middle of the till's window does not stand, if there is one.
    public static ObservableValue<Optional<Rectangle2D>> besides(Stage till) {
        return Bindings.createObjectBinding(
                () -> Screen.getScreens().stream()
                        .map(Screen::getBounds)
                        .filter(bounds -> !standsOn(till, bounds))
                        .findFirst(),
                Screen.getScreens(),
                till.xProperty(),
                till.yProperty(),
                till.widthProperty(),
                till.heightProperty());
    }

    private static boolean standsOn(Stage till, Rectangle2D bounds) {
        var middle = till.getX() + till.getWidth() / 2;
        return Double.isNaN(middle)
                ? bounds.equals(Screen.getPrimary().getBounds())
                : bounds.contains(middle, till.getY() + till.getHeight() / 2);
    }

    private void move(Optional<Rectangle2D> bounds) {
        stage.ifPresent(Stage::close);
        stage = bounds.map(this::open);
    }

    private Stage open(Rectangle2D bounds) {
        var opened = new Stage(StageStyle.UNDECORATED);
        opened.initOwner(till);
        // a system that ends asks all windows to close, and the till may still go on
        opened.setOnCloseRequest(Event::consume);
        opened.setScene(new Scene(new Pane(), bounds.getWidth(), bounds.getHeight()));
        fill(opened.getScene());
        Theme.follow(opened.getScene());
        opened.setX(bounds.getMinX());
        opened.setY(bounds.getMinY());
        opened.setWidth(bounds.getWidth());
        opened.setHeight(bounds.getHeight());
        // the customer has no keyboard
        opened.addEventFilter(KeyEvent.ANY, event -> KeyRelay.handOn(event, till));
        opened.focusedProperty().subscribe(focused -> {
            if (focused) {
                till.requestFocus();
            }
        });
        opened.show();
        till.requestFocus();
        return opened;
    }

    /// Always in the light, which customers read best from afar.
    private void fill(Scene scene) {
        var messages = new Messages(language.getValue());
        scene.setRoot(new Views(messages).load(new CustomerController(viewModel, messages, Optional.empty())));
        Theme.LIGHT.dress(scene);
    }
}
