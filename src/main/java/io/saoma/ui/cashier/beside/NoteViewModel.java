package io.saoma.ui.cashier.beside;

import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The note beside a basket, while it is written.
public final class NoteViewModel implements Panel {

    public static final int LONGEST = 60;

    private final Consumer<String> change;
    private final Runnable leave;
    private final StringProperty note;

    /// @param written what is noted so far
    public NoteViewModel(String written, Consumer<String> change, Runnable leave) {
        this.change = change;
        this.leave = leave;
        note = new SimpleStringProperty(written);
    }

    public StringProperty noteProperty() {
        return note;
    }

    /// Enter: an empty note is none.
    public void keep() {
        leave.run();
        change.accept(brief(note.get()));
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
