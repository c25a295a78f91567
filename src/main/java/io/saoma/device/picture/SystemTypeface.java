package io.saoma.device.picture;

import io.saoma.device.paper.PaperWidth;
import io.saoma.device.paper.Sign;
import io.saoma.device.paper.Style;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/// Signs out of the fonts of this machine, each squeezed into its place; a box where no font draws anything.
final class SystemTypeface implements Typeface {

    /// The sizes of type that fill the places of half-width and of Chinese signs, and how far from the top they stand.
    private static final float HALF = 20;

    private static final float HALF_STANDS = 20;
    private static final float FULL = 24;
    private static final float FULL_STANDS = 21;

    private final Fonts fonts = new Fonts();
    private final Typeface boxes = new Boxes();

    @Override
    public BufferedImage glyph(Sign sign, Style style) {
        return fonts.having(sign.text())
                .map(font -> font.deriveFont(style.bold() ? Font.BOLD : Font.PLAIN, sign.columns() == 1 ? HALF : FULL))
                .map(font -> drawn(sign, style, font))
                .filter(picture -> !Dots.empty(picture))
                .orElseGet(() -> boxes.glyph(sign, style));
    }

    private static BufferedImage drawn(Sign sign, Style style, Font font) {
        var picture = Typeface.place(sign, style);
        var pen = picture.createGraphics();
        pen.setColor(Color.BLACK);
        pen.setFont(font);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.scale(style.across(), style.down());
        draw(pen, sign);
        pen.dispose();
        return picture;
    }

    /// A sign that is too wide for its place is squeezed, one that is narrower stands in the middle.
    private static void draw(Graphics2D pen, Sign sign) {
        var room = sign.columns() * PaperWidth.COLUMN;
        var width = pen.getFont()
                .getStringBounds(sign.text(), pen.getFontRenderContext())
                .getWidth();
        if (width > room) {
            pen.scale(room / width, 1);
        }
        var left = (float) Math.max(0, (room - width) / 2);
        pen.drawString(sign.text(), left, sign.columns() == 1 ? HALF_STANDS : FULL_STANDS);
    }
}
