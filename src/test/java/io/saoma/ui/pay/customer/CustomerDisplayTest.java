package io.saoma.ui.pay.customer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.Basket;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.pay.PayStand;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/// The customer's display as a window among others.
@ExtendWith(HandsExtension.class)
class CustomerDisplayTest {

    private final PayStand stand = new PayStand();
    private final SimpleObjectProperty<Optional<Rectangle2D>> place =
            new SimpleObjectProperty<>(Optional.of(new Rectangle2D(0, 0, 640, 480)));
    private final CustomerViewModel viewModel = new CustomerViewModel(
            stand.checkout,
            new SimpleObjectProperty<>(Basket.EMPTY),
            new SimpleObjectProperty<>(Optional.empty()),
            "一号店",
            true,
            Optional.empty());

    @Start
    void start(Stage till) {
        till.setScene(new Scene(new Region(), 100, 100));
        till.show();
        var _ = new CustomerDisplay(viewModel, till, place, new SimpleObjectProperty<>(Language.ZH));
    }

    /// A Mac that is logged out asks every window, and the till may say no.
    @Test
    void staysWhereAllWindowsAreAskedToClose(Hands robot) {
        robot.interact(() -> {
            var display = display();
            display.fireEvent(new WindowEvent(display, WindowEvent.WINDOW_CLOSE_REQUEST));
            assertTrue(display.isShowing());
        });
    }

    private static Window display() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage stage && stage.getOwner() != null)
                .findFirst()
                .orElseThrow();
    }
}
