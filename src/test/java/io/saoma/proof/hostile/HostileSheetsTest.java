package io.saoma.proof.hostile;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.proof.Tier;
import io.saoma.sale.Money;
import io.saoma.sale.goods.GoodsEvent.ProductsImported;
import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.Unit;
import io.saoma.shop.goods.Catalogue;
import io.saoma.shop.sheet.Preview;
import io.saoma.shop.sheet.ProductSheet;
import io.saoma.shop.sheet.Remark;
import io.saoma.shop.sheet.Row;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// Whatever stands in a sheet of products: it can be imported, all of it and only once, or what hinders it is said.
@Execution(CONCURRENT)
class HostileSheetsTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Messages ZH = new Messages(Language.ZH);
    private static final Messages EN = new Messages(Language.EN);

    private static final Catalogue SHOP = Catalogue.EMPTY.after(new ProductsImported(
            List.of(
                    product("1001", "矿泉水", Unit.PIECE, "6921168509256", "6902850044170"),
                    product("1002", "茶", Unit.PIECE, "2000001001011"),
                    product("1003", "茶", Unit.PIECE),
                    product("42", "苹果", Unit.KILOGRAM),
                    product("A-1", "糖", Unit.PIECE, "ABCD")),
            Instant.EPOCH));

    private static final String[] ROWS = {
        "货号,条码,名称,价格,单位,分类",
        "name,price,barcode",
        "1001,6921168509256|6902850044170,矿泉水,2.00,瓶,饮料",
        "42,,苹果,5.98,斤,水果",
        ",2000001001011,茶,\"1,234.50\",,",
        ",,糖,￥3.5,包,\"甜\n品\"",
        "茶,3,6902850044170",
        "=1+1,12.5元,6.90E+12",
        "",
        ",,,,,"
    };

    private static final String[] PIECES = {
        ",",
        ";",
        "\t",
        "\"",
        "\"\"",
        "\n",
        "\r\n",
        "\r",
        "|",
        " ",
        "　",
        "\u00a0",
        "'",
        "=\"007\"",
        "=",
        "@",
        "-5",
        "+",
        "货号",
        "条码",
        "名称",
        "价格",
        "单位",
        "分类",
        "code",
        "barcode",
        "name",
        "price",
        "unit",
        "category",
        "备注",
        "1001",
        "1002",
        "42",
        "A-1",
        "ABCD",
        "6921168509256",
        "6902850044170",
        "2000001001011",
        "12345678",
        "6.90E+12",
        "茶",
        "糖",
        "矿泉水",
        "苹果",
        "盐",
        "公斤",
        "斤",
        "两",
        "瓶",
        "饮料",
        "12.5",
        "1,234.50",
        "￥3",
        "0",
        "-1",
        "1e9",
        "99999999.99",
        "100000000",
        "0.001",
        "%s",
        "%",
        "😀",
        "\u0000",
        "\ufeff",
        "\u200b",
        "\u0085",
        "1.0",
        "９",
        "9999999999"
    };

    private final AtomicLong imported = new AtomicLong();
    private final AtomicLong hindered = new AtomicLong();

    @Test
    void importsAllOfASheetOrSaysWhatHindersIt() {
        Machine.run("HostileSheetsTest", Tier.chosen().of(70_000, 1_000_000, 10_000_000), (_, dice) -> {
            var file = file(dice);
            try {
                (check(file) ? imported : hindered).incrementAndGet();
            } catch (Error | RuntimeException e) {
                var shrunk = Shrinker.shrunk(file, shorter -> fails(shorter, e.getClass()));
                throw new AssertionError(e + ": " + Shrinker.shown(shrunk), e);
            }
        });
        System.out.printf("HostileSheetsTest: %d imported, %d hindered%n", imported.get(), hindered.get());
        assertTrue(Long.getLong("seed") != null || (imported.get() > 1_000 && hindered.get() > 1_000));
    }

    private static byte[] file(SplittableRandom dice) {
        if (dice.nextInt(10) == 0) {
            var noise = new byte[dice.nextInt(200)];
            dice.nextBytes(noise);
            return noise;
        }
        var text = new StringBuilder(ROWS[dice.nextInt(8) == 0 ? 1 : 0]);
        for (var n = dice.nextInt(5); n > 0; n--) {
            text.append(dice.nextInt(4) == 0 ? "\r\n" : "\n");
            text.append(dice.nextInt(4) == 0 ? FieldMutator.any(ROWS, dice) : row(dice));
        }
        for (var n = dice.nextBoolean() ? 0 : dice.nextInt(5); n > 0; n--) {
            var at = dice.nextInt(text.length());
            var end = Math.min(text.length(), at + dice.nextInt(8));
            text.replace(at, dice.nextBoolean() ? at : end, FieldMutator.any(PIECES, dice));
        }
        var bytes = written(text.toString(), dice);
        return dice.nextInt(3) == 0 ? ByteMutator.mutated(bytes, dice) : bytes;
    }

    /// One that is most likely right by itself.
    private static String row(SplittableRandom dice) {
        return String.join(
                ",",
                FieldMutator.any(new String[] {"", "", "1001", "1002", "42", "A-1", "7", "8", "1004"}, dice),
                FieldMutator.any(
                        new String[] {"", "", "6921168509256", "6902850044170|12345678", "ABCD", "11111111", "22222222"
                        },
                        dice),
                FieldMutator.any(new String[] {"", "矿泉水", "茶", "糖", "盐", "苹果", "油", "=1"}, dice),
                FieldMutator.any(new String[] {"", "3", "12.50", "￥2"}, dice),
                FieldMutator.any(new String[] {"", "", "瓶", "斤", "kg"}, dice),
                FieldMutator.any(new String[] {"", "", "饮料", "水果"}, dice));
    }

    private static byte[] written(String text, SplittableRandom dice) {
        return switch (dice.nextInt(6)) {
            case 0 -> text.getBytes(GB18030);
            case 1 -> ("\ufeff" + text).getBytes(UTF_16LE);
            case 2 -> ("\ufeff" + text).getBytes(UTF_8);
            case 3 -> text.replace(',', ';').getBytes(UTF_8);
            case 4 -> text.replace(',', '\t').getBytes(UTF_8);
            default -> text.getBytes(UTF_8);
        };
    }

    private static boolean fails(byte[] file, Class<?> as) {
        try {
            check(file);
            return false;
        } catch (Error | RuntimeException e) {
            return e.getClass() == as;
        }
    }

    /// Whether it could be imported.
    private static boolean check(byte[] file) {
        var preview = ProductSheet.read(file, SHOP);
        preview.remarks().forEach(HostileSheetsTest::say);
        var event = preview.event(Instant.EPOCH);
        assertFalse(event.isPresent() && !preview.problems().isEmpty());
        event.ifPresent(imported -> {
            var after = SHOP.after(imported);
            assertNotSame(SHOP, after, "the event does not fit");
            checkImported(preview, after);
            checkAgain(ProductSheet.read(file, after), preview);
        });
        return event.isPresent();
    }

    private static void say(Remark remark) {
        var sentence = new Sentence(remark.kind().key(), List.copyOf(remark.args()));
        for (var language : List.of(ZH, EN)) {
            var said = language.say(sentence);
            assertTrue(remark.args().stream().allMatch(said::contains), said);
            assertFalse(remark.args().isEmpty() && said.contains("%"), said);
        }
    }

    private static void checkImported(Preview preview, Catalogue after) {
        for (var row : preview.rows()) {
            assertEquals(row.after(), after.product(row.after().code()).orElseThrow());
            row.after()
                    .barcodes()
                    .forEach(barcode ->
                            assertEquals(row.after(), after.withBarcode(barcode).orElseThrow()));
        }
        var touched = preview.rows().stream().map(row -> row.after().code()).toList();
        SHOP.products().stream()
                .filter(product -> !touched.contains(product.code()))
                .forEach(product ->
                        assertEquals(product, after.product(product.code()).orElseThrow()));
        assertEquals(
                SHOP.products().size() + preview.added().size(),
                after.products().size());
    }

    private static void checkAgain(Preview again, Preview first) {
        assertEquals(List.of(), again.problems());
        assertEquals(
                first.rows().stream().map(Row::after).toList(),
                again.unchanged().stream().map(Row::after).toList());
    }

    private static Product product(String code, String name, Unit unit, String... barcodes) {
        return new Product(code, name, new Money(2_00), unit, List.of(barcodes), "");
    }
}
