package io.saoma.device.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.device.paper.PaperWidth;
import io.saoma.device.receipt.Receipt;
import io.saoma.device.receipt.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The bytes of some receipts stand as they were kept. `mvn test -Dtest=KeptBytesTest -Dsaoma.kept=renew` keeps those
/// of now, for a person to look at in the difference.
@Execution(CONCURRENT)
class KeptBytesTest {

    private static final Path FOLDER = Path.of("src/test/resources/io/saoma/device/escpos");
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");
    private static final int IN_A_LINE = 32;

    record Kept(String name, Receipt receipt, PrinterKind kind) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kept> kept() {
        var narrow = new PrinterKind(PaperWidth.MM_58, true, true);
        var wide = new PrinterKind(PaperWidth.MM_80, true, true);
        return Stream.of(
                new Kept("sale-58", Samples.sale(), narrow),
                new Kept("sale-80", Samples.sale(), wide),
                new Kept("again-58", Samples.again(Samples.sale(), 2), narrow),
                new Kept("practice-80", Samples.practice(), wide),
                new Kept("refund-58", Samples.refund(), narrow),
                new Kept("report-80", Samples.report(), wide),
                new Kept("emoji-58", Samples.emoji(), narrow),
                new Kept(
                        "report-58-without-font-or-knife",
                        Samples.report(),
                        new PrinterKind(PaperWidth.MM_58, false, false)));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void writesTheBytesThatAreKept(Kept kept) throws IOException {
        var file = FOLDER.resolve(kept.name() + ".hex");
        var bytes = hex(Printing.bytes(kept.receipt(), kept.kind()));
        if (System.getProperty("saoma.kept", "").equals("renew")) {
            Files.writeString(file, bytes);
        }
        assertEquals(Files.readString(file), bytes, "to keep what is printed now: -Dsaoma.kept=renew");
    }

    private static String hex(byte[] bytes) {
        var text = new StringBuilder();
        for (var from = 0; from < bytes.length; from += IN_A_LINE) {
            text.append(HEX.formatHex(bytes, from, Math.min(bytes.length, from + IN_A_LINE)))
                    .append('\n');
        }
        return text.toString();
    }
}
