package io.saoma.ui.cashier;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A barcode that no product has, as long as the cashier is told so: a product can be made of it.
public final class UnknownDesk {

    private final ReadOnlyObjectWrapper<Optional<String>> barcode = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Consumer<String>> maker = Optional.empty();

    /// Who makes products takes the barcode; without anybody nothing is offered.
    public void onMake(Consumer<String> willing) {
        maker = Optional.of(willing);
    }

    /// Insert: to the form of the new product.
    void make() {
        barcode.get().ifPresent(wanted -> maker.ifPresent(it -> it.accept(wanted)));
    }

    void found(String unknown) {
        barcode.set(maker.map(_ -> unknown));
    }

    void forget() {
        barcode.set(Optional.empty());
    }

    /// The barcode of which a product is offered to be made.
    ReadOnlyObjectProperty<Optional<String>> barcodeProperty() {
        return barcode.getReadOnlyProperty();
    }
}
