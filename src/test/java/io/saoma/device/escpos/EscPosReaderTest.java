package io.saoma.device.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.device.paper.PaperWidth;
import io.saoma.device.picture.Boxes;
import io.saoma.device.receipt.Samples;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Execution(CONCURRENT)
class EscPosReaderTest {

    @ParameterizedTest
    @CsvSource({
        "1b57, 0, 1b57",
        "61620a1b57, 3, 1b57",
        "1f, 0, 1f",
        "d6, 0, d6",
        "d6d0, 0, d6",
        "1c26d6d0, 4, ''",
        "1c26d600, 2, d600",
        "1d21770a, 0, 1d2177",
        "1b6103, 0, 1b6103",
        "1d6b49037b4231, 0, ''",
        "1d6b490131, 0, 1d6b490131",
        "1d763000ffffffff00, 0, 1d763000ffffffff00",
        "1d76300031000100, 0, 1d76300031000100",
        "1b, 0, 1b",
        "61, 1, ''"
    })
    void tellsWhatItDoesNotUnderstand(String bytes, int offset, String told) {
        var strange = read(HexFormat.of().parseHex(bytes)).strange();

        if (told.isEmpty() && offset == 0) {
            assertEquals(List.of(), strange);
        } else {
            assertEquals(new Strange(offset, told), strange.getFirst());
        }
    }

    @Test
    void readsTheTextOfEveryLine() {
        var lines = EscPosReader.read(Printing.bytes(Samples.sale(), PaperWidth.MM_80), PaperWidth.MM_80, new Boxes())
                .lines();

        assertTrue(lines.contains("单号：01-260314-0042"), lines.toString());
        assertTrue(lines.contains("抹零                                     -￥0.03"), lines.toString());
    }

    @Test
    void tellsALineThatIsWiderThanThePaper() {
        var wide = ("x".repeat(33) + "\n").getBytes(StandardCharsets.US_ASCII);

        assertEquals(List.of(new Strange(33, "0a")), read(wide).strange());
    }

    @Test
    void throwsForNoBytes() {
        var seed = Long.getLong("seed", new Random().nextLong());
        System.out.println("EscPosReaderTest: -Dseed=" + seed);
        var random = new Random(seed);
        var receipt = Printing.bytes(Samples.emoji(), PaperWidth.MM_58);
        for (var i = 0; i < 300; i++) {
            var bytes = receipt.clone();
            for (var j = 0; j < 20; j++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            assertTrue(read(bytes).picture().getHeight() > 0);
        }
    }

    private static Printout read(byte[] bytes) {
        return EscPosReader.read(bytes, PaperWidth.MM_58, new Boxes());
    }
}
