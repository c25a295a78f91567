package io.saoma;

import io.saoma.book.Book;
import io.saoma.device.escpos.EscPos;
import io.saoma.device.escpos.PrinterKind;
import io.saoma.device.paper.PaperWidth;
import io.saoma.device.picture.Typeface;
import io.saoma.device.printer.FilePrinter;
import io.saoma.device.printer.Outcome;
import io.saoma.device.printer.QueuePrinter;
import io.saoma.device.printer.Sheet;
import io.saoma.device.printer.TcpPrinter;
import io.saoma.device.printer.Trouble;
import io.saoma.device.receipt.Language;
import io.saoma.device.receipt.Layout;
import io.saoma.device.receipt.Receipt;
import io.saoma.device.receipt.TemplateFile;
import io.saoma.device.receipt.TestPage;
import io.saoma.device.spool.PrintQueue;
import io.saoma.payment.TillClock;
import io.saoma.print.BookedJobs;
import io.saoma.print.ReceiptDesk;
import io.saoma.print.ReceiptPress;
import io.saoma.settings.Printer;
import io.saoma.settings.Printer.Device;
import io.saoma.settings.Printer.Network;
import io.saoma.settings.Printer.Queue;
import io.saoma.settings.Settings;
import java.util.function.Consumer;

/// Builds the printing of the till as its settings want it.
final class Printers {

    /// What receipts are shown for where there is no printer: the one that most shops have.
    private static final PrinterKind USUAL = new PrinterKind(PaperWidth.MM_58, true, true);

    private Printers() {}

    static ReceiptDesk desk(Settings settings, Book book, TillClock clock) {
        var printer = settings.printer();
        return new ReceiptDesk(
                book,
                () -> press(settings),
                printer.map(it -> PrintQueue.open(
                        way(it),
                        BookedJobs.in(book, () -> clock.now().wall()),
                        () -> clock.now().uptime())),
                printer.filter(Printer::automatic).isPresent(),
                clock);
    }

    /// Prints a page that shows how receipts would come out; waits until its fate is known.
    ///
    /// @param told hears of trouble that the printer waits out
    static Outcome test(Settings settings, Printer printer, String when, Consumer<Trouble> told) {
        System.setProperty("java.awt.headless", "true");
        var kind = kind(printer);
        var rows = TestPage.rows(settings.shop().name(), when, kind.paper());
        var bytes = new EscPos(kind, Typeface.ofThisMachine()).receipt(rows);
        return way(printer).print(Sheet.fresh(bytes), told);
    }

    private static io.saoma.device.printer.Printer way(Printer printer) {
        return switch (printer.to()) {
            case Network(var host, var port) -> new TcpPrinter(host, port, printer.answers(), TcpPrinter.Limits.USUAL);
            case Device(var path) -> new FilePrinter(path);
            case Queue(var name) -> new QueuePrinter(name);
        };
    }

    private static ReceiptPress press(Settings settings) {
        // pictures are drawn in memory; beside JavaFX, AWT must not look for a display of its own
        System.setProperty("java.awt.headless", "true");
        var text = settings.receipt();
        var language = language(settings);
        var kind = settings.printer().map(Printers::kind).orElse(USUAL);
        var shop = settings.shop();
        return ReceiptPress.of(
                new Receipt.Shop(shop.name(), text.branch(), text.address(), text.phone()),
                text.footer(),
                new Layout(layout(settings).template(), kind.paper(), language),
                new EscPos(kind, Typeface.ofThisMachine()));
    }

    /// The shop's own layout of receipts, or the standard one; reads a file.
    static TemplateFile layout(Settings settings) {
        return TemplateFile.read(settings.home().resolve("receipt-layout.txt"), language(settings));
    }

    private static Language language(Settings settings) {
        return settings.receipt().language().equals("en") ? Language.ENGLISH : Language.CHINESE;
    }

    private static PrinterKind kind(Printer printer) {
        var paper = printer.paper() == PaperWidth.MM_80.millimetres() ? PaperWidth.MM_80 : PaperWidth.MM_58;
        return new PrinterKind(paper, printer.chinese(), printer.cutter());
    }
}
