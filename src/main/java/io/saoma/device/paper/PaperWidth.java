package io.saoma.device.paper;

/// The two rolls that receipt printers take, with what a head of 8 dots a millimetre prints on them.
public enum PaperWidth {
    MM_58(58, 384),
    MM_80(80, 576);

    /// How many dots one column is wide; a Chinese sign takes two columns.
    public static final int COLUMN = 12;

    private final int millimetres;
    private final int dots;

    PaperWidth(int millimetres, int dots) {
        this.millimetres = millimetres;
        this.dots = dots;
    }

    public int millimetres() {
        return millimetres;
    }

    /// The dots that can be printed beside each other.
    public int dots() {
        return dots;
    }

    /// The half-width signs that fit beside each other: 32 or 48.
    public int columns() {
        return dots / COLUMN;
    }
}
