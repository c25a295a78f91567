package io.saoma;

import io.saoma.sale.Basket;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.Theme;
import io.saoma.ui.UiTasks;
import io.saoma.ui.Views;
import io.saoma.ui.pay.code.QrView;
import io.saoma.ui.pay.customer.CustomerController;
import io.saoma.ui.pay.customer.CustomerViewModel;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.util.Subscription;

/// Goes once, while the first basket of a run is being filled, over what its charge would have to wait for: aside over
/// the code and the way to WeChat, and on the JavaFX thread over the screen.
///
/// Nothing is written down, and WeChat is asked nothing: whatever fails here fails again where somebody minds it.
final class Warming {

    private final UiTasks tasks;
    private final Runnable wire;
    private final Runnable screen;
    private final Consumer<? super Exception> complain;
    private Subscription filling = Subscription.EMPTY;
    private boolean begun;

    /// @param wire may take its time
    /// @param screen is run on the JavaFX thread
    Warming(UiTasks tasks, Runnable wire, Runnable screen, Consumer<? super Exception> complain) {
        this.tasks = tasks;
        this.wire = wire;
        this.screen = screen;
        this.complain = complain;
    }

    /// Waits for the first line of that basket.
    void follow(ObservableValue<Basket> basket) {
        filling = basket.subscribe(this::look);
    }

    private void look(Basket basket) {
        if (!begun && !basket.isEmpty()) {
            begun = true;
            filling.unsubscribe();
            tasks.run(this::aside, _ -> screen.run(), complain);
        }
    }

    /// What the customer sees, on no stage; on the JavaFX thread.
    static void layOut(CustomerViewModel customer, Language language) {
        var view = new CustomerController(customer, new Messages(language), Optional.of(() -> {}));
        var scene = new Scene(new Views(new Messages(language)).load(view));
        Theme.LIGHT.dress(scene);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private boolean aside() {
        QrView.warm();
        wire.run();
        return true;
    }
}
