package io.saoma.shop.sheet;

import static io.saoma.sale.goods.Goods.piece;
import static io.saoma.shop.sheet.Sheets.AT;
import static io.saoma.shop.sheet.Sheets.read;
import static io.saoma.shop.sheet.Sheets.said;
import static io.saoma.shop.sheet.Sheets.shop;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.shop.goods.Catalogue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever hinders an import is named with its line, and then nothing is imported.
@Execution(CONCURRENT)
class SheetProblemsTest {

    private static final Catalogue SHOP = shop(
            piece("1001", "矿泉水", 2_00, "6921168509256"),
            piece("1002", "茶", 3_00, "6902850044170"),
            piece("1003", "茶", 4_00));

    @ParameterizedTest
    @CsvSource(delimiter = '&', textBlock = """
        7,,,3,, & NAME_MISSING
        7,,糖,,, & PRICE_MISSING
        7,,糖,12.345,, & PRICE_DECIMALS 12.345
        7,,糖,0,, & PRICE_OUT_OF_RANGE 0
        7,,糖,三元,, & PRICE_UNREADABLE 三元
        7 8,,糖,3,, & CODE_UNREADABLE 7 8
        6.9E+12,,糖,3,, & ROUNDED_BY_EXCEL 6.9E+12
        7,6.90E+12,糖,3,, & ROUNDED_BY_EXCEL 6.90E+12
        7,条码123,糖,3,, & BARCODE_UNREADABLE 条码123
        7,123,糖,3,, & BARCODE_UNREADABLE 123
        7,,糖,3,两, & UNIT_UNKNOWN 两
        7,,糖,3,件,,多 & CELL_TOO_MANY 多
        ,,茶,3,, & PRODUCT_UNCLEAR 茶
        7,6921168509256,糖,3,, & BARCODE_TAKEN 6921168509256 矿泉水 1001
        1002,6921168509256,茶,3,, & BARCODE_TAKEN 6921168509256 矿泉水 1001
        """)
    void namesWhatIsWrongWithARow(String row, String problem) {
        var preview = read(SHOP, "货号,条码,名称,价格,单位,分类", "99,,好,1,件,", row);

        assertEquals(List.of("3 " + problem), said(preview.remarks()));
        assertEquals(1, preview.rows().size());
        assertEquals(Optional.empty(), preview.event(AT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '&', textBlock = """
        7,,糖,3 & 7,,盐,3 & 3 PRODUCT_TWICE 盐 2
        1001,,水,3 & ,6921168509256,水,4 & 3 PRODUCT_TWICE 水 2
        ,,糖,3 & ,,糖,3 & 2 PRODUCT_TWICE 糖 3
        ,,糖,3 & 8,,糖,3 & 2 PRODUCT_TWICE 糖 3
        8,,糖,3 & ,,糖,3 & 3 PRODUCT_TWICE 糖 2
        7,12345678,糖,3 & 8,12345678,盐,3 & 3 BARCODE_TWICE 12345678 2
        7,6921168509256,糖,3 & 1001,6921168509256,水,3 & 3 BARCODE_TWICE 6921168509256 2
        """)
    void namesRowsThatCannotStandBesideEachOther(String first, String second, String problem) {
        var preview = read(SHOP, "货号,条码,名称,价格", first, second);
        assertEquals(problem, said(preview.problems()).getFirst());
        assertEquals(Optional.empty(), preview.event(AT));
    }

    @Test
    void aBarcodeMayMoveWhereBothProductsAreInTheSheet() {
        var preview = read(SHOP, "货号,条码", "1001,6902850044170", "1002,6921168509256");
        assertEquals(List.of(), said(preview.remarks()));
        var after = SHOP.after(preview.event(AT).orElseThrow());
        assertEquals("1002", after.withBarcode("6921168509256").orElseThrow().code());
    }

    @Test
    void namesAreNotLongerThanAReceiptIsWide() {
        var preview = read(SHOP, "名称,价格,分类", "糖".repeat(121) + ",3,", "盐,3," + "类".repeat(41));
        assertEquals(List.of("2 NAME_TOO_LONG 120", "3 CATEGORY_TOO_LONG 40"), said(preview.remarks()));
        assertEquals(
                List.of(), said(read(SHOP, "名称,价格", "😀".repeat(120) + ",3").remarks()));
    }

    @Test
    void aFileWithoutTitlesIsNamed() {
        assertEquals(List.of("0 EMPTY"), said(read(SHOP, "").remarks()));
        assertEquals(List.of("0 EMPTY"), said(read(SHOP, " , ", "", "\t,").remarks()));
        assertEquals(
                List.of("1 COLUMN_IGNORED 糖", "1 COLUMN_IGNORED 3", "1 NO_HEADER"),
                said(read(SHOP, "糖,3", "盐,4").remarks()));
        assertEquals("1 NO_HEADER", said(read(SHOP, "价格,分类", "4,甜").problems()).getFirst());
    }

    @Test
    void aTitleStandsThereOnce() {
        assertEquals(
                List.of("1 COLUMN_TWICE 售价"),
                said(read(SHOP, "名称,价格,售价", "糖,3,4").problems()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"单价(元/斤)", "价格（分）", "Price (per kg)", "售价（元）（斤）", "价格（万元）"})
    void aPriceIsInYuanAndItsUnitHasAColumnOfItsOwn(String title) {
        var preview = read(SHOP, "名称," + title + ",单位", "糖,3,公斤");

        assertEquals(List.of("1 PRICE_NOT_IN_YUAN " + title), said(preview.problems()));
        assertEquals(Optional.empty(), preview.event(AT));
    }

    @Test
    void namesTheLineFromWhichItCannotBeRead() {
        assertEquals(
                List.of("6 BROKEN_LINE"),
                said(read(SHOP, "名称,价格", "\"糖\n甜\r\n\",3", "", "\"盐,3", "油,4").remarks()));
        assertEquals(
                List.of("3 BROKEN_LINE"),
                said(read(SHOP, "名称,价格", "糖,3", "\"可乐\"大瓶,3").remarks()));
        assertEquals(
                List.of("2 BROKEN_LINE"),
                said(read(SHOP, "名称,价格", "糖".repeat(20_000)).remarks()));
        assertEquals(List.of("1 BROKEN_LINE"), said(read(SHOP, "\"名称,价格").remarks()));
        assertEquals(
                List.of("2 BROKEN_LINE"),
                said(read(SHOP, "名称,价格", ",".repeat(300)).remarks()));
    }

    @Test
    void aWorkbookOrAPictureIsNoSheet() {
        assertEquals(
                List.of("0 WORKBOOK"),
                said(ProductSheet.read("PK\u0003\u0004…".getBytes(UTF_8), SHOP).remarks()));
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0};
        assertEquals(List.of("0 WORKBOOK"), said(ProductSheet.read(old, SHOP).remarks()));
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0};
        assertEquals(List.of("0 UNREADABLE"), said(ProductSheet.read(png, SHOP).remarks()));
    }

    @Test
    void tooMuchIsNamedAndNotRead() {
        assertEquals(
                List.of("0 TOO_LARGE 16"),
                said(ProductSheet.read(new byte[(16 << 20) + 1], SHOP).remarks()));
        var most = rows(SheetTable.MOST_ROWS);
        assertEquals(SheetTable.MOST_ROWS, read(SHOP, most).added().size());
        assertEquals(
                List.of("0 TOO_MANY_ROWS 50000"),
                said(read(SHOP, most + "\n盐,4").remarks()));
    }

    private static String rows(int count) {
        return IntStream.range(0, count).mapToObj(i -> "糖" + i + ",3").collect(Collectors.joining("\n", "名称,价格\n", ""));
    }
}
