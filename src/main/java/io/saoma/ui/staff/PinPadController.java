package io.saoma.ui.staff;

import io.saoma.sale.staff.Person;
import io.saoma.shop.staff.Pin;
import io.saoma.ui.Key;
import io.saoma.ui.Messages;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Binds `pinpad.fxml`, a part of every screen that asks for a PIN: whose it is, a dot for each digit, and the keys.
final class PinPadController {

    private static final PseudoClass TYPED = PseudoClass.getPseudoClass("typed");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final PinEntry entry;
    private final Messages messages;
    private final List<Region> marks =
            Stream.generate(Region::new).limit(Pin.LONGEST).toList();
    private final ObjectProperty<PinFace> face = new SimpleObjectProperty<>();

    @FXML
    private Label nameLabel;

    @FXML
    private HBox dots;

    @FXML
    private Label saidLabel;

    @FXML
    private Button goButton;

    PinPadController(PinEntry entry, Messages messages) {
        this.entry = entry;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        marks.forEach(mark -> mark.getStyleClass().add("pin-dot"));
        dots.getChildren().setAll(marks);
        face.bind(entry.faceProperty());
        face.subscribe(this::show);
    }

    /// The keys of every screen that has this part.
    List<Key> keys() {
        return List.of(
                Key.listed("0–9", "pin.keyDigit"),
                Key.pressed(KeyCode.ENTER, "pin.go", entry::go),
                Key.pressed(KeyCode.BACK_SPACE, "pin.erase", entry::erase));
    }

    /// Takes what was typed on whatever keyboard, full-width digits too.
    void typed(String characters) {
        Normalizer.normalize(characters, Normalizer.Form.NFKC).chars().forEach(sign -> entry.type((char) sign));
    }

    @FXML
    private void onType(ActionEvent event) {
        typed(((Node) event.getSource()).getUserData().toString());
    }

    @FXML
    private void onErase() {
        entry.erase();
    }

    @FXML
    private void onGo() {
        entry.go();
    }

    private void show(PinFace now) {
        nameLabel.setText(now.atHand().map(Person::name).orElse(""));
        for (var at = 0; at < marks.size(); at++) {
            marks.get(at).pseudoClassStateChanged(TYPED, at < now.typed());
            // a PIN may be longer than the shortest, but nobody is told how long this one is
            marks.get(at).setVisible(at < Math.max(Pin.SHORTEST, now.typed()));
            marks.get(at).setManaged(marks.get(at).isVisible());
        }
        saidLabel.setText(messages.say(now.said()));
        saidLabel.pseudoClassStateChanged(WRONG, now.wrong());
        goButton.setDisable(now.typed() == 0 || now.working());
    }
}
