package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.Money;
import io.saoma.sale.goods.Product;
import io.saoma.shop.goods.Catalogue;
import io.saoma.ui.Language;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/// A real till that begins without goods: an unknown barcode becomes a product and is sold, a sheet is taken in, a
/// quick key is arranged and pressed; all of it is there after a restart.
class GoodsAtTheCounterTest extends WholeTill {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @ParameterizedTest
    @EnumSource
    void goodsComeIntoTheShopAndAreSold(Language language) throws TimeoutException, IOException {
        open(language);
        assertTrue(robot.lookup("#hintLabel").query().isVisible());
        makeAProductOfABarcode();
        takeASheetIn();
        arrangeAQuickKey();
        robot.clickOn(".tiles .tile");
        assertEquals(new Money(4_00), total());

        leave();
        open(language);
        assertEquals(3, goods().products().size());
        robot.clickOn(".tiles .tile");
        assertEquals(new Money(6_00), total(), "the basket and the quick key are there again");
    }

    private void makeAProductOfABarcode() throws TimeoutException {
        robot.write("6900000000001").push(KeyCode.ENTER);
        await(() -> robot.lookup("#makeButton").query().isVisible());
        robot.push(KeyCode.INSERT);
        assertEquals("6900000000001", field("#barcodeField").getText());
        robot.write("water").push(KeyCode.ENTER);
        assertTrue(field("#priceField").isFocused());
        robot.write("2").push(KeyCode.ENTER);
        await(() -> total().equals(new Money(2_00)));
        assertTrue(field("#inputField").isFocused());
    }

    private void takeASheetIn() throws IOException, TimeoutException {
        var sheet = home.resolve("goods.csv");
        Files.write(sheet, List.of("名称,价格,单位", "苹果,12.8,公斤", "香蕉,便宜,公斤"), Charset.forName("GBK"));
        robot.push(KeyCode.CONTROL, KeyCode.G).push(KeyCode.F5);
        robot.interact(() -> field("#pathField").setText(sheet.toString()));
        robot.push(KeyCode.ENTER);
        await(() -> robot.text("#problemsLabel").equals("1"));
        robot.push(KeyCode.ENTER);
        assertEquals(1, goods().products().size());

        Files.write(sheet, List.of("名称,价格,单位", "苹果,12.8,公斤", "香蕉,7.9,公斤"), Charset.forName("GBK"));
        robot.push(KeyCode.ENTER);
        await(() -> robot.text("#addedLabel").equals("2")
                && robot.text("#problemsLabel").equals("0"));
        robot.push(KeyCode.ENTER);
        await(() -> robot.sees("#stockList"));
        assertEquals(
                List.of("water", "苹果", "香蕉"),
                goods().products().stream().map(Product::name).toList());
    }

    private void arrangeAQuickKey() throws TimeoutException {
        robot.push(KeyCode.F4).write("wat").push(KeyCode.ENTER).push(KeyCode.F12);
        await(() -> robot.sees("#stockList"));
        robot.push(KeyCode.ESCAPE);
        assertTrue(field("#inputField").isFocused());
        assertEquals(1, goods().quickKeys().size());
    }

    private void open(Language language) {
        open(home.resolve("till"), InstantSource.system(), language);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Catalogue goods() {
        return counter.cashier.catalogue();
    }

    private static void await(BooleanSupplier come) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(come::getAsBoolean).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private TextField field(String id) {
        return robot.lookup(id).queryAs(TextField.class);
    }
}
