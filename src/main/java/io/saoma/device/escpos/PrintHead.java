package io.saoma.device.escpos;

import io.saoma.device.paper.Row.Text;
import io.saoma.device.paper.Sign;
import io.saoma.device.paper.Style;
import io.saoma.device.paper.Style.Alignment;
import io.saoma.device.picture.Code128;
import io.saoma.device.picture.Dots;
import io.saoma.device.picture.TextDots;
import io.saoma.device.picture.Typeface;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// What the commands do to the paper; each returns whether it could be done as it was meant.
final class PrintHead {

    private final PaperRoll roll;
    private final Typeface typeface;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private Style style = Style.PLAIN;
    private int barcodeHeight;
    private int module;

    PrintHead(PaperRoll roll, Typeface typeface) {
        this.roll = roll;
        this.typeface = typeface;
        initialize();
    }

    boolean initialize() {
        style = Style.PLAIN;
        barcodeHeight = 162;
        module = 3;
        return true;
    }

    boolean align(int side) {
        style = style.aligned(
                switch (side) {
                    case 1 -> Alignment.CENTER;
                    case 2 -> Alignment.RIGHT;
                    default -> Alignment.LEFT;
                });
        return side <= 2;
    }

    /// Up to twice as large.
    boolean size(int size) {
        var wide = size >> 4;
        var tall = size & 0xF;
        style = new Style(style.alignment(), wide > 0, tall > 0, style.bold());
        return wide < 2 && tall < 2;
    }

    boolean bold(int on) {
        style = new Style(style.alignment(), style.wide(), style.tall(), (on & 1) == 1);
        return true;
    }

    boolean barcodeHeight(int dots) {
        barcodeHeight = dots;
        return dots > 0;
    }

    boolean module(int dots) {
        module = dots;
        return dots > 0 && dots <= 6;
    }

    boolean type(String sign) {
        line.append(sign);
        return true;
    }

    /// Prints the line as far as it fits.
    boolean lineFeed() {
        var room = roll.paper().columns() / style.across();
        var fits = Sign.columns(line.toString()) <= room;
        var row = new Text(fits ? line.toString() : "", style);
        roll.print(new TextDots(typeface, roll.paper()).of(row));
        lines.add(line.toString());
        line.setLength(0);
        return fits;
    }

    boolean feed(int dots) {
        roll.feed(dots);
        return true;
    }

    boolean feedLines(int count) {
        return feed(count * TextDots.LINE);
    }

    boolean raster(byte[] dots, int width, int height) {
        return width <= roll.paper().dots() && stand(Dots.of(dots, width, height));
    }

    boolean barcode(Code128 code) {
        return code.modules() * module <= roll.paper().dots() && stand(code.dots(module, barcodeHeight));
    }

    boolean cut() {
        roll.cut();
        return true;
    }

    /// Whether nothing waits for its line feed.
    boolean done() {
        return line.isEmpty();
    }

    List<String> lines() {
        return lines;
    }

    private boolean stand(BufferedImage picture) {
        var free = roll.paper().dots() - picture.getWidth();
        var band = Dots.blank(roll.paper().dots(), picture.getHeight());
        Dots.put(band, picture, style.alignment().start(free), 0);
        roll.print(band);
        return true;
    }
}
