package io.saoma.ui.goods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.goods.Goods;
import io.saoma.sale.goods.GoodsEvent.ProductsImported;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The import of a sheet without a window.
class ImportViewModelTest {

    private static final Messages ZH = new Messages(Language.ZH);

    private final FakeShop shop = new FakeShop(
            Goods.piece("1001", "矿泉水", 2_00), Goods.piece("1002", "茶", 3_00), Goods.piece("1003", "纸巾", 3_00));
    private final List<Sentence> done = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final ImportViewModel sheet =
            new ImportViewModel(shop.shelf, FakeShop.AT_ONCE, done::add, () -> left.add("left"));

    @TempDir
    Path folder;

    @Test
    void saysWhatIsNewAndWhatChangesAndTakesItInAtOnePress() throws IOException {
        look("货号,名称,价格", "1001,矿泉水,2.5", "1002,茶,3", "1003,抽纸,3", "1004,苹果,12.8");

        var preview = face().preview().orElseThrow();
        assertEquals(1, preview.added().size());
        assertEquals(2, preview.changed().size());
        assertEquals(1, preview.unchanged().size());
        assertEquals(List.of("新增　苹果　¥12.80 / 件", "调价　矿泉水　¥2.00 → ¥2.50", "修改　抽纸　（名称）"), lines());
        assertEquals(List.of(), shop.written);

        sheet.go();
        assertEquals(3, ((ProductsImported) shop.written.getFirst()).products().size());
        assertEquals(List.of(Sentence.of("import.done", 1, 2)), done);
    }

    @Test
    void oneBadLineHindersEverything() throws IOException {
        look("货号,名称,价格", "1004,苹果,12.8", "1005,梨,贵");

        assertEquals(Sentence.of("import.problems", 1), face().said());
        assertEquals("✕　第 3 行：看不懂价格“贵”，请写成 12.5", lines().getFirst());
        assertFalse(face().ready());
        sheet.go();
        assertEquals(List.of(), shop.written);
        assertEquals(List.of(), done);
    }

    @Test
    void aFileThatWasPutRightIsLookedAtAgain() throws IOException {
        look("货号,名称,价格", "1004,苹果,贵");
        write("货号,名称,价格", "1004,苹果,12.8");
        sheet.go();
        assertTrue(face().ready());
    }

    @Test
    void anotherPathMakesAnotherPreview() throws IOException {
        look("货号,名称,价格", "1004,苹果,12.8");
        sheet.pathProperty().set("elsewhere.csv");
        assertTrue(face().preview().isEmpty());
        sheet.go();
        assertEquals(Sentence.of("import.notRead", "elsewhere.csv"), face().said());
        assertEquals(List.of(), shop.written);
    }

    @Test
    void whatTheShopHasAlreadyNeedsNoImport() throws IOException {
        look("货号,名称,价格", "1002,茶,3");
        assertEquals(Sentence.of("import.nothing"), face().said());
        assertFalse(face().ready());
    }

    @Test
    void readsAPathInQuotesAndSaysWhereThereIsNone() throws IOException {
        write("货号,名称,价格", "1004,苹果,12.8");
        sheet.go();
        assertEquals(Sentence.of("import.noPath"), face().said());
        sheet.pathProperty().set("\"" + folder.resolve("goods.csv") + "\"");
        sheet.go();
        assertTrue(face().ready());
        sheet.pathProperty().set(folder.toString());
        sheet.go();
        assertTrue(face().wrong());
    }

    @Test
    void whatCannotBeWrittenIsNotTakenIn() throws IOException {
        look("货号,名称,价格", "1004,苹果,12.8");
        shop.diskFails = true;
        sheet.go();
        assertEquals(Sentence.of("stock.notWritten"), face().said());
        assertEquals(3, shop.shelf.own().products().size());
        shop.diskFails = false;
        sheet.go();
        assertEquals(4, shop.shelf.own().products().size());
    }

    @Test
    void escapeLeavesEverythingAsItWas() throws IOException {
        look("货号,名称,价格", "1004,苹果,12.8");
        sheet.back();
        assertEquals(List.of("left"), left);
        assertEquals(List.of(), shop.written);
    }

    private void look(String... lines) throws IOException {
        write(lines);
        sheet.pathProperty().set(folder.resolve("goods.csv").toString());
        sheet.go();
    }

    /// As Excel writes it in China.
    private void write(String... lines) throws IOException {
        Files.write(folder.resolve("goods.csv"), List.of(lines), Charset.forName("GBK"));
    }

    private ImportFace face() {
        return sheet.faceProperty().get();
    }

    private List<String> lines() {
        return face().lines().stream().map(ZH::say).toList();
    }
}
