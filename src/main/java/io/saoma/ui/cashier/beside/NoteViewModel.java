package io.saoma.ui.cashier.beside;

import io.saoma.sale.Basket;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The note beside a basket, while it is written.
public final class NoteViewModel implements Panel {

    public static final int LONGEST = 60;

    private final Basket basket;
    private final Consumer<Basket> change;
    private final Runnable leave;
    private final StringProperty note;

    public NoteViewModel(Basket basket, Consumer<Basket> change, Runnable leave) {
        this.basket = basket;
        this.change = change;
        this.leave = leave;
        note = new SimpleStringProperty(basket.note());
    }

    public StringProperty noteProperty() {
        return note;
    }

    /// Enter: an empty note is none.
    public void keep() {
        leave.run();
        change.accept(basket.withNote(brief(note.get())));
    }

    public void leave() {
        leave.run();
    }

    /// Without control signs and halves of signs, which no receipt and no journal can hold.
    private static String brief(String typed) {
        return typed.codePoints()
                .filter(sign -> !Character.isISOControl(sign) && Character.getType(sign) != Character.SURROGATE)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
