package io.saoma.print;

import io.saoma.device.escpos.EscPosReader;
import io.saoma.device.paper.PaperWidth;
import io.saoma.device.picture.ReceiptPdf;
import io.saoma.device.picture.Typeface;
import java.awt.image.BufferedImage;

/// A receipt as it will look: the bytes for the printer, read as a printer reads them.
public record Paper(BufferedImage picture, PaperWidth width) {

    static Paper of(byte[] bytes, PaperWidth width, Typeface typeface) {
        return new Paper(EscPosReader.read(bytes, width, typeface).picture(), width);
    }

    /// The same dots on a page as wide as the paper.
    public byte[] pdf() {
        return ReceiptPdf.of(picture, width);
    }
}
