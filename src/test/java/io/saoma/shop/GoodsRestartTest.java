package io.saoma.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.book.Book;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.sale.ShopEvent;
import io.saoma.sale.goods.Category;
import io.saoma.sale.goods.Colour;
import io.saoma.sale.goods.Goods;
import io.saoma.sale.goods.QuickKey;
import io.saoma.shop.sheet.ProductSheet;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The goods are there again after a restart, out of a ledger that was kept and out of one that was drawn anew.
class GoodsRestartTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private static final int PRODUCTS = 20_000;

    @TempDir
    Path folder;

    @Test
    void theGoodsComeBackFromTheLedgerAndFromTheJournalAlone() throws IOException {
        List<ShopEvent> written;
        try (var book = open()) {
            var desk = desk(book);
            desk.edit().save(Goods.weighed("42", "苹果", 12_80, "6921168509256"));
            desk.edit()
                    .take(ProductSheet.read(
                            "货号,名称,价格,分类\n7,茶,3,饮料\n8,水,2,饮料\n".getBytes(Charset.forName("GBK")), desk.own()));
            desk.edit().arrange(List.of(new QuickKey("8", Colour.TEAL), new QuickKey("42", Colour.PLUM)));
            desk.edit().rename(desk.own().categories().getFirst(), "茶饮");
            desk.edit()
                    .arrangeCategories(List.of(
                            new Category("空", Colour.SKY),
                            desk.own().categories().getFirst().in(Colour.OLIVE)));
            desk.edit().retire(desk.own().product("7").orElseThrow());
            written = book.shop();
            assertEquals(6, written.size());
        }
        assertTheSame(written);
        deleteLedger();
        assertTheSame(written);
    }

    @Test
    void aSheetOfManyThousandProductsIsOneLineThatComesBackFromTheJournalAlone() throws IOException {
        var rows = IntStream.range(0, PRODUCTS)
                .mapToObj(n -> "%d,%d,农夫山泉饮用天然水 %d,%d.5,瓶,饮料".formatted(1000 + n, 6_900_000_000_000L + n, n, 1 + n))
                .collect(Collectors.joining("\n", "货号,条码,名称,价格,单位,分类\n", "\n"));
        try (var book = open()) {
            var desk = desk(book);
            desk.edit().take(ProductSheet.read(rows.getBytes(StandardCharsets.UTF_8), desk.own()));
        }
        deleteLedger();
        try (var book = open()) {
            assertEquals(1, book.shop().size());
            assertEquals(PRODUCTS, desk(book).own().products().size());
        }
    }

    private void deleteLedger() throws IOException {
        try (var files = Files.list(folder)) {
            for (var ledger :
                    files.filter(it -> it.toString().endsWith(".mv.db")).toList()) {
                Files.delete(ledger);
            }
        }
    }

    private void assertTheSame(List<ShopEvent> written) {
        try (var book = open()) {
            assertEquals(written, book.shop());
            var goods = desk(book).sold();
            assertEquals(
                    List.of("42", "8"),
                    goods.products().stream().map(it -> it.code()).toList());
            assertEquals("水", goods.on(goods.quickKeys().getFirst()).name());
            assertEquals("苹果", goods.withBarcode("6921168509256").orElseThrow().name());
            assertEquals(List.of(new Category("空", Colour.SKY), new Category("茶饮", Colour.OLIVE)), goods.categories());
            assertEquals("茶饮", goods.product("8").orElseThrow().category());
        }
    }

    private Book open() {
        return Book.open(new Home(folder), "1", () -> NOW, FaultPoint.NONE);
    }

    private static GoodsDesk desk(Book book) {
        return new GoodsDesk(false, book.shop(), book::record, () -> NOW);
    }
}
