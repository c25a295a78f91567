package io.saoma.shop.sheet;

import java.util.List;
import java.util.regex.Pattern;

/// One row of a sheet: where it begins in the file, and its cells as they stand there.
record SheetRow(long line, List<String> cells) {

    private static final Pattern BREAK = Pattern.compile("\r\n|\r|\n");

    boolean isBlank() {
        return cells.stream().allMatch(cell -> Cell.text(cell).isEmpty());
    }

    /// The line of the file behind it.
    long next() {
        return line + 1 + cells.stream().mapToLong(SheetRow::breaks).sum();
    }

    private static long breaks(String cell) {
        return BREAK.matcher(cell).results().count();
    }
}
