package io.saoma.report.export;

/// Makes of any text one that a spreadsheet shows and never works out: what begins like a formula gets an apostrophe.
///
/// Whoever names a product or writes a note would otherwise have a say in the accountant's machine.
final class Neutral {

    /// Also as they are written full width, which some spreadsheets take for the plain ones.
    private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

    private Neutral() {}

    static String of(String text) {
        var clean = text.codePoints()
                .filter(Neutral::writable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return !clean.isEmpty() && BEGINNINGS.indexOf(clean.charAt(0)) >= 0 ? "'" + clean : clean;
    }

    /// What no XML may hold would break the whole sheet.
    private static boolean writable(int sign) {
        return switch (Character.getType(sign)) {
            case Character.SURROGATE -> false;
            case Character.CONTROL -> sign == '\t' || sign == '\n' || sign == '\r';
            default -> sign != 0xFFFE && sign != 0xFFFF;
        };
    }
}
