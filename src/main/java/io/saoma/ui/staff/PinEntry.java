package io.saoma.ui.staff;

import javafx.beans.property.ReadOnlyObjectProperty;

/// What stands behind a pad on which a PIN is typed.
interface PinEntry {

    ReadOnlyObjectProperty<PinFace> faceProperty();

    void type(char digit);

    void erase();

    /// What was typed is complete.
    void go();
}
