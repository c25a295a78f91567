package io.saoma.device.picture;

import io.saoma.device.paper.PaperWidth;
import io.saoma.device.paper.Sign;
import io.saoma.device.paper.Style;
import java.awt.image.BufferedImage;
import org.slf4j.LoggerFactory;

/// Draws single signs; safe from any thread.
public interface Typeface {

    /// How many dots a sign is high that is not tall.
    int HEIGHT = 24;

    /// The sign on a piece of paper as large as its place, never empty: what it cannot draw is a box.
    ///
    /// @param sign one that is not blank and takes a column at least
    BufferedImage glyph(Sign sign, Style style);

    /// The fonts of this machine, or boxes alone where it has none that work.
    static Typeface ofThisMachine() {
        try {
            var fonts = new SystemTypeface();
            fonts.glyph(new Sign("a", 1), Style.PLAIN);
            return fonts;
        } catch (RuntimeException | LinkageError | InternalError e) {
            LoggerFactory.getLogger(Typeface.class).warn("no fonts on this machine, so boxes are drawn", e);
            return new Boxes();
        }
    }

    /// White paper of the size that the sign has in this style.
    static BufferedImage place(Sign sign, Style style) {
        return Dots.blank(sign.columns() * PaperWidth.COLUMN * style.across(), HEIGHT * style.down());
    }
}
