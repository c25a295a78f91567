package io.saoma.device.picture;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// A QR code as dots, large enough for a phone that is held over the counter.
public final class QrDots {

    /// 28 mm of 8 dots each: about half of the narrow paper.
    private static final int WISHED = 224;

    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name(), EncodeHintType.MARGIN, 2);

    private QrDots() {}

    /// Empty where so much text does not fit into a code of this width, in dots.
    public static Optional<BufferedImage> of(String content, int widest) {
        try {
            var modules = new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, HINTS);
            var module = Math.max(2, WISHED / modules.getWidth());
            return Optional.of(dots(modules, module)).filter(it -> it.getWidth() <= widest);
        } catch (WriterException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static BufferedImage dots(BitMatrix modules, int module) {
        var picture = Dots.blank(modules.getWidth() * module, modules.getHeight() * module);
        for (var y = 0; y < modules.getHeight(); y++) {
            for (var x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    Dots.fill(picture, x * module, y * module, module, module);
                }
            }
        }
        return picture;
    }
}
