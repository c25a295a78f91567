package io.saoma.ui.cashier;

import io.saoma.sale.Line;
import io.saoma.sale.goods.Product;
import io.saoma.ui.Sentence;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is typed or scanned, until it is understood and lies in the basket; a quantity may wait for its thing.
final class EntryDesk {

    private final Clerk clerk;
    private final BasketDesk basket;
    private final UnknownDesk unknown;
    private final BooleanSupplier frozen;
    private final StringProperty input = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Sentence>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(1);

    /// @param frozen whether the basket is out to be paid: nothing goes into it then
    EntryDesk(Clerk clerk, BasketDesk basket, UnknownDesk unknown, BooleanSupplier frozen) {
        this.clerk = clerk;
        this.basket = basket;
        this.unknown = unknown;
        this.frozen = frozen;
        problem.subscribe(_ -> unknown.forget());
        input.subscribe(_ -> forgive());
    }

    /// What is typed, as it is compared with numbers.
    String typed() {
        return Normalizer.normalize(input.get(), Form.NFKC).strip();
    }

    /// What is typed, to search by; a quantity is none.
    String sought() {
        return clerk.understand(input.get(), 1) instanceof Meaning.Times ? "" : input.get();
    }

    boolean has(String barcode) {
        return input.get().contains(barcode);
    }

    /// Whether nothing stands in the line and no quantity waits.
    boolean idle() {
        return input.get().isBlank() && count.get() == 1;
    }

    /// Takes what is typed; false when something is left that was not understood.
    boolean take() {
        return !frozen.getAsBoolean() && understood();
    }

    private boolean understood() {
        return switch (clerk.understand(input.get(), count.get())) {
            case Meaning.Nothing _ -> count.get() == 1 || complain(Sentence.of("cashier.countOfWhat"));
            case Meaning.Times(var times) -> holdCount(times);
            case Meaning.Item(var line) -> put(line) && erase();
            case Meaning.Unclear(var why) -> complain(why);
            case Meaning.Unknown(var barcode, var why) -> complainOf(barcode, why);
        };
    }

    /// Takes this product; a quantity that is typed or waiting counts, anything else that is typed stays.
    void add(Product product) {
        if (frozen.getAsBoolean()) {
            return;
        }
        var times = typedCount();
        if (sell(product, times > 0 ? times : count.get()) && times > 0) {
            erase();
        }
    }

    /// The same of a code from the scanner.
    void scan(String code) {
        if (frozen.getAsBoolean()) {
            complain(Sentence.of("cashier.scannedLocked", code));
            return;
        }
        var times = typedCount();
        switch (clerk.scanned(code, times > 0 ? times : count.get())) {
            case Meaning.Item(var line) when put(line) && times > 0 -> erase();
            case Meaning.Unclear(var why) -> complain(why);
            case Meaning.Unknown(var barcode, var why) -> complainOf(barcode, why);
            case Meaning.Item _, Meaning.Nothing _, Meaning.Times _ -> {}
        }
    }

    /// Takes back the line, else a waiting quantity; false where there is neither.
    boolean back() {
        if (!input.get().isEmpty()) {
            erase();
        } else if (count.get() > 1) {
            count.set(1);
        } else {
            return false;
        }
        return true;
    }

    /// For the next customer.
    void clear() {
        erase();
        count.set(1);
    }

    /// Empties the line; always true.
    boolean erase() {
        input.set("");
        return true;
    }

    /// Says why not; always false.
    boolean complain(Sentence why) {
        problem.set(Optional.of(why));
        return false;
    }

    /// What was wrong is not said any longer.
    void forgive() {
        problem.set(Optional.empty());
    }

    StringProperty inputProperty() {
        return input;
    }

    ReadOnlyObjectProperty<Optional<Sentence>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// 0 where something else is typed.
    private int typedCount() {
        return clerk.understand(input.get(), 1) instanceof Meaning.Times(var times) ? times : 0;
    }

    private boolean sell(Product product, int pieces) {
        return switch (clerk.sell(product, pieces)) {
            case Meaning.Item(var line) -> put(line);
            case Meaning.Unclear(var why) -> complain(why);
            case Meaning.Nothing _, Meaning.Times _, Meaning.Unknown _ -> false;
        };
    }

    private boolean put(Line line) {
        var refused = basket.put(line);
        refused.ifPresentOrElse(this::complain, () -> count.set(1));
        return refused.isEmpty();
    }

    private boolean holdCount(int times) {
        count.set(times);
        erase();
        return false;
    }

    private boolean complainOf(String barcode, Sentence why) {
        complain(why);
        unknown.found(barcode);
        return false;
    }
}
