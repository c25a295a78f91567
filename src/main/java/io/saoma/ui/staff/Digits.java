package io.saoma.ui.staff;

import io.saoma.shop.staff.Pin;
import java.util.Arrays;

/// A PIN while it is typed, of which no text is ever made.
final class Digits {

    private final char[] digits = new char[Pin.LONGEST];
    private int typed;

    int count() {
        return typed;
    }

    /// A digit more, where there is room; whatever else was typed is none.
    boolean type(char digit) {
        var taken = typed < digits.length && digit >= '0' && digit <= '9';
        if (taken) {
            digits[typed] = digit;
            typed++;
        }
        return taken;
    }

    boolean erase() {
        var had = typed > 0;
        if (had) {
            typed--;
            digits[typed] = '\0';
        }
        return had;
    }

    /// Hands the PIN over and begins anew.
    Pin take() {
        var pin = new Pin(Arrays.copyOf(digits, typed));
        forget();
        return pin;
    }

    void forget() {
        Arrays.fill(digits, '\0');
        typed = 0;
    }
}
