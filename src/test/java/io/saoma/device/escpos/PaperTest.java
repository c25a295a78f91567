package io.saoma.device.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.NotFoundException;
import io.saoma.device.paper.PaperWidth;
import io.saoma.device.paper.Row;
import io.saoma.device.paper.Row.Text;
import io.saoma.device.picture.Boxes;
import io.saoma.device.picture.Dots;
import io.saoma.device.picture.Scanner;
import io.saoma.device.picture.TextDots;
import io.saoma.device.picture.Typeface;
import io.saoma.device.receipt.Receipt;
import io.saoma.device.receipt.Samples;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What stands on the paper that the reader shows, measured in dots.
@Execution(CONCURRENT)
class PaperTest {

    /// A box ends so many dots before the place of its sign does.
    private static final int BOX_MARGIN = 3;

    private static final int HEAD = 96;

    @ParameterizedTest
    @EnumSource
    void endsEveryAmountAtTheRightEdge(PaperWidth paper) {
        for (var receipt : List.of(Samples.sale(), Samples.emoji(), Samples.refund())) {
            var amounts = amounts(paper, receipt, new Boxes());

            assertTrue(amounts.size() >= 6, "so few amounts: " + amounts.size());
            assertEquals(Set.of(paper.dots() - BOX_MARGIN), rightEdges(amounts));
        }
    }

    /// Digits do not fill their places to the last dot, so the edges differ by less than one place.
    @ParameterizedTest
    @EnumSource
    void endsEveryAmountInTheLastColumnWithTheFontsOfThisMachine(PaperWidth paper) {
        var edges = rightEdges(amounts(paper, Samples.sale(), Typeface.ofThisMachine()));

        for (var edge : edges) {
            assertTrue(edge >= paper.dots() - PaperWidth.COLUMN && edge < paper.dots(), edges.toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void endsThePricesAndQuantitiesOfAllItemsBelowEachOther(PaperWidth paper) {
        var items = bands(paper, Samples.sale(), new Boxes(), "\\s+[\\d,.]+\\s+\\S+\\s+[-\\d,.]+");
        var quantity = paper.dots() - 12 * PaperWidth.COLUMN - BOX_MARGIN;
        var price = quantity - 9 * PaperWidth.COLUMN;

        assertTrue(items.size() >= 3);
        for (var item : items) {
            assertTrue(Dots.ink(item, quantity, 10) && !Dots.ink(item, quantity + 5, 10));
            assertTrue(Dots.ink(item, price, 10) && !Dots.ink(item, price + 5, 10));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isTheSamePaperWithAndWithoutAFontInThePrinter(PaperWidth paper) {
        var font = printout(Samples.emoji(), new PrinterKind(paper, true, true));
        var dots = printout(Samples.emoji(), new PrinterKind(paper, false, true));

        assertEquals(List.of(), dots.lines());
        assertTrue(Arrays.equals(Dots.bytes(font.picture()), Dots.bytes(dots.picture())));
    }

    @ParameterizedTest
    @EnumSource
    void showsTheNumberToAScannerAndTheLinkToAPhone(PaperWidth paper) throws NotFoundException {
        for (var receipt : List.of(Samples.sale(), Samples.practice())) {
            var picture = printout(receipt, new PrinterKind(paper, true, true)).picture();

            assertEquals(receipt.stamp().number(), Scanner.scan(picture, BarcodeFormat.CODE_128));
            assertEquals(receipt.link(), Scanner.scan(picture, BarcodeFormat.QR_CODE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isCutOnce(PaperWidth paper) {
        for (var receipt : List.of(Samples.sale(), Samples.report())) {
            var printout = printout(receipt, new PrinterKind(paper, true, true));

            assertEquals(List.of(), printout.strange());
            assertEquals(1, printout.strips().size());
            assertEquals(paper.dots(), printout.picture().getWidth());
            assertEquals(0, printout.kicks());
        }
    }

    private static Printout printout(Receipt receipt, PrinterKind kind) {
        return EscPosReader.read(Printing.bytes(receipt, kind), kind.paper(), new Boxes());
    }

    /// All but those in the notes of an item, which are set in and run on.
    private static List<BufferedImage> amounts(PaperWidth paper, Receipt receipt, Typeface typeface) {
        return bands(paper, receipt, typeface, "(?!  \\S).*[\\d,]+\\.\\d\\d");
    }

    /// The pieces of the picture on which rows with such a text stand.
    private static List<BufferedImage> bands(PaperWidth paper, Receipt receipt, Typeface typeface, String pattern) {
        var picture = EscPosReader.read(Printing.bytes(receipt, paper), paper, typeface)
                .picture();
        var bands = new ArrayList<BufferedImage>();
        var y = HEAD;
        for (var row : texts(receipt, paper)) {
            var height = TextDots.height(row.style());
            if (row.text().matches(pattern)) {
                bands.add(picture.getSubimage(0, y, picture.getWidth(), height));
            }
            y += height;
        }
        return bands;
    }

    /// The rows above the barcode.
    private static List<Text> texts(Receipt receipt, PaperWidth paper) {
        return Printing.rows(receipt, paper).stream()
                .takeWhile(Text.class::isInstance)
                .flatMap(PaperTest::text)
                .toList();
    }

    private static Stream<Text> text(Row row) {
        return row instanceof Text text ? Stream.of(text) : Stream.empty();
    }

    private static Set<Integer> rightEdges(List<BufferedImage> bands) {
        var edges = new TreeSet<Integer>();
        bands.forEach(band -> edges.add(rightEdge(band)));
        return edges;
    }

    private static int rightEdge(BufferedImage band) {
        return IntStream.iterate(band.getWidth() - 1, x -> x >= 0, x -> x - 1)
                .filter(x -> IntStream.range(0, band.getHeight()).anyMatch(y -> Dots.ink(band, x, y)))
                .findFirst()
                .orElseThrow();
    }
}
