package io.saoma.device.picture;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;

/// A scanner that looks at paper, and at the white around it.
public final class Scanner {

    private static final int MARGIN = 40;

    private Scanner() {}

    public static String scan(BufferedImage paper, BarcodeFormat format) throws NotFoundException {
        var seen = new BufferedImage(
                paper.getWidth() + 2 * MARGIN, paper.getHeight() + 2 * MARGIN, BufferedImage.TYPE_INT_RGB);
        var pen = seen.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, seen.getWidth(), seen.getHeight());
        pen.drawImage(paper, MARGIN, MARGIN, null);
        pen.dispose();
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(seen)));
        var hints = Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.TRY_HARDER, true);
        return new MultiFormatReader().decode(bitmap, hints).getText();
    }
}
