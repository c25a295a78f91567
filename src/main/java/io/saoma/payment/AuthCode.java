package io.saoma.payment;

import java.util.regex.Pattern;

/// The code that a customer holds out (付款码): good for one payment within a minute, and so neither shown nor written
/// down anywhere.
public record AuthCode(String digits) {

    /// Eighteen digits, the first two from 10 to 15 (protocol, section 5.1).
    private static final Pattern SHAPE = Pattern.compile("1[0-5]\\d{16}");

    public AuthCode {
        if (!isOne(digits)) {
            throw new IllegalArgumentException("not a payment code");
        }
    }

    public static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "AuthCode[not shown]";
    }
}
