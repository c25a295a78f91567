package io.saoma.ui.window;

import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Views;
import io.saoma.ui.Visible;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// Binds `window.fxml`: puts the screen, the panel beside it and the list of keys into their places.
///
/// What is put there is styled at once, as a field that has no skin yet loses what is typed.
public final class WindowController {

    private record Shown(Screen screen, Parent view) {}

    /// The language and the theme, the last of the commands, which are anybody's.
    private static final int ANYBODYS = 2;

    private final boolean practice;
    private final List<Key> commands;
    private final StripViewModel strip;
    private final Views views;
    private final Shown home;
    private final Runnable goHome;
    private Shown main;
    private boolean atHome = true;
    private Optional<Shown> beside = Optional.empty();
    private Optional<Shown> locked = Optional.empty();

    @FXML
    private BorderPane frame;

    @FXML
    private Label practiceBand;

    @FXML
    private StackPane content;

    @FXML
    private StackPane lock;

    @FXML
    private StackPane stripPlace;

    @FXML
    private StackPane overlay;

    /// `goHome` makes the whole window forget what is shown, and calls `showHome`.
    WindowController(
            boolean practice,
            List<Key> commands,
            StripViewModel strip,
            Messages messages,
            Screen home,
            Runnable goHome) {
        this.practice = practice;
        this.commands = commands;
        this.strip = strip;
        views = new Views(messages);
        this.home = load(home);
        this.goHome = goHome;
        main = this.home;
    }

    @FXML
    private void initialize() {
        if (practice) {
            frame.getStyleClass().add("practice");
        }
        Visible.when(practiceBand, practice);
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
        shown.view().applyCss();
        focus();
    }

    void clearBeside() {
        beside = Optional.empty();
        home.screen().side().ifPresent(side -> side.getChildren().clear());
        focus();
    }

    /// Puts a screen over everything but the strip, which is still to be read; what lies under it stays as it is.
    void lock(Screen screen) {
        var shown = load(screen);
        locked = Optional.of(shown);
        lock.getChildren().setAll(shown.view());
        shown.view().applyCss();
        showLock();
        closeKeys();
    }

    void unlock() {
        locked = Optional.empty();
        lock.getChildren().clear();
        showLock();
        closeKeys();
    }

    boolean locked() {
        return locked.isPresent();
    }

    private void showLock() {
        lock.setVisible(locked());
        stripPlace.setMouseTransparent(locked());
    }

    /// The screen whose keys work now: the lock goes before all, the panel beside the home screen before that screen.
    Screen screen() {
        return locked.orElseGet(() -> atHome ? beside.orElse(home) : main).screen();
    }

    /// A code that the shown screen has no use for is the next customer's: it goes home.
    void scanned(String code) {
        closeKeys();
        if (!screen().scanned(code) && !locked()) {
            if (!atHome) {
                goHome.run();
            }
            home.screen().scanned(code);
        }
    }

    List<Key> commands() {
        return locked() ? commands.subList(commands.size() - ANYBODYS, commands.size()) : commands;
    }

    boolean keysOpen() {
        return overlay.isVisible();
    }

    void openKeys() {
        var list = new KeysController(commands(), screen().keys(), views.messages(), this::closeKeys);
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
        shown.view().applyCss();
        focus();
    }

    private Shown load(Screen screen) {
        return new Shown(screen, views.load(screen));
    }
}
