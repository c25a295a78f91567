package io.saoma.device.picture;

import io.saoma.device.paper.PaperWidth;
import io.saoma.device.paper.Row.Text;
import io.saoma.device.paper.Sign;
import io.saoma.device.paper.Style;
import java.awt.image.BufferedImage;

/// A row of text as dots, as wide as the paper: for what the printer's own font does not have.
public record TextDots(Typeface typeface, PaperWidth paper) {

    /// From one row of plain text to the next, in dots.
    public static final int LINE = 30;

    public BufferedImage of(Text row) {
        var picture = Dots.blank(paper.dots(), height(row.style()));
        var x = start(Sign.columns(row.text()), row.style());
        for (var sign : Sign.of(row.text())) {
            if (sign.columns() > 0 && !sign.blank()) {
                Dots.put(picture, typeface.glyph(sign, row.style()), x, 0);
            }
            x += sign.columns() * PaperWidth.COLUMN * row.style().across();
        }
        return picture;
    }

    /// A row of tall signs is as high as they are.
    public static int height(Style style) {
        return Math.max(LINE, Typeface.HEIGHT * style.down());
    }

    private int start(int columns, Style style) {
        return style.alignment().start(paper.dots() - columns * PaperWidth.COLUMN * style.across());
    }
}
