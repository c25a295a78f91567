package io.saoma.ui.staff;

import io.saoma.sale.staff.Role;
import io.saoma.shop.staff.Pin;
import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Visible;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Binds `staff.fxml`: who works here, what can be done about it, and the question at hand.
public final class StaffController implements Screen {

    private static final PseudoClass AT_HAND = PseudoClass.getPseudoClass("at-hand");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final StaffViewModel viewModel;
    private final Messages messages;
    private final ObjectProperty<StaffFace> face = new SimpleObjectProperty<>();

    @FXML
    private Label practiceLabel;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox rows;

    @FXML
    private Pane newcomer;

    @FXML
    private TextField nameField;

    @FXML
    private Button cashierButton;

    @FXML
    private Button managerButton;

    @FXML
    private Pane pins;

    @FXML
    private PasswordField pinField;

    @FXML
    private PasswordField againField;

    @FXML
    private Label saidLabel;

    @FXML
    private Pane deeds;

    @FXML
    private Button newPinButton;

    @FXML
    private Button roleButton;

    @FXML
    private Button retireButton;

    @FXML
    private Button unlockButton;

    @FXML
    private Button goButton;

    public StaffController(StaffViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        Visible.when(practiceLabel, viewModel.practice());
        nameField.textProperty().bindBidirectional(viewModel.nameProperty());
        goButton.disableProperty().bind(viewModel.workingProperty());
        deeds.disableProperty().bind(viewModel.workingProperty());
        face.bind(viewModel.faceProperty());
        face.subscribe((before, now) -> show(before, now));
        show(face.get(), face.get());
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.pressed(KeyCode.ENTER, "people.keyGo", this::onGo),
                Key.pressed(KeyCode.UP, "people.keyUp", viewModel::up),
                Key.pressed(KeyCode.DOWN, "people.keyDown", viewModel::down),
                Key.pressed(KeyCode.F2, "people.add", viewModel::add),
                Key.pressed(KeyCode.F3, "people.newPin", viewModel::newPin),
                Key.pressed(KeyCode.F4, "people.changeRole", viewModel::changeRole),
                Key.pressed(KeyCode.F5, "people.unlock", viewModel::unlock),
                Key.pressed(KeyCode.DELETE, "people.retire", () -> {
                    viewModel.retire();
                    return face.get().stage() == StaffStage.RETIRING;
                }),
                Key.pressed(KeyCode.ESCAPE, "people.back", viewModel::back));
    }

    @Override
    public void focus() {
        switch (face.get().stage()) {
            case ADDING -> nameField.requestFocus();
            case PIN -> pinField.requestFocus();
            case LIST, RETIRING -> rows.requestFocus();
        }
    }

    /// Enter: on to the next field that is empty; where none is, what was asked for.
    @FXML
    private void onGo() {
        if (!face.get().stage().asksPin()) {
            viewModel.confirm();
        } else if (face.get().stage() == StaffStage.ADDING
                && viewModel.nameProperty().get().isBlank()) {
            nameField.requestFocus();
        } else if (pinField.getLength() == 0) {
            pinField.requestFocus();
        } else if (againField.getLength() == 0) {
            againField.requestFocus();
        } else {
            // where it was refused, both are typed anew, from the first on
            pinField.requestFocus();
            viewModel.save(taken(pinField), taken(againField));
        }
    }

    @FXML
    private void onCashier() {
        viewModel.role(Role.CASHIER);
    }

    @FXML
    private void onManager() {
        viewModel.role(Role.MANAGER);
    }

    @FXML
    private void onAdd() {
        viewModel.add();
    }

    @FXML
    private void onNewPin() {
        viewModel.newPin();
    }

    @FXML
    private void onChangeRole() {
        viewModel.changeRole();
    }

    @FXML
    private void onUnlock() {
        viewModel.unlock();
    }

    @FXML
    private void onRetire() {
        viewModel.retire();
    }

    @FXML
    private void onBack() {
        viewModel.back();
    }

    private void show(StaffFace before, StaffFace now) {
        var stage = now.stage();
        rows.getChildren()
                .setAll(IntStream.range(0, now.rows().size())
                        .mapToObj(at -> button(now.rows().get(at), at, at == now.index()))
                        .toList());
        scroll.setVvalue(now.index() / Math.max(1.0, now.rows().size() - 1.0));
        Visible.when(scroll, !stage.asksPin() && !now.rows().isEmpty());
        Visible.when(newcomer, stage == StaffStage.ADDING);
        cashierButton.pseudoClassStateChanged(AT_HAND, now.role() == Role.CASHIER);
        managerButton.pseudoClassStateChanged(AT_HAND, now.role() == Role.MANAGER);
        Visible.when(pins, stage.asksPin());
        saidLabel.setText(messages.say(now.said()));
        saidLabel.pseudoClassStateChanged(WRONG, now.wrong());
        Visible.when(deeds, stage == StaffStage.LIST);
        List.of(newPinButton, roleButton, retireButton)
                .forEach(button -> Visible.when(button, now.atHand().isPresent()));
        Visible.when(unlockButton, now.atHand().filter(StaffRow::locked).isPresent());
        Visible.when(goButton, stage != StaffStage.LIST);
        var retiring = stage == StaffStage.RETIRING;
        goButton.setText(messages.text(retiring ? "people.retire" : "people.save"));
        goButton.getStyleClass().removeAll("danger", "primary");
        goButton.getStyleClass().add(retiring ? "danger" : "primary");
        if (before.stage() != stage) {
            pinField.clear();
            againField.clear();
            if (rows.getScene() != null) {
                focus();
            }
        }
    }

    private Button button(StaffRow row, int index, boolean atHand) {
        var name = new Label(row.person().name());
        var role = new Label(messages.text(PeopleButtons.key(row.person().role())));
        role.getStyleClass().add("caption");
        var words = new VBox(name, role);
        words.getStyleClass().add("recall-words");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var pin = new Label(messages.text(pin(row)));
        pin.setMinWidth(Region.USE_PREF_SIZE);
        pin.getStyleClass().add(row.locked() ? "people-locked" : "second");
        var line = new HBox(words, gap, pin);
        line.getStyleClass().add("recall-row");
        var button = new Button("", line);
        button.getStyleClass().add("recall");
        button.pseudoClassStateChanged(AT_HAND, atHand);
        button.setAccessibleText(name.getText() + ", " + role.getText() + ", " + pin.getText());
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> viewModel.choose(index));
        return button;
    }

    private static String pin(StaffRow row) {
        if (row.person().pin().isEmpty()) {
            return "people.noPin";
        }
        return row.locked() ? "people.locked" : "people.hasPin";
    }

    /// Takes the digits without making a text of them.
    private static Pin taken(PasswordField field) {
        var typed = field.getCharacters();
        var digits = new char[typed.length()];
        for (var i = 0; i < digits.length; i++) {
            digits[i] = typed.charAt(i);
        }
        field.clear();
        return new Pin(digits);
    }
}
