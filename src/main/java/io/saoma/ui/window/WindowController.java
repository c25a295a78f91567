package io.saoma.ui.window;

import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Views;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// Binds `window.fxml`: puts the screen, the panel beside it and the list of keys into their places.
public final class WindowController {

    private record Shown(Screen screen, Parent view) {}

    private final boolean practice;
    private final List<Key> commands;
    private final StripViewModel strip;
    private final Views views;
    private final Shown home;
    private Shown main;
    private boolean atHome = true;
    private Optional<Shown> beside = Optional.empty();

    @FXML
    private BorderPane frame;

    @FXML
    private Label practiceBand;

    @FXML
    private StackPane content;

    @FXML
    private StackPane stripPlace;

    @FXML
    private StackPane overlay;

    WindowController(boolean practice, List<Key> commands, StripViewModel strip, Messages messages, Screen home) {
        this.practice = practice;
        this.commands = commands;
        this.strip = strip;
        views = new Views(messages);
        this.home = load(home);
        main = this.home;
    }

    @FXML
    private void initialize() {
        if (practice) {
            frame.getStyleClass().add("practice");
        }
        practiceBand.setVisible(practice);
        practiceBand.setManaged(practice);
        stripPlace.getChildren().setAll(views.load(new StripController(strip, views.messages(), this::openKeys)));
        content.getChildren().setAll(home.view());
    }

    void show(Screen screen) {
        atHome = false;
        put(load(screen));
    }

    void showHome() {
        atHome = true;
        put(home);
    }

    void showBeside(Screen panel) {
        var shown = load(panel);
        beside = Optional.of(shown);
        home.screen().side().ifPresent(side -> side.getChildren().setAll(shown.view()));
        focus();
    }

    void clearBeside() {
        beside = Optional.empty();
        home.screen().side().ifPresent(side -> side.getChildren().clear());
        focus();
    }

    /// The screen whose keys work now: the panel beside the home screen goes before the home screen.
    Screen screen() {
        return atHome ? beside.orElse(home).screen() : main.screen();
    }

    /// A code that the shown screen has no use for is the next customer's: it goes home.
    void scanned(String code) {
        closeKeys();
        if (!screen().scanned(code)) {
            if (!atHome) {
                showHome();
            }
            home.screen().scanned(code);
        }
    }

    List<Key> commands() {
        return commands;
    }

    boolean keysOpen() {
        return overlay.isVisible();
    }

    void openKeys() {
        var list = new KeysController(commands, screen().keys(), views.messages(), this::closeKeys);
        overlay.getChildren().setAll(views.load(list));
        overlay.setVisible(true);
        list.focus();
    }

    void closeKeys() {
        overlay.setVisible(false);
        overlay.getChildren().clear();
        focus();
    }

    void focus() {
        screen().focus();
    }

    private void put(Shown shown) {
        main = shown;
        content.getChildren().setAll(shown.view());
        focus();
    }

    private Shown load(Screen screen) {
        return new Shown(screen, views.load(screen));
    }
}
