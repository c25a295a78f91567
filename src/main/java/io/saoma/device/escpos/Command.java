package io.saoma.device.escpos;

import io.saoma.device.paper.Style;
import java.io.ByteArrayOutputStream;

/// The commands of ESC/POS that the till uses, by the names in Epson's reference.
final class Command {

    static final int NUL = 0x00;
    static final int LF = 0x0A;
    static final int DLE = 0x10;
    static final int EOT = 0x04;
    static final int ESC = 0x1B;
    static final int FS = 0x1C;
    static final int GS = 0x1D;

    /// The number of CODE128 in `GS k`, in the form that counts its bytes.
    static final int CODE128 = 73;

    /// Feeds to the cutter and cuts, in `GS V`.
    static final int FEED_AND_CUT = 66;

    private static final int BAND = 48;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    byte[] written() {
        return bytes.toByteArray();
    }

    /// ESC @: everything as after switching on.
    Command initialize() {
        return write(ESC, '@');
    }

    /// FS &: two bytes above 7F are one Chinese sign.
    Command chinese() {
        return write(FS, '&');
    }

    /// ESC a, GS !, ESC E: side, size and weight of what follows.
    Command style(Style style) {
        var size = (style.across() - 1) << 4 | style.down() - 1;
        write(ESC, 'a', side(style));
        write(GS, '!', size);
        return write(ESC, 'E', style.bold() ? 1 : 0);
    }

    Command text(byte[] text) {
        bytes.writeBytes(text);
        return write(LF);
    }

    /// GS v 0: dots, in rows of whole bytes; a high picture goes in bands, as the memory of a printer is small.
    Command raster(byte[] dots, int width, int height) {
        var across = (width + 7) / 8;
        for (var from = 0; from < height; from += BAND) {
            var rows = Math.min(BAND, height - from);
            write(GS, 'v', '0', 0, across & 0xFF, across >> 8, rows & 0xFF, rows >> 8);
            bytes.write(dots, from * across, rows * across);
        }
        return this;
    }

    /// GS H, GS h, GS w, GS k: a barcode without its text, in the middle.
    Command barcode(byte[] data, int module, int height) {
        write(ESC, 'a', 1);
        write(GS, 'H', 0);
        write(GS, 'h', height);
        write(GS, 'w', module);
        write(GS, 'k', CODE128, data.length);
        bytes.writeBytes(data);
        return this;
    }

    /// ESC J: paper on by so many dots.
    Command feed(int dots) {
        return write(ESC, 'J', dots);
    }

    /// ESC d: paper on by so many lines.
    Command feedLines(int lines) {
        return write(ESC, 'd', lines);
    }

    /// GS V: paper on to the cutter, and a cut that leaves it hanging.
    Command cut() {
        return write(GS, 'V', FEED_AND_CUT, 0);
    }

    /// ESC p: a pulse of 50 ms to the first drawer, and 500 ms of rest.
    Command kick() {
        return write(ESC, 'p', 0, 25, 250);
    }

    private static int side(Style style) {
        return switch (style.alignment()) {
            case LEFT -> 0;
            case CENTER -> 1;
            case RIGHT -> 2;
        };
    }

    private Command write(int... values) {
        for (var value : values) {
            bytes.write(value);
        }
        return this;
    }
}
