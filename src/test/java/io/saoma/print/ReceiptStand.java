package io.saoma.print;

import io.saoma.book.Book;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.book.Samples;
import io.saoma.device.escpos.EscPos;
import io.saoma.device.escpos.EscPosReader;
import io.saoma.device.escpos.PrinterKind;
import io.saoma.device.escpos.Printout;
import io.saoma.device.paper.PaperWidth;
import io.saoma.device.picture.Typeface;
import io.saoma.device.printer.Outcome;
import io.saoma.device.printer.Outcome.Printed;
import io.saoma.device.receipt.Language;
import io.saoma.device.receipt.Layout;
import io.saoma.device.receipt.Receipt;
import io.saoma.device.receipt.Template;
import io.saoma.device.spool.PrintQueue;
import io.saoma.payment.TillClock.Moment;
import io.saoma.sale.SaleNumber;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A real book and a real queue before a printer that does what it is told.
final class ReceiptStand implements AutoCloseable {

    static final SaleNumber FIRST = Samples.number(1);

    Path folder;
    final BlockingQueue<byte[]> sheets = new LinkedBlockingQueue<>();

    volatile Outcome outcome = new Printed();

    /// What happens while something is printed.
    volatile Runnable meanwhile = () -> {};

    volatile Instant now = Samples.MORNING;
    volatile Duration uptime = Duration.ZERO;
    Book book;
    ReceiptDesk desk;

    ReceiptStand(Path folder) {
        this.folder = folder;
        start(true, true);
    }

    void start(boolean printer, boolean automatic) {
        book = Book.open(new Home(folder), "test", () -> now, FaultPoint.NONE);
        var queue = printer
                ? Optional.of(PrintQueue.open(
                        (sheet, _) -> {
                            var came = outcome;
                            sheets.add(sheet.whole());
                            meanwhile.run();
                            return came;
                        },
                        BookedJobs.in(book, () -> now),
                        () -> uptime))
                : Optional.<PrintQueue>empty();
        desk = new ReceiptDesk(book, ReceiptStand::press, queue, automatic, () -> new Moment(now, uptime));
        desk.open(false);
    }

    @Override
    public void close() {
        desk.close();
        book.close();
    }

    void restart(boolean printer, boolean automatic) {
        close();
        start(printer, automatic);
    }

    void pass(Duration time) {
        now = now.plus(time);
        uptime = uptime.plus(time);
    }

    void sell(int counter) {
        book.record(Samples.charged(counter));
        book.record(Samples.paid(Samples.charged(counter), false));
    }

    Printout next() throws InterruptedException {
        return read(Objects.requireNonNull(sheets.poll(20, TimeUnit.SECONDS), "nothing was printed"));
    }

    List<String> texts() {
        var left = new ArrayList<byte[]>();
        sheets.drainTo(left);
        return left.stream().map(ReceiptStand::read).map(ReceiptStand::text).toList();
    }

    static Printout read(byte[] bytes) {
        return EscPosReader.read(bytes, PaperWidth.MM_80, Typeface.ofThisMachine());
    }

    static String text(Printout printed) {
        return String.join("\n", printed.lines());
    }

    static ReceiptPress press() {
        var kind = new PrinterKind(PaperWidth.MM_80, true, true);
        return ReceiptPress.of(
                new Receipt.Shop("一号店", "", "", ""),
                "",
                new Layout(Template.standard(Language.CHINESE), kind.paper(), Language.CHINESE),
                new EscPos(kind, Typeface.ofThisMachine()));
    }
}
