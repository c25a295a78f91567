package io.saoma.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads `cashier.fxml` for a `CashierController`, from the controller's own package, in one language.
public final class Views {

    private final Messages messages;

    public Views(Messages messages) {
        this.messages = messages;
    }

    public Messages messages() {
        return messages;
    }

    public Parent load(Object controller) {
        var type = controller.getClass();
        var name = type.getSimpleName().replace("Controller", "").toLowerCase(Locale.ROOT) + ".fxml";
        var loader = new FXMLLoader(type.getResource(name), messages.bundle());
        loader.setControllerFactory(wanted -> wanted.cast(controller));
        try {
            Parent view = loader.load();
            // a controller without handlers is held by nobody else, and its weak bindings would fall silent
            view.getProperties().put(Views.class, controller);
            return view;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load " + name, e);
        }
    }
}
