package io.saoma.ui.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.device.escpos.EscPos;
import io.saoma.device.escpos.EscPosReader;
import io.saoma.device.escpos.PrinterKind;
import io.saoma.device.paper.PaperWidth;
import io.saoma.device.picture.Typeface;
import io.saoma.device.receipt.Language;
import io.saoma.device.receipt.Layout;
import io.saoma.device.receipt.Receipt;
import io.saoma.device.receipt.Template;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import io.saoma.sale.print.Slip;
import io.saoma.ui.Camera;
import io.saoma.ui.Hands;
import io.saoma.ui.HandsExtension;
import io.saoma.ui.Theme;
import io.saoma.ui.UiTasks;
import io.saoma.ui.window.ShopWindow;
import io.saoma.ui.window.TillWindow;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/// The screen of a receipt under real keys, and as an eye sees it; with `-Dshots` the pictures go to `target/shots`.
@ExtendWith(HandsExtension.class)
class ReceiptScreenTest {

    private static final Instant NOW = Instant.parse("2026-03-14T02:26:00Z");
    private static final SaleNumber SALE = new SaleNumber(false, 1, LocalDate.of(2026, 3, 14), 42);

    private final List<String> done = new ArrayList<>();
    private final FakeReceipts receipts = new FakeReceipts();
    private TillWindow window;

    @Start
    void start(Stage stage) {
        window = window(io.saoma.ui.Language.ZH);
        ShopWindow.show(stage, window, 1024, 768);
    }

    @Test
    void isDoneWithTheKeyboardAlone(Hands robot) {
        robot.push(KeyCode.ENTER);
        assertEquals("已交给打印机。", robot.text("#saidLabel"));
        robot.push(KeyCode.ENTER);
        assertEquals("已交给打印机：第 1 次重打，小票上会注明。", robot.text("#saidLabel"));
        robot.push(KeyCode.CONTROL, KeyCode.S);
        assertEquals("已保存：receipts/01-260314-0042.pdf", robot.text("#saidLabel"));
        robot.push(KeyCode.ESCAPE);
        assertEquals(List.of("print", "print", "save", "back"), done);
    }

    @Test
    void showsThePaperDotByDot(Hands robot) {
        var image = robot.lookup("#paper").queryAs(ImageView.class).getImage();
        assertEquals(576, (int) image.getWidth());
        assertTrue(image.getHeight() > 400);
        var reader = image.getPixelReader();
        var ink = 0;
        for (var x = 0; x < 576; x++) {
            ink += (reader.getArgb(x, 150) & 0xffffff) == 0 ? 1 : 0;
        }
        assertTrue(ink > 0 && ink < 288, "ink on paper: " + ink);
    }

    @Test
    void aLongPaperScrolls(Hands robot) {
        robot.push(KeyCode.PAGE_DOWN).push(KeyCode.PAGE_DOWN);
        assertEquals(.5, robot.lookup("#scroll").queryAs(ScrollPane.class).getVvalue(), .01);
        robot.push(KeyCode.PAGE_UP);
        assertEquals(.25, robot.lookup("#scroll").queryAs(ScrollPane.class).getVvalue(), .01);
    }

    @Test
    void saysWhatCouldNotBeDoneAndCanTryAgain(Hands robot) {
        receipts.failing = true;
        robot.push(KeyCode.ENTER);
        assertTrue(robot.text("#saidLabel").startsWith("没能交给打印机"), robot.text("#saidLabel"));
        robot.push(KeyCode.CONTROL, KeyCode.S);
        assertTrue(robot.text("#saidLabel").startsWith("没有保存成"), robot.text("#saidLabel"));
        receipts.failing = false;
        robot.push(KeyCode.ENTER);
        assertEquals("已交给打印机。", robot.text("#saidLabel"));
    }

    @Test
    void withoutAPrinterItCanBeSaved(Hands robot) {
        receipts.printable = false;
        robot.interact(() -> show(window));
        assertFalse(robot.lookup("#printButton").query().isVisible());
        assertTrue(robot.text("#saidLabel").contains("Ctrl+E"));
        robot.push(KeyCode.ENTER).push(KeyCode.CONTROL, KeyCode.S);
        assertEquals(List.of("save"), done);
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 768, ZH, LIGHT", "1366, 768, ZH, LIGHT", "1920, 1080, ZH, LIGHT",
        "1024, 768, EN, LIGHT", "1366, 768, EN, DARK", "1920, 1080, EN, LIGHT"
    })
    void noWordIsCut(int width, int height, io.saoma.ui.Language language, Theme theme, Hands robot) {
        for (var printable : List.of(true, false)) {
            receipts.printable = printable;
            var name = "receipt-%d-%s-%s".formatted(width, language.tag(), printable ? "printer" : "none");
            var cut = robot.on(() -> Camera.cutWords(window(language).scene(), width, height, theme, name));
            assertEquals(List.of(), cut, name);
        }
    }

    private TillWindow window(io.saoma.ui.Language language) {
        return ShopWindow.at(NOW, false, language, messages -> new ReceiptController(viewModel(), messages));
    }

    private void show(TillWindow in) {
        var viewModel = viewModel();
        in.show(messages -> new ReceiptController(viewModel, messages));
    }

    private ReceiptViewModel viewModel() {
        return new ReceiptViewModel(SALE, receipts, new UiTasks(Runnable::run, Runnable::run), () -> done.add("back"));
    }

    private final class FakeReceipts implements Receipts {

        private boolean printable = true;
        private boolean failing;
        private int prints;

        @Override
        public boolean printable() {
            return printable;
        }

        @Override
        public Optional<BufferedImage> picture(SaleNumber sale) {
            return Optional.of(paper());
        }

        @Override
        public Slip print(SaleNumber sale) {
            if (failing) {
                throw new IllegalStateException("the disk is full");
            }
            done.add("print");
            return new Slip(sale, prints++);
        }

        @Override
        public Path save(SaleNumber sale) throws IOException {
            if (failing) {
                throw new IOException("the disk is full");
            }
            done.add("save");
            return Path.of("receipts", sale + ".pdf");
        }
    }

    private static BufferedImage paper() {
        var receipt = new Receipt(
                Receipt.Kind.SALE,
                "",
                new Receipt.Shop("一号店", "东门店", "东门路 1 号", "0755-1234567"),
                new Receipt.Stamp(SALE.toString(), "", NOW, "王小雨", 0, false),
                List.of(new Receipt.Item("珍珠奶茶", "2", new Money(1200), new Money(2400))),
                List.of(),
                List.of(new Receipt.Sum("合计", new Money(2400), true)),
                List.of(new Receipt.Tender("微信支付", new Money(2400), "微信单号 …34567890")),
                List.of("凭小票七日内可退换"),
                "");
        var typeface = Typeface.ofThisMachine();
        var kind = new PrinterKind(PaperWidth.MM_80, true, true);
        var rows = new Layout(Template.standard(Language.CHINESE), kind.paper(), Language.CHINESE).rows(receipt);
        return EscPosReader.read(new EscPos(kind, typeface).receipt(rows), kind.paper(), typeface)
                .picture();
    }
}
