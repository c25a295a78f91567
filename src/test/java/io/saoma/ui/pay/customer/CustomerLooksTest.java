package io.saoma.ui.pay.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.NotFoundException;
import io.saoma.payment.Answer;
import io.saoma.payment.HandPayment;
import io.saoma.payment.PaymentState.Closed;
import io.saoma.payment.PaymentState.Waiting;
import io.saoma.payment.Step.Exchange;
import io.saoma.sale.Basket;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.ui.Camera;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.Sight;
import io.saoma.ui.Theme;
import io.saoma.ui.Views;
import io.saoma.ui.pay.PayStand;
import io.saoma.ui.pay.cash.CashFace;
import io.saoma.ui.pay.code.QrReader;
import io.saoma.ui.pay.code.QrView;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The customer's display as an eye and as a phone sees it; with `-Dshots` the pictures go to `target/shots`.
@ExtendWith(HandsExtension.class)
class CustomerLooksTest {

    private final PayStand stand = new PayStand();
    private final SimpleObjectProperty<Basket> basket = new SimpleObjectProperty<>(Basket.EMPTY);
    private final SimpleObjectProperty<Optional<CashFace>> cash = new SimpleObjectProperty<>(Optional.empty());
    private final CustomerViewModel viewModel =
            new CustomerViewModel(stand.checkout, basket, cash, "一号店", true, Optional.empty());
    private final List<String> cut = new ArrayList<>();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new Region(), 100, 100));
    }

    @ParameterizedTest
    @CsvSource({"1024, 768, ZH", "1366, 768, ZH", "1920, 1080, ZH", "1024, 768, EN", "1366, 768, EN"})
    void noWordIsCut(int width, int height, Language language, Hands robot) {
        robot.interact(() -> {
            var scene = scene(width, height, language, Theme.LIGHT);
            take(scene, "idle", language);
            basket.set(PayStand.basket(3));
            take(scene, "growing", language);
            cash.set(Optional.of(handed(100_00)));
            take(scene, "cash", language);
            cash.set(Optional.empty());
            var payment = stand.charge(5);
            take(scene, "placing", language);
            payment.waits();
            stand.pass(Duration.ofSeconds(48));
            take(scene, "waiting", language);
            assertTrue(scene.getRoot().lookup("#qrView").isVisible());
            payment.becomes(new Closed("CLOSED"));
            take(scene, "closed", language);
            payment.isPaid(false);
            take(scene, "paid", language);
        });
        assertEquals(List.of(), cut);
    }

    @Test
    void tellsTheCustomerWhatWasHandedOverAndTheChange(Hands robot) {
        robot.interact(() -> {
            var scene = scene(1024, 768, Language.ZH, Theme.LIGHT);
            basket.set(PayStand.basket(1));
            var plain = words(scene);
            cash.set(Optional.of(handed(100_00)));
            var counted = words(scene);
            assertTrue(counted.containsAll(List.of("合计", "¥89.10", "实收", "100.00", "找零", "10.90")), counted.toString());
            cash.set(Optional.of(handed(50_00)));
            assertFalse(words(scene).contains("找零"), "not enough yet");
            cash.set(Optional.empty());
            assertEquals(plain, words(scene));
        });
    }

    @Test
    void showsThePictureOfTheShopBetweenTwoCustomers(@TempDir Path folder, Hands robot) throws Exception {
        var file = folder.resolve("display.png");
        ImageIO.write(new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        var pictured = new CustomerViewModel(stand.checkout, basket, cash, "一号店", true, Optional.of(file));
        var scene = robot.on(() -> scene(pictured, 1024, 768, Language.ZH, Theme.LIGHT));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> robot.on(() -> !seesTheSale(scene)));

        robot.interact(() -> {
            basket.set(PayStand.basket(1));
            assertTrue(seesTheSale(scene), "the first line takes its place");
            basket.set(Basket.EMPTY);
            assertFalse(seesTheSale(scene));
        });
    }

    @Test
    void welcomesWhereThePictureIsNone(@TempDir Path folder, Hands robot) throws Exception {
        var file = Files.writeString(folder.resolve("display.png"), "no picture");
        var broken = new CustomerViewModel(stand.checkout, basket, cash, "一号店", true, Optional.of(file));
        var scene = robot.on(() -> scene(broken, 1024, 768, Language.ZH, Theme.LIGHT));
        var same = robot.on(() -> new Image(file.toUri().toString(), true));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> robot.on(same::isError));
        robot.interact(
                () -> assertTrue(seesTheSale(scene), "read by now, as the same file has been that was begun later"));
    }

    private static boolean seesTheSale(Scene scene) {
        return scene.getRoot().lookup(".customer-sale").getOpacity() == 1;
    }

    private static CashFace handed(long fen) {
        return new CashFace(
                CashFace.Stage.COUNTING, new Money(89_10), Money.ZERO, Optional.of(new Money(fen)), true, false);
    }

    private static List<String> words(Scene scene) {
        return scene.getRoot().lookupAll(".label").stream()
                .filter(Node::isVisible)
                .map(Label.class::cast)
                .map(Label::getText)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 768, 9999999999", "1366, 768, 9999999999", "1920, 1080, 9999999999",
        "1024, 768, 123450", "1366, 768, 12345678", "1920, 1080, 12345678"
    })
    void noAmountRunsIntoTheCodeHoweverLarge(int width, int height, long fen, Hands robot) {
        robot.interact(() -> {
            stand.checkout.charge(new Basket(List.of(new Line("", "金条", new Money(fen), 1))), "王小雨");
            stand.driven().waits();
            var scene = scene(width, height, Language.ZH, Theme.LIGHT);
            take(scene, "large-" + fen, Language.ZH);
            var amount = scene.getRoot().lookup(".customer-amount");
            var card = scene.getRoot().lookup(".customer-card");
            assertTrue(right(amount) <= left(card), "the amount runs into the code");
        });
        assertEquals(List.of(), cut);
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 768, 1.0, LIGHT",
        "1366, 768, 1.0, LIGHT",
        "1920, 1080, 1.0, LIGHT",
        "1024, 768, 1.25, LIGHT",
        "1366, 768, 1.25, LIGHT",
        "1366, 768, 1.5, LIGHT",
        "1920, 1080, 1.5, LIGHT",
        "1366, 768, 1.0, DARK"
    })
    void aPhoneReadsTheCodeFromTheScreen(int width, int height, double scale, Theme theme, Hands robot)
            throws NotFoundException {
        var pictures = new ArrayList<WritableImage>();
        robot.interact(() -> {
            stand.charge(5).waits();
            pictures.add(photograph(scene(width, height, Language.ZH, theme), scale));
        });

        assertEquals(HandPayment.CODE_URL, QrReader.read(pictures.getFirst()));
        assertSharp(pictures.getFirst());
    }

    @Test
    void showsAFreshCodeAtOnceAndNoneAfterwards(Hands robot) throws NotFoundException {
        var pictures = new ArrayList<WritableImage>();
        robot.interact(() -> {
            var scene = scene(1024, 768, Language.ZH, Theme.LIGHT);
            var payment = stand.charge(1).waits();
            scene.snapshot(null);
            payment.answered(Exchange.PLACE, new Answer.Code("wx2", "weixin://wxpay/bizpayurl?pr=fresh"))
                    .becomes(new Waiting("wx2", "weixin://wxpay/bizpayurl?pr=fresh"));
            pictures.add(photograph(scene, 1));
            payment.isPaid(false);
            pictures.add(photograph(scene, 1));
        });

        assertEquals("weixin://wxpay/bizpayurl?pr=fresh", QrReader.read(pictures.getFirst()));
        assertThrows(NotFoundException.class, () -> QrReader.read(pictures.getLast()));
    }

    private static double right(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxX();
    }

    private static double left(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinX();
    }

    /// Around the code there is nothing but pure black and pure white: no pixel lies between two modules.
    private static void assertSharp(WritableImage picture) {
        var reader = picture.getPixelReader();
        var y = (int) picture.getHeight() / 3;
        var grey = 0;
        var black = 0;
        for (var x = (int) (picture.getWidth() * 0.7); x < (int) (picture.getWidth() * 0.85); x++) {
            var argb = reader.getArgb(x, y);
            black += argb == 0xFF000000 ? 1 : 0;
            grey += argb != 0xFF000000 && argb != 0xFFFFFFFF ? 1 : 0;
        }
        assertEquals(0, grey, "pixels between black and white");
        assertTrue(black > 20, "the line does not cross the code");
    }

    /// A picture as a display of this scale shows it.
    private static WritableImage photograph(Scene scene, double scale) {
        var qr = (QrView) scene.getRoot().lookup("#qrView");
        qr.outputScaleProperty().set(scale);
        scene.snapshot(null);
        var parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(scale, scale));
        return scene.getRoot().snapshot(parameters, null);
    }

    private Scene scene(int width, int height, Language language, Theme theme) {
        return scene(viewModel, width, height, language, theme);
    }

    private static Scene scene(CustomerViewModel viewModel, int width, int height, Language language, Theme theme) {
        var messages = new Messages(language);
        var root = new Views(messages).load(new CustomerController(viewModel, messages, Optional.empty()));
        var scene = new Scene(root, width, height);
        theme.dress(scene);
        return scene;
    }

    private void take(Scene scene, String name, Language language) {
        var width = (int) scene.getWidth();
        Camera.take(scene, "customer-%s-%d-%s".formatted(name, width, language.tag()));
        cut.addAll(Sight.cutWords(scene.getRoot()).stream()
                .map(it -> name + ": " + it)
                .toList());
    }
}
