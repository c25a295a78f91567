package io.saoma.ui.pay.code;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// A text as a QR code, black on white, with its quiet zone, in whole pixels.
final class QrPicture {

    private static final int QUIET = 4;
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    private final ByteMatrix modules;

    private QrPicture(ByteMatrix modules) {
        this.modules = modules;
    }

    /// The text goes in as it stands; only signs beyond Latin need the mark that says UTF-8.
    static QrPicture of(String text) {
        var latin = StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
        var charset = latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        try {
            var hints = Map.of(EncodeHintType.CHARACTER_SET, charset.name());
            return new QrPicture(
                    Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length() + " characters", e);
        }
    }

    /// Modules along one side, with the quiet zone.
    int side() {
        return modules.getWidth() + 2 * QUIET;
    }

    /// A picture of exactly `side() * scale` pixels each way.
    WritableImage image(int scale) {
        var size = side() * scale;
        var pixels = new int[size * size];
        for (var y = 0; y < size; y++) {
            for (var x = 0; x < size; x++) {
                pixels[y * size + x] = dark(x / scale - QUIET, y / scale - QUIET) ? BLACK : WHITE;
            }
        }
        var image = new WritableImage(size, size);
        image.getPixelWriter().setPixels(0, 0, size, size, PixelFormat.getIntArgbInstance(), pixels, 0, size);
        return image;
    }

    private boolean dark(int x, int y) {
        var inside = x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight();
        return inside && modules.get(x, y) == 1;
    }
}
