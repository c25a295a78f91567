package io.saoma.device.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.device.escpos.EscPos;
import io.saoma.device.escpos.EscPosReader;
import io.saoma.device.escpos.PrinterKind;
import io.saoma.device.paper.PaperWidth;
import io.saoma.device.picture.Typeface;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The test page comes out of every kind of printer that a shop may have; with `-Dshots` it goes to `target/shots`.
class TestPageTest {

    @ParameterizedTest
    @CsvSource({"MM_58, true", "MM_58, false", "MM_80, true", "MM_80, false"})
    void comesOutOfEveryPrinter(PaperWidth paper, boolean chinese) throws IOException {
        var typeface = Typeface.ofThisMachine();
        var kind = new PrinterKind(paper, chinese, true);

        var bytes = new EscPos(kind, typeface).receipt(TestPage.rows("一号店".repeat(13), "2026-03-14 12:05:00", paper));
        var out = EscPosReader.read(bytes, paper, typeface);

        assertEquals(List.of(), out.strange());
        assertTrue(out.picture().getHeight() > 400, "both codes are there");
        if (chinese) {
            assertTrue(out.lines().stream().anyMatch(line -> line.contains("测试页 Test page")), out.lines()::toString);
        }
        shoot(out.picture(), paper + "-" + chinese);
    }

    private static void shoot(BufferedImage picture, String name) throws IOException {
        if (System.getProperty("shots") != null) {
            var file = new File("target/shots/testpage-" + name + ".png");
            assertTrue(
                    file.getParentFile().isDirectory() || file.getParentFile().mkdirs());
            ImageIO.write(picture, "png", file);
        }
    }
}
