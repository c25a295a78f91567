package io.saoma.ui.staff;

import io.saoma.sale.staff.Person;
import io.saoma.sale.staff.Role;
import io.saoma.ui.Messages;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// One button for each of those who may type their PIN.
record PeopleButtons(PinViewModel viewModel, Messages messages) {

    private static final PseudoClass AT_HAND = PseudoClass.getPseudoClass("at-hand");

    /// With their roles, one below the other.
    List<Button> wide(PinFace face) {
        return buttons(face, this::nameAndRole);
    }

    /// Only their names, where there is little room.
    List<Button> narrow(PinFace face) {
        return buttons(face, person -> new Label(person.name()));
    }

    private List<Button> buttons(PinFace face, Function<Person, Node> words) {
        return IntStream.range(0, face.people().size())
                .mapToObj(at -> button(face.people().get(at), words, at, at == face.index()))
                .toList();
    }

    /// What a role is called.
    static String key(Role role) {
        return switch (role) {
            case CASHIER -> "people.cashier";
            case MANAGER -> "people.manager";
        };
    }

    private Node nameAndRole(Person person) {
        var role = new Label(messages.text(key(person.role())));
        role.getStyleClass().add("caption");
        var words = new VBox(new Label(person.name()), role);
        words.getStyleClass().add("recall-words");
        return words;
    }

    private Button button(Person person, Function<Person, Node> words, int index, boolean atHand) {
        var button = new Button("", words.apply(person));
        button.getStyleClass().add("recall");
        button.pseudoClassStateChanged(AT_HAND, atHand);
        button.setAccessibleText(person.name() + ", " + messages.text(key(person.role())));
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> viewModel.choose(index));
        return button;
    }
}
