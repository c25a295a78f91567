package io.saoma.shop.staff;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// A PIN as it was typed; it never shows itself, and is gone once it is closed.
public final class Pin implements AutoCloseable {

    /// In digits; a shorter one is guessed too soon.
    public static final int SHORTEST = 6;

    public static final int LONGEST = 8;

    private final char[] digits;

    /// Takes the array over and wipes it in the end.
    public Pin(char[] digits) {
        this.digits = digits;
    }

    /// Why it cannot be somebody's PIN.
    Optional<Refusal> unfit() {
        if (digits.length < SHORTEST || digits.length > LONGEST || !allDigits()) {
            return Optional.of(Refusal.Rule.PIN_LENGTH);
        }
        return steps(0) || steps(1) || steps(-1) ? Optional.of(Refusal.Rule.PIN_EASY) : Optional.empty();
    }

    /// Whether both were typed alike.
    public boolean same(Pin other) {
        return Arrays.equals(digits, other.digits);
    }

    char[] reveal() {
        return digits.clone();
    }

    private boolean allDigits() {
        return IntStream.range(0, digits.length).allMatch(at -> digits[at] >= '0' && digits[at] <= '9');
    }

    /// Whether each digit is so far from the one before: 111111, 123456, 654321.
    private boolean steps(int far) {
        return IntStream.range(1, digits.length).allMatch(at -> digits[at] - digits[at - 1] == far);
    }

    @Override
    public void close() {
        Arrays.fill(digits, '\0');
    }

    @Override
    public String toString() {
        return "Pin[hidden]";
    }
}
