package io.saoma.ui.pay.panel;

import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.window.TillWindow;
import java.util.function.Function;

/// A till's window as the place for payments and cash.
public final class PayPlace {

    private PayPlace() {}

    public static PayScreens.Place in(TillWindow window) {
        return new PayScreens.Place() {
            @Override
            public void showBeside(Function<Messages, Screen> panel) {
                window.showBeside(panel);
            }

            @Override
            public void clearBeside() {
                window.clearBeside();
            }

            @Override
            public void show(Function<Messages, Screen> screen) {
                window.show(screen);
            }

            @Override
            public boolean shows(Function<Messages, Screen> screen) {
                return window.shows(screen);
            }

            @Override
            public void goHome() {
                window.goHome();
            }
        };
    }
}
