package io.saoma.device.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Breaks text into lines that fit: after a blank, or beside a Chinese sign, or where nothing else helps anywhere.
public final class Wrap {

    /// What must not begin a line.
    private static final String CLOSING = "，。、；：！？）》」』】”’…";

    private Wrap() {}

    /// At least one line, none wider than so many columns (2 or more).
    public static List<String> lines(String text, int columns) {
        var lines = new ArrayList<String>();
        var rest = Sign.of(Printable.of(text).strip());
        do {
            var end = end(rest, columns);
            lines.add(text(rest.subList(0, end)).stripTrailing());
            rest = rest.subList(end, rest.size());
            while (!rest.isEmpty() && rest.getFirst().blank()) {
                rest = rest.subList(1, rest.size());
            }
        } while (!rest.isEmpty());
        return lines;
    }

    /// How many signs the first line takes.
    private static int end(List<Sign> signs, int columns) {
        var full = fitting(signs, columns);
        if (full == signs.size()) {
            return full;
        }
        for (var end = full; end > 0; end--) {
            if (breakable(signs.get(end - 1), signs.get(end))) {
                return end;
            }
        }
        return Math.max(1, full);
    }

    private static int fitting(List<Sign> signs, int columns) {
        var width = 0;
        for (var i = 0; i < signs.size(); i++) {
            width += signs.get(i).columns();
            if (width > columns) {
                return i;
            }
        }
        return signs.size();
    }

    private static boolean breakable(Sign before, Sign after) {
        if (CLOSING.contains(after.text())) {
            return false;
        }
        return before.blank() || after.blank() || before.columns() > 1 || after.columns() > 1;
    }

    private static String text(List<Sign> signs) {
        return signs.stream().map(Sign::text).collect(Collectors.joining());
    }
}
