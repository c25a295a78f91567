package io.saoma.device.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.device.paper.PaperWidth;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

@Execution(CONCURRENT)
class ReceiptPdfTest {

    private final byte[] bytes = pdf();
    private final String file = new String(bytes, ISO_8859_1);

    @Test
    void tellsWhereEachOfItsObjectsBegins() {
        var table = Integer.parseInt(found("startxref\n(\\d+)\n%%EOF\n$"));
        var places = Pattern.compile("(\\d{10}) 00000 n \n")
                .matcher(file.substring(table))
                .results()
                .toList();

        assertTrue(file.startsWith("%PDF-1.4\n"));
        assertEquals(5, places.size());
        for (var i = 0; i < places.size(); i++) {
            assertTrue(file.startsWith(
                    (i + 1) + " 0 obj\n", Integer.parseInt(places.get(i).group(1))));
        }
    }

    @Test
    void saysTheLengthOfItsStreams() {
        var lengths = Pattern.compile("/Length (\\d+) >>\nstream\n")
                .matcher(file)
                .results()
                .toList();

        assertEquals(2, lengths.size());
        for (var length : lengths) {
            assertTrue(file.startsWith("\nendstream\n", length.end() + Integer.parseInt(length.group(1))));
        }
    }

    @Test
    void holdsTheDotsOfThePicture() throws IOException {
        var start = file.indexOf("stream\n", file.indexOf("/Subtype /Image")) + "stream\n".length();
        var packed = new ByteArrayInputStream(bytes, start, bytes.length - start);

        assertTrue(file.contains("/Width 384 /Height 40 "));
        assertArrayEquals(Dots.bytes(picture()), new InflaterInputStream(packed).readAllBytes());
    }

    /// 58 mm are 164.409 points; 40 dots are 5 mm, with 4 mm above and below.
    @Test
    void isAsWideAsThePaper() {
        assertEquals("0 0 164.409 36.850", found("/MediaBox \\[([^]]*)\\]"));
    }

    private String found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(file)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static byte[] pdf() {
        return ReceiptPdf.of(picture(), PaperWidth.MM_58);
    }

    private static BufferedImage picture() {
        var picture = Dots.blank(PaperWidth.MM_58.dots(), 10);
        Dots.fill(picture, 3, 2, 100, 5);
        return Dots.below(List.of(picture, Dots.blank(PaperWidth.MM_58.dots(), 30)), PaperWidth.MM_58.dots());
    }
}
