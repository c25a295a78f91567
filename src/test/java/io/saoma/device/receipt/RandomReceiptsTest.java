package io.saoma.device.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.device.escpos.EscPos;
import io.saoma.device.escpos.EscPosReader;
import io.saoma.device.escpos.PrinterKind;
import io.saoma.device.paper.PaperWidth;
import io.saoma.device.paper.Row.Text;
import io.saoma.device.picture.Boxes;
import io.saoma.device.receipt.Receipt.Entry;
import io.saoma.device.receipt.Receipt.Item;
import io.saoma.device.receipt.Receipt.Kind;
import io.saoma.device.receipt.Receipt.Shop;
import io.saoma.device.receipt.Receipt.Stamp;
import io.saoma.device.receipt.Receipt.Sum;
import io.saoma.device.receipt.Receipt.Tender;
import io.saoma.device.receipt.TemplateReading.Right;
import io.saoma.sale.Money;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// Whatever a receipt says, no row is wider than the paper, and a printer understands every byte.
@Execution(CONCURRENT)
class RandomReceiptsTest {

    private static final int RECEIPTS = 200;
    private static final List<String> PIECES = List.of(
            "苹果",
            "a",
            "long-word-without-a-blank",
            " ",
            "　",
            "😀",
            "👨‍👩‍👧",
            "é",
            "e\u0301",
            "ก็",
            "한",
            "，",
            "\u001B@",
            "\u001DV\0",
            "\t",
            "\n",
            "{",
            "¥",
            "−",
            "\uD83D",
            "\u202E",
            "क्षि",
            "\uE000",
            "𠮷",
            "0",
            "1️⃣");

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Random random = new Random(seed);

    @Test
    void fitOnThePaperAndIntoTheLanguageOfPrinters() {
        System.out.println("RandomReceiptsTest: -Dseed=" + seed);
        for (var i = 0; i < RECEIPTS; i++) {
            var paper = random.nextBoolean() ? PaperWidth.MM_58 : PaperWidth.MM_80;
            check(new Layout(template(), paper, Language.CHINESE), receipt(), random.nextInt(8) > 0);
        }
    }

    private static void check(Layout layout, Receipt receipt, boolean chinese) {
        var rows = layout.rows(receipt);
        for (var row : rows) {
            assertTrue(
                    !(row instanceof Text text)
                            || LayoutTest.width(text) <= layout.paper().columns(),
                    row.toString());
        }
        var printer = new EscPos(new PrinterKind(layout.paper(), chinese, true), new Boxes());
        var printout = EscPosReader.read(printer.receipt(rows), layout.paper(), new Boxes());
        assertEquals(List.of(), printout.strange());
        assertEquals(1, printout.strips().size());
    }

    /// The standard one, with looks of another choice on every line.
    private Template template() {
        var looks = List.of("[wide]", "[big center]", "[right]", "[bold tall]", "");
        var text = Stream.of(Field.values())
                .map(field -> looks.get(random.nextInt(looks.size())) + " {"
                        + field.name().toLowerCase(Locale.ROOT) + "}")
                .collect(Collectors.joining("\n"));
        return ((Right) TemplateReading.of(text)).template();
    }

    private Receipt receipt() {
        return new Receipt(
                List.of(Kind.SALE, Kind.REFUND, Kind.REPORT).get(random.nextInt(3)),
                text(),
                new Shop(text(), text(), text(), text()),
                new Stamp(text(), text(), Samples.NOON, text(), random.nextInt(3), random.nextBoolean()),
                some(() -> new Item(text(), text(), money(), money(), some(this::text))),
                some(() -> new Entry(text(), text())),
                some(() -> new Sum(text(), money(), random.nextBoolean())),
                some(() -> new Tender(text(), money(), text())),
                some(this::text),
                text());
    }

    private String text() {
        return Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
                .limit(random.nextInt(12))
                .collect(Collectors.joining());
    }

    private Money money() {
        return new Money(random.nextLong() >> random.nextInt(1, 64));
    }

    private <T> List<T> some(Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(4)).toList();
    }
}
