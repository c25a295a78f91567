package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.Money;
import io.saoma.sale.goods.Product;
import io.saoma.settings.Settings;
import io.saoma.shop.goods.Catalogue;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.UiTasks;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/// A real till that begins without goods: an unknown barcode becomes a product and is sold, a sheet is taken in, a
/// quick key is arranged and pressed; all of it is there after a restart.
@ExtendWith(HandsExtension.class)
class GoodsAtTheCounterTest {

    private final Simulator weChat = Simulator.start(SimulatorConfig.of(ShopSettings.KNOWN));
    private Optional<Till> till = Optional.empty();
    private Optional<Counter> counter = Optional.empty();

    @TempDir
    private Path home;

    @AfterEach
    void end(Hands robot) throws IOException {
        close(robot);
        weChat.close();
    }

    @ParameterizedTest
    @EnumSource
    void goodsComeIntoTheShopAndAreSold(Language language, Hands robot) throws TimeoutException, IOException {
        open(language);
        assertTrue(label(robot, "#hintLabel").isVisible());
        makeAProductOfABarcode(robot);
        takeASheetIn(robot);
        arrangeAQuickKey(robot);
        robot.clickOn(".tiles .tile");
        assertEquals(new Money(4_00), basket());

        close(robot);
        open(language);
        assertEquals(3, goods().products().size());
        robot.clickOn(".tiles .tile");
        assertEquals(new Money(6_00), basket(), "the basket and the quick key are there again");
    }

    private void makeAProductOfABarcode(Hands robot) throws TimeoutException {
        robot.write("6900000000001").push(KeyCode.ENTER);
        await(() -> robot.lookup("#makeButton").query().isVisible());
        robot.push(KeyCode.INSERT);
        assertEquals("6900000000001", field(robot, "#barcodeField").getText());
        robot.write("water").push(KeyCode.ENTER);
        assertTrue(field(robot, "#priceField").isFocused());
        robot.write("2").push(KeyCode.ENTER);
        await(() -> basket().equals(new Money(2_00)));
        assertTrue(field(robot, "#inputField").isFocused());
    }

    private void takeASheetIn(Hands robot) throws IOException, TimeoutException {
        var sheet = home.resolve("goods.csv");
        Files.write(sheet, List.of("名称,价格,单位", "苹果,12.8,公斤", "香蕉,便宜,公斤"), Charset.forName("GBK"));
        robot.push(KeyCode.CONTROL, KeyCode.G).push(KeyCode.F5);
        robot.interact(() -> field(robot, "#pathField").setText(sheet.toString()));
        robot.push(KeyCode.ENTER);
        await(() -> label(robot, "#problemsLabel").getText().equals("1"));
        robot.push(KeyCode.ENTER);
        assertEquals(1, goods().products().size());

        Files.write(sheet, List.of("名称,价格,单位", "苹果,12.8,公斤", "香蕉,7.9,公斤"), Charset.forName("GBK"));
        robot.push(KeyCode.ENTER);
        await(() -> label(robot, "#addedLabel").getText().equals("2")
                && label(robot, "#problemsLabel").getText().equals("0"));
        robot.push(KeyCode.ENTER);
        await(() -> robot.sees("#stockList"));
        assertEquals(
                List.of("water", "苹果", "香蕉"),
                goods().products().stream().map(Product::name).toList());
    }

    private void arrangeAQuickKey(Hands robot) throws TimeoutException {
        robot.push(KeyCode.F4).write("wat").push(KeyCode.ENTER).push(KeyCode.F12);
        await(() -> robot.sees("#stockList"));
        robot.push(KeyCode.ESCAPE);
        assertTrue(field(robot, "#inputField").isFocused());
        assertEquals(1, goods().quickKeys().size());
    }

    private void open(Language language) {
        var built = new Till(settings(), InstantSource.system());
        till = Optional.of(built);
        counter = Optional.of(WholeTill.screens(built, language, UiTasks.real()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void close(Hands robot) throws IOException {
        counter.ifPresent(it -> robot.interact(it::close));
        counter = Optional.empty();
        if (till.isPresent()) {
            till.get().close();
        }
    }

    private Settings settings() {
        return ShopSettings.real(home.resolve("till"), weChat.baseUrl());
    }

    private Catalogue goods() {
        return counter.orElseThrow().cashier.catalogue();
    }

    private Money basket() {
        return counter.orElseThrow().cashier.basketProperty().getValue().total();
    }

    private static void await(BooleanSupplier come) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(come::getAsBoolean).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static TextField field(Hands robot, String id) {
        return robot.lookup(id).queryAs(TextField.class);
    }

    private static Label label(Hands robot, String id) {
        return robot.lookup(id).queryAs(Label.class);
    }
}
