package io.saoma.device.escpos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.device.paper.PaperWidth;
import io.saoma.device.paper.Row;
import io.saoma.device.paper.Row.Barcode;
import io.saoma.device.paper.Row.Text;
import io.saoma.device.paper.Style;
import io.saoma.device.paper.Style.Alignment;
import io.saoma.device.picture.Boxes;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

@Execution(CONCURRENT)
class EscPosTest {

    private static final String INIT = "1b40" + "1c26";
    private static final String CUT = "1b6402" + "1d564200";

    private final EscPos printer = new EscPos(new PrinterKind(PaperWidth.MM_58, true, true), new Boxes());

    @Test
    void writesChineseInGbk() {
        assertEquals(
                INIT + "1b6100" + "1d2100" + "1b4500" + "d6d0a3a431" + "0a" + CUT, hex(new Text("中¥1", Style.PLAIN)));
    }

    @Test
    void writesSideSizeAndWeight() {
        var style = Style.PLAIN.aligned(Alignment.CENTER).widened().heightened().emboldened();

        assertEquals(INIT + "1b6101" + "1d2111" + "1b4501" + "61" + "0a" + CUT, hex(new Text("a", style)));
        assertTrue(hex(new Text("a", Style.PLAIN.aligned(Alignment.RIGHT).heightened()))
                .contains("1b61021d2101"));
    }

    @Test
    void drawsARowWithASignThatGbkDoesNotHave() {
        var bytes = hex(new Text("中😀", Style.PLAIN));

        assertTrue(bytes.startsWith(INIT + "1b6100" + "1d2100" + "1b4500" + "1d763000" + "3000" + "1e00"), bytes);
        assertEquals(bytes.length() / 2, 4 + 9 + 8 + 48 * 30 + 7);
        assertFalse(bytes.contains("d6d0"));
    }

    @Test
    void drawsEveryRowForAPrinterWithoutChinese() {
        var foreign = new EscPos(new PrinterKind(PaperWidth.MM_58, false, true), new Boxes());
        var bytes = HexFormat.of().formatHex(foreign.receipt(List.of(new Text("a", Style.PLAIN))));

        assertTrue(bytes.startsWith("1b40" + "1b6100" + "1d2100" + "1b4500" + "1d763000"), bytes);
    }

    @Test
    void writesTheNumberAsBarcodeWithPairsOfDigits() {
        assertEquals(
                INIT + "1b6101" + "1d4800" + "1d6850" + "1d7702" + "1d6b4911" + "7b4230312d" + "7b431a030e" + "7b422d"
                        + "7b43002a" + "1b4a0c" + CUT,
                hex(new Barcode("01-260314-0042")));
    }

    @Test
    void drawsABarcodeThatIsTooWideAndLeavesOutOneThatFitsNowhere() {
        assertTrue(hex(new Barcode("ABCDEFGHIJKLMNOPQR")).contains("1d763000"));
        assertEquals(INIT + CUT, hex(new Barcode("ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ")));
        assertEquals(INIT + CUT, hex(new Barcode("单号")));
    }

    @Test
    void passesNoCommandOnThatAGoodsNameHides() {
        var printout = EscPosReader.read(
                printer.receipt(List.of(new Text("a\u001Bp\0\u0019\u00FA\u001DV\0\u0010\u0004\u0001b", Style.PLAIN))),
                PaperWidth.MM_58,
                new Boxes());

        assertEquals(0, printout.kicks());
        assertEquals(1, printout.strips().size());
        assertEquals(List.of(), printout.strange());
    }

    @Test
    void feedsPaperOutWhereThereIsNoKnife() {
        var kind = new PrinterKind(PaperWidth.MM_58, true, false);

        assertEquals(INIT + "1b6405", HexFormat.of().formatHex(new EscPos(kind, new Boxes()).receipt(List.of())));
    }

    @Test
    void opensTheDrawerByAPulse() {
        assertArrayEquals(new byte[] {0x1B, 'p', 0, 25, (byte) 250}, EscPos.drawer());
        assertEquals(
                1,
                EscPosReader.read(EscPos.drawer(), PaperWidth.MM_58, new Boxes())
                        .kicks());
    }

    private String hex(Row row) {
        return HexFormat.of().formatHex(printer.receipt(List.of(row)));
    }
}
