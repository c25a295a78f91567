package io.saoma.device.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.util.List;

/// Pictures of one bit a dot, 1 for ink: in memory just as a receipt printer takes them.
public final class Dots {

    private static final byte WHITE = (byte) 255;
    private static final byte[] SHADES = {WHITE, 0};
    private static final IndexColorModel INK = new IndexColorModel(1, 2, SHADES, SHADES, SHADES);

    private Dots() {}

    /// White paper; both measures at least 1.
    public static BufferedImage blank(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY, INK);
    }

    /// A picture out of what `bytes` gave.
    ///
    /// @param width in dots, a multiple of 8
    public static BufferedImage of(byte[] bytes, int width, int height) {
        var picture = blank(width, height);
        System.arraycopy(bytes, 0, data(picture), 0, bytes.length);
        return picture;
    }

    /// Its rows from the top, each filled up to whole bytes; the highest bit is the leftmost dot.
    public static byte[] bytes(BufferedImage picture) {
        return data(picture).clone();
    }

    /// Lays a picture onto another, which it must not stick out of.
    public static void put(BufferedImage onto, BufferedImage picture, int x, int y) {
        onto.getRaster().setRect(x, y, picture.getRaster());
    }

    public static void fill(BufferedImage picture, int x, int y, int width, int height) {
        for (var row = y; row < y + height; row++) {
            for (var column = x; column < x + width; column++) {
                picture.getRaster().setSample(column, row, 0, 1);
            }
        }
    }

    public static boolean ink(BufferedImage picture, int x, int y) {
        return picture.getRaster().getSample(x, y, 0) == 1;
    }

    public static boolean empty(BufferedImage picture) {
        for (var eight : data(picture)) {
            if (eight != 0) {
                return false;
            }
        }
        return true;
    }

    /// All of them below each other, on paper of this width.
    public static BufferedImage below(List<BufferedImage> pictures, int width) {
        var height = pictures.stream().mapToInt(BufferedImage::getHeight).sum();
        var all = blank(width, Math.max(1, height));
        var y = 0;
        for (var picture : pictures) {
            put(all, picture, 0, y);
            y += picture.getHeight();
        }
        return all;
    }

    private static byte[] data(BufferedImage picture) {
        return ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    }
}
