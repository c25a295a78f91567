package io.saoma.device.paper;

/// How a row of text looks.
///
/// @param wide twice as wide, so that half as many signs fit
/// @param tall twice as tall
public record Style(Alignment alignment, boolean wide, boolean tall, boolean bold) {

    public static final Style PLAIN = new Style(Alignment.LEFT, false, false, false);

    /// Where a row stands that does not fill the paper.
    public enum Alignment {
        LEFT,
        CENTER,
        RIGHT;

        /// Where a row begins that leaves so much of the paper free.
        public int start(int free) {
            return switch (this) {
                case LEFT -> 0;
                case CENTER -> free / 2;
                case RIGHT -> free;
            };
        }
    }

    public Style aligned(Alignment side) {
        return new Style(side, wide, tall, bold);
    }

    public Style widened() {
        return new Style(alignment, true, tall, bold);
    }

    public Style heightened() {
        return new Style(alignment, wide, true, bold);
    }

    public Style emboldened() {
        return new Style(alignment, wide, tall, true);
    }

    /// How many columns one half-width sign takes.
    public int across() {
        return wide ? 2 : 1;
    }

    /// How many plain signs it is high.
    public int down() {
        return tall ? 2 : 1;
    }
}
