package io.saoma.sale.scale;

import java.util.regex.Pattern;

/// A barcode of thirteen digits, the last of which checks the others (GS1 General Specifications, 7.9.1).
public final class Ean13 {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{13}");

    private Ean13() {}

    public static boolean valid(String barcode) {
        return DIGITS.matcher(barcode).matches() && sum(barcode) % 10 == 0;
    }

    private static int sum(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum;
    }
}
