package io.saoma.shop.sheet;

import static io.saoma.sale.goods.Goods.piece;
import static io.saoma.sale.goods.Goods.weighed;
import static io.saoma.shop.sheet.Sheets.AT;
import static io.saoma.shop.sheet.Sheets.after;
import static io.saoma.shop.sheet.Sheets.read;
import static io.saoma.shop.sheet.Sheets.said;
import static io.saoma.shop.sheet.Sheets.shop;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.sale.goods.GoodsEvent.ProductsImported;
import io.saoma.sale.goods.Product;
import io.saoma.shop.goods.Catalogue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a sheet says about the products of the shop, and what an import of it makes of them.
@Execution(CONCURRENT)
class ProductSheetTest {

    private static final Product WATER = piece("1001", "矿泉水", 2_00, "6921168509256", "6902850044170");
    private static final Product APPLES = weighed("42", "苹果", 12_80);

    @Test
    void readsEveryColumn() {
        var preview = read(
                Catalogue.EMPTY,
                "货号,条码,名称,价格,单位,分类",
                "1001,6921168509256|6902850044170,矿泉水,2.00,瓶,饮料",
                "42,,苹果,12.80,公斤,水果");

        assertEquals(List.of(WATER.in("饮料"), APPLES.in("水果")), after(preview.added()));
        assertEquals(List.of(), preview.problems());
        assertEquals(List.of("2 CATEGORY_NEW 饮料", "3 CATEGORY_NEW 水果"), said(preview.notes()));
        assertEquals(Optional.of(new ProductsImported(after(preview.rows()), AT)), preview.event(AT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "名称,价格,货号\n茶,3,7",
                "Name;Price;Code\n茶;3;7",
                "price\tname\tcode\n3\t茶\t7",
                " 商品名称 ,零售价（元）,商品编码*\n茶,3,7",
                "NAME,Unit Price,Item Code\r\n茶,3,7\r\n",
                "品名,单价(￥),货号（必填）\n茶,3,7",
                "name,Price (CNY),code\n茶,3,7",
                "name,price ( Yuan ),code\n茶,3,7",
                "name,price(RMB)*,code\n茶,3,7",
                "品名,售价（）,货号\n茶,3,7",
                "\"名称\",\"价格\",\"货号\"\r\"茶\",\"￥3.00\",\"7\"\r",
                "\n\n,,\n名称,价格,货号\n\n茶,3,7\n,,\n\n",
                "品名 ; 售价 ; SKU\n \"茶\" ; \"3,00\" ; 7",
            })
    void readsTitlesInAnyLanguageOrderAndSeparator(String text) {
        var preview = read(Catalogue.EMPTY, text.replace("3,00", "3.00"));

        assertEquals(List.of(), said(preview.remarks()));
        assertEquals(List.of(piece("7", "茶", 3_00)), after(preview.added()));
    }

    @Test
    void aCellMayHoldSeparatorsQuotesAndLines() {
        var preview = read(Catalogue.EMPTY, "名称,价格", "\"茶, \"\"绿\"\"\n大\",\"1,234.50\"", "可乐 12\" 大,3", "坏,x");

        assertEquals(List.of("5 PRICE_UNREADABLE x"), said(preview.remarks()));
        assertEquals(
                List.of(piece("1001", "茶, \"绿\" 大", 1_234_50), piece("1002", "可乐 12\" 大", 3_00)),
                after(preview.added()));
    }

    @Test
    void leavesOutColumnsThatItDoesNotKnowAndSaysSo() {
        var preview = read(Catalogue.EMPTY, "名称,进价,价格,,备注", "茶,1,3,,好", "糖,1,2");

        assertEquals(List.of("1 COLUMN_IGNORED 进价", "1 COLUMN_IGNORED 备注"), said(preview.remarks()));
        assertEquals(2, preview.added().size());
    }

    @Test
    void tellsWhatIsNewChangedAndUnchanged() {
        var preview = read(
                shop(WATER, APPLES),
                "货号,名称,价格,单位,条码",
                "1001,矿泉水,2.50,件,6921168509256",
                "42,苹果,12.80,kg,",
                "43,梨,9.90,斤,");

        assertEquals(List.of(piece("1001", "矿泉水", 2_50, "6921168509256")), after(preview.changed()));
        assertEquals(Optional.of(WATER), preview.changed().getFirst().before());
        assertEquals(
                List.of(Column.BARCODE, Column.PRICE),
                preview.changed().getFirst().changes());
        assertEquals(List.of(APPLES), after(preview.unchanged()));
        assertEquals(List.of(weighed("43", "梨", 19_80)), after(preview.added()));
        assertEquals(2, preview.event(AT).orElseThrow().products().size());
    }

    @Test
    void anEmptyCellLeavesAProductAsItIs() {
        var preview = read(shop(WATER.in("饮料"), APPLES), "货号,名称,价格,单位,条码,分类", "1001,,,,,", "42,,13.00,,,");
        assertEquals(List.of(WATER.in("饮料")), after(preview.unchanged()));
        assertEquals(List.of(weighed("42", "苹果", 13_00)), after(preview.changed()));
    }

    @Test
    void aPriceListNeedsNoNames() {
        var preview = read(shop(WATER, APPLES), "条码,价格", "6902850044170,2.20");
        assertEquals(List.of(piece("1001", "矿泉水", 2_20, "6921168509256", "6902850044170")), after(preview.rows()));
        assertEquals(List.of(Column.PRICE), preview.rows().getFirst().changes());
    }

    @Test
    void knowsAProductByCodeThenByBarcodeThenByName() {
        var shop = shop(WATER, APPLES);
        assertEquals(Optional.of(WATER), onlyRow(shop, "1001,,苹果").before());
        assertEquals(Optional.of(WATER), onlyRow(shop, ",6902850044170,苹果").before());
        assertEquals(Optional.of(APPLES), onlyRow(shop, ",,苹果").before());
        assertEquals(Optional.empty(), onlyRow(shop, "7,,苹果").before());
        assertEquals(Optional.empty(), onlyRow(shop, ",2000001001011,苹果").before());
    }

    private static Row onlyRow(Catalogue shop, String line) {
        return read(shop, "货号,条码,名称,价格", line + ",3").rows().getFirst();
    }

    @Test
    void aBarcodeAloneAddsToTheOthers() {
        var preview = read(shop(WATER), "条码,价格", "6921168509256 2000001001011,2.00");
        assertEquals(
                List.of("6921168509256", "6902850044170", "2000001001011"),
                preview.changed().getFirst().after().barcodes());
    }

    @Test
    void givesCodesToThoseThatHaveNone() {
        var preview = read(shop(WATER), "货号,名称,价格", ",茶,3", "1002,糖,3", ",盐,3");
        assertEquals(
                List.of("1003", "1002", "1004"),
                preview.added().stream().map(row -> row.after().code()).toList());
    }

    @Test
    void undoesTheTricksOfSpreadsheets() {
        var preview = read(
                Catalogue.EMPTY,
                "货号,条码,名称,价格",
                "\"=\"\"007\"\"\",'6921168509256,茶,3",
                "８.0,\t6902850044170\t,糖,3",
                "9,２０００００１００１０１１｜69510382,盐,3");

        assertEquals(List.of(), said(preview.problems()));
        assertEquals(
                List.of(
                        piece("007", "茶", 3_00, "6921168509256"),
                        piece("8", "糖", 3_00, "6902850044170"),
                        piece("9", "盐", 3_00, "2000001001011", "69510382")),
                after(preview.added()));
    }

    @Test
    void keepsANameThatLooksLikeAFormulaAsText() {
        var preview = read(Catalogue.EMPTY, "名称,价格", "\"=HYPERLINK(\"\"x\"\")\",3", "-5℃ 冰袋,3", "@茶,3", "+1,3");
        assertEquals("=HYPERLINK(\"x\")", preview.added().getFirst().after().name());
        assertEquals(4, preview.added().size());
        assertEquals(
                List.of(
                        "2 KEPT_AS_TEXT =HYPERLINK(\"x\")",
                        "3 KEPT_AS_TEXT -5℃ 冰袋",
                        "4 KEPT_AS_TEXT @茶",
                        "5 KEPT_AS_TEXT +1"),
                said(preview.notes()));
    }

    @Test
    void aSecondProductOfOneNameIsRemarked() {
        var preview = read(shop(WATER), "货号,名称,价格", "7,矿泉水,3");
        assertEquals(List.of("2 NAME_AGAIN 矿泉水 1001"), said(preview.notes()));
        assertEquals(1, preview.added().size());
    }

    @Test
    void importsNothingWhereNothingIsNew() {
        var preview = read(shop(WATER), "货号,价格", "1001,2.00");
        assertEquals(List.of(), said(preview.remarks()));
        assertEquals(Optional.empty(), preview.event(AT));
    }

    @Test
    void importsAllOrNothing() {
        var preview = read(shop(WATER), "货号,名称,价格", "7,茶,3", "8,糖,x");
        assertEquals(1, preview.added().size());
        assertEquals(Optional.empty(), preview.event(AT));
    }

    @Test
    void whatWasImportedIsUnchangedWhenItIsReadAgain() {
        String[] lines = {"条码,名称,价格,单位,分类", "6921168509256,矿泉水,2,瓶,饮料", ",苹果,5.99,斤,", ",茶,3,,饮料"};
        var first = read(Catalogue.EMPTY, lines);
        var shop = Catalogue.EMPTY.after(first.event(AT).orElseThrow());
        assertEquals(after(first.rows()), shop.products());

        var second = read(shop, lines);
        assertEquals(3, second.unchanged().size());
        assertEquals(List.of(), said(second.remarks()));
    }
}
