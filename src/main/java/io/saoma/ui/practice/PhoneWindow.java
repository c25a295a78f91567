package io.saoma.ui.practice;

import io.saoma.ui.Key;
import io.saoma.ui.KeyRelay;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.Theme;
import io.saoma.ui.Views;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// The phone's own small window over the till: it covers neither the code nor Charge, stays where it is moved to, and
/// leaves the keyboard to the till.
public final class PhoneWindow {

    static final double WIDTH = 260;
    static final double HEIGHT = 352;

    /// Left of the customer's code, right of the shop's name, and over a basket that is locked meanwhile.
    private static final double FROM_RIGHT = 580;

    private static final double FROM_TOP = 48;

    private final Stage till;
    private final PhoneViewModel viewModel;
    private final Stage stage = new Stage(StageStyle.UNDECORATED);
    private final Scene scene = new Scene(new Pane(), WIDTH, HEIGHT);
    private final Keyboard keyboard;
    private List<Key> keys = List.of();
    private boolean placed;

    /// The till's stage owns the phone: the two come and go together.
    public PhoneWindow(Stage till, PhoneViewModel viewModel, ObservableValue<Language> language) {
        this.till = till;
        this.viewModel = viewModel;
        stage.initOwner(till);
        stage.setScene(scene);
        keyboard = new Keyboard(stage::requestFocus, till::requestFocus);
        stage.focusedProperty().subscribe(keyboard::focused);
        scene.addEventFilter(KeyEvent.ANY, this::heard);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> keyboard.giveBack());
        language.subscribe(this::speak);
    }

    /// Shows the phone where it was left, at first where it hides nothing that is needed; the till must be showing. The
    /// focus stays with the till.
    public void show() {
        appear();
        // a window that comes takes the focus, whatever it is told while it comes
        till.requestFocus();
    }

    public void hide() {
        keyboard.giveBack();
        stage.hide();
    }

    /// The command of the till's window that lends the keyboard to the phone, and brings back one that was put away.
    public Key key() {
        return Key.pressed(KeyCode.F6, "phone.title", () -> {
            appear();
            keyboard.lend();
        });
    }

    Stage stage() {
        return stage;
    }

    Keyboard keyboard() {
        return keyboard;
    }

    /// A phone that has the focus without having been lent the keyboard leaves the keys to the till.
    private void heard(KeyEvent event) {
        if (keyboard.lent()) {
            keyboard.heard(event, keys);
            event.consume();
        } else {
            KeyRelay.handOn(event, till);
        }
    }

    private void appear() {
        if (!placed) {
            place();
        }
        stage.show();
    }

    private void speak(Language language) {
        var messages = new Messages(language);
        var controller = new PhoneController(viewModel, messages, keyboard::used, this::hide);
        scene.setRoot(new Views(messages).load(controller));
        // a phone has its own looks, whatever the till wears
        Theme.LIGHT.dress(scene);
        stage.setTitle(messages.text("phone.title"));
        keys = controller.keys();
    }

    private void place() {
        placed = true;
        var within = till.getScene();
        var x = till.getX() + within.getX() + within.getWidth() - FROM_RIGHT - WIDTH;
        var y = till.getY() + within.getY() + FROM_TOP;
        var screen = Screen.getScreensForRectangle(till.getX(), till.getY(), till.getWidth(), till.getHeight())
                .getFirst()
                .getVisualBounds();
        stage.setX(Math.clamp(x, screen.getMinX(), screen.getMaxX() - WIDTH));
        stage.setY(Math.clamp(y, screen.getMinY(), screen.getMaxY() - HEIGHT));
    }
}
