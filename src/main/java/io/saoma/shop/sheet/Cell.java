package io.saoma.shop.sheet;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// What stands in a cell, freed of what only spreadsheets and web pages see in it.
final class Cell {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2028\\u2029\\u3000]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u200b\\ufeff]");
    private static final Pattern TRICK = Pattern.compile("^=\"(.*)\"$|^['`]");
    private static final Pattern WHOLE = Pattern.compile("([0-9]+)\\.0+");

    private Cell() {}

    /// One line without blanks at its ends, and without signs that no receipt can show.
    static String text(String cell) {
        return UNSEEN.matcher(BLANKS.matcher(cell).replaceAll(" "))
                .replaceAll("")
                .strip();
    }

    /// The same with narrow signs only, as numbers and codes are written.
    static String narrow(String cell) {
        return text(Normalizer.normalize(cell, Normalizer.Form.NFKC));
    }

    /// A number that names something: without the tricks (`="0012"`, `'0012`) and traces (`12.0`) of spreadsheets.
    static String number(String cell) {
        var plain = TRICK.matcher(narrow(cell)).replaceAll("$1").strip();
        var whole = WHOLE.matcher(plain);
        return whole.matches() ? whole.group(1) : plain;
    }
}
