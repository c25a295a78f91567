package io.saoma.device.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.saoma.device.paper.PaperWidth;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;

/// The picture of a receipt as a PDF of one page, as wide as the paper; by ISO 32000, in the form of PDF 1.4.
///
/// The page holds the dots that the printer would print and no text of its own: text would need a Chinese font in the
/// file, and would not be what was printed.
public final class ReceiptPdf {

    private static final double POINTS_IN_A_MILLIMETRE = 72 / 25.4;
    private static final double DOTS_IN_A_MILLIMETRE = 8;
    private static final double MARGIN = 4;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final List<Integer> places = new ArrayList<>();

    private ReceiptPdf() {}

    /// The file.
    ///
    /// @param picture of dots; up to 5 metres high, which is the most that a page can be
    public static byte[] of(BufferedImage picture, PaperWidth paper) {
        var pdf = new ReceiptPdf();
        pdf.write(picture, paper);
        return pdf.file.toByteArray();
    }

    private void write(BufferedImage picture, PaperWidth paper) {
        var high = picture.getHeight() / DOTS_IN_A_MILLIMETRE;
        var wide = picture.getWidth() / DOTS_IN_A_MILLIMETRE;
        text("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n");
        object("<< /Type /Catalog /Pages 2 0 R >>");
        object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + points(paper.millimetres()) + " "
                + points(high + 2 * MARGIN) + "] /Contents 4 0 R /Resources << /XObject << /Receipt 5 0 R >> >> >>");
        var left = (paper.millimetres() - wide) / 2;
        var place = List.of(points(wide), "0 0", points(high), points(left), points(MARGIN), "cm /Receipt Do");
        stream("", String.join(" ", place).getBytes(ISO_8859_1));
        stream(entries(picture), deflated(Dots.bytes(picture)));
        trailer();
    }

    private static String entries(BufferedImage picture) {
        return "/Type /XObject /Subtype /Image /Width " + picture.getWidth() + " /Height " + picture.getHeight()
                + " /ColorSpace /DeviceGray /BitsPerComponent 1 /Decode [1 0] /Filter /FlateDecode ";
    }

    private void object(String content) {
        begin();
        text(content + "\nendobj\n");
    }

    private void stream(String entries, byte[] bytes) {
        begin();
        text("<< " + entries + "/Length " + bytes.length + " >>\nstream\n");
        file.writeBytes(bytes);
        text("\nendstream\nendobj\n");
    }

    private void begin() {
        places.add(file.size());
        text(places.size() + " 0 obj\n");
    }

    /// Tells where each object begins, so that a reader can go there at once.
    private void trailer() {
        var start = file.size();
        var size = places.size() + 1;
        text("xref\n0 " + size + "\n0000000000 65535 f \n");
        places.forEach(place -> text(String.format(Locale.ROOT, "%010d 00000 n \n", place)));
        text("trailer\n<< /Size " + size + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n");
    }

    private void text(String text) {
        file.writeBytes(text.getBytes(ISO_8859_1));
    }

    private static String points(double millimetres) {
        return String.format(Locale.ROOT, "%.3f", millimetres * POINTS_IN_A_MILLIMETRE);
    }

    private static byte[] deflated(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(packed)) {
            packing.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return packed.toByteArray();
    }
}
