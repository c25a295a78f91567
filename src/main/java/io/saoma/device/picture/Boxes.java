package io.saoma.device.picture;

import io.saoma.device.paper.Sign;
import io.saoma.device.paper.Style;
import java.awt.image.BufferedImage;

/// A frame in the place of every sign: seen at once, and needs no font.
public final class Boxes implements Typeface {

    private static final int MARGIN = 2;
    private static final int THIN = 1;
    private static final int THICK = 3;

    @Override
    public BufferedImage glyph(Sign sign, Style style) {
        var box = Typeface.place(sign, style);
        var line = style.bold() ? THICK : THIN;
        var right = box.getWidth() - MARGIN;
        var bottom = box.getHeight() - MARGIN;
        Dots.fill(box, MARGIN, MARGIN, right - MARGIN, line);
        Dots.fill(box, MARGIN, bottom - line, right - MARGIN, line);
        Dots.fill(box, MARGIN, MARGIN, line, bottom - MARGIN);
        Dots.fill(box, right - line, MARGIN, line, bottom - MARGIN);
        return box;
    }
}
