package io.saoma.device.paper;

import java.util.ArrayList;
import java.util.List;

/// Puts texts beside each other, by the columns that they take on paper.
public final class Cells {

    private Cells() {}

    /// Filled up with blanks on the left; a text that is too wide stays as it is.
    public static String right(String text, int columns) {
        return " ".repeat(Math.max(0, columns - Sign.columns(text))) + text;
    }

    /// One text at each edge of the paper: on one line where both fit, else the right one below.
    public static List<String> pair(String left, String right, int columns) {
        var from = Printable.of(left);
        var to = Printable.of(right);
        if (Sign.columns(from) + 1 + Sign.columns(to) <= columns) {
            return List.of(from + right(to, columns - Sign.columns(from)));
        }
        var lines = new ArrayList<>(Wrap.lines(from, columns));
        Wrap.lines(to, columns).forEach(line -> lines.add(right(line, columns)));
        return lines;
    }

    /// Lines that are set in by two columns.
    public static List<String> indented(String text, int columns) {
        return Wrap.lines(text, columns - 2).stream().map(line -> "  " + line).toList();
    }
}
