package io.saoma.ui.pay.code;

/// The door to the modules of a code for whoever measures how long they take, without a screen.
public final class Modules {

    private Modules() {}

    /// Along one side, with the quiet zone.
    public static int side(String text) {
        return QrPicture.of(text).side();
    }
}
