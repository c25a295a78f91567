package io.saoma.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Book;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.book.Journals;
import io.saoma.book.Samples;
import io.saoma.device.escpos.EscPos;
import io.saoma.device.escpos.EscPosReader;
import io.saoma.device.escpos.PrinterKind;
import io.saoma.device.escpos.Printout;
import io.saoma.device.paper.PaperWidth;
import io.saoma.device.picture.Typeface;
import io.saoma.device.printer.Outcome;
import io.saoma.device.printer.Outcome.Failed;
import io.saoma.device.printer.Outcome.Printed;
import io.saoma.device.printer.Trouble;
import io.saoma.device.receipt.Language;
import io.saoma.device.receipt.Layout;
import io.saoma.device.receipt.Receipt;
import io.saoma.device.receipt.Template;
import io.saoma.device.spool.PrintQueue;
import io.saoma.payment.PaymentEvent.LateAccepted;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.CashReturned;
import io.saoma.payment.cash.CashEvent.CashTaken;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.payment.refund.CashRefunded;
import io.saoma.payment.refund.RefundEvent.RefundAccepted;
import io.saoma.payment.refund.RefundEvent.RefundAsked;
import io.saoma.payment.refund.RefundEvent.RefundDelayed;
import io.saoma.payment.refund.RefundEvent.RefundGivenBack;
import io.saoma.report.period.Period;
import io.saoma.report.period.Period.Kind;
import io.saoma.report.period.PeriodReport;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import io.saoma.sale.print.PrintEvent.PrintDone;
import io.saoma.sale.print.PrintEvent.PrintWanted;
import io.saoma.sale.print.Slip;
import java.io.IOException;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real book and a real queue before a printer that does what it is told.
class ReceiptDeskTest {

    private static final SaleNumber FIRST = Samples.number(1);

    @TempDir
    Path folder;

    private final BlockingQueue<byte[]> sheets = new LinkedBlockingQueue<>();
    private volatile Outcome outcome = new Printed();
    private Instant now = Samples.MORNING;
    private Book book;
    private ReceiptDesk desk;

    @BeforeEach
    void start() {
        start(true, true);
    }

    private void start(boolean printer, boolean automatic) {
        book = Book.open(new Home(folder), "test", () -> now, FaultPoint.NONE);
        var queue = printer
                ? Optional.of(PrintQueue.open(
                        (sheet, _) -> {
                            sheets.add(sheet.whole());
                            return outcome;
                        },
                        BookedJobs.in(book, () -> now),
                        () -> now))
                : Optional.<PrintQueue>empty();
        desk = new ReceiptDesk(book, ReceiptDeskTest::press, queue, automatic, () -> now);
        desk.open(false);
    }

    @AfterEach
    void stop() {
        desk.close();
        book.close();
    }

    private void restart(boolean printer, boolean automatic) {
        stop();
        start(printer, automatic);
    }

    @Test
    void everySaleGetsItsReceiptOnce() throws InterruptedException {
        sell(1);
        assertTrue(text(next()).contains("01-261123-0001"));
        book.record(new LateAccepted(Samples.charged(1).outTradeNo(), "老板", now));
        stop();
        assertEquals(List.of(), texts());

        start(true, true);
        stop();
        assertEquals(List.of(), texts(), "nor after a restart");
    }

    @Test
    void moneyThatCameLateHasNobodyWaitingForAReceipt() {
        book.record(Samples.charged(1));
        book.record(Samples.closed(Samples.charged(1)));
        book.record(Samples.paid(Samples.charged(1), true));
        stop();
        assertEquals(List.of(), texts());
    }

    @Test
    void whatIsPaidInPartGetsItWithTheRest() throws InterruptedException {
        book.record(new SoldForCash(Samples.sale(1), Cash.exactly(new Money(1000)), now));
        assertEquals(1, next().kicks(), "the drawer opens for the part already");
        book.record(new CashTaken(FIRST, Cash.exactly(new Money(250)), "小王", now));
        assertEquals(1, next().kicks());
        assertTrue(text(next()).contains("合计"));
        stop();
        assertEquals(List.of(), texts());
    }

    @Test
    void aPersonMayWantMoreAndTheySaySo() throws InterruptedException {
        sell(1);
        assertEquals(-1, text(next()).indexOf("重打"));
        assertEquals(new Slip(FIRST, 1), desk.print(FIRST, "老板"));
        assertTrue(text(next()).contains("重打 1"));
        assertEquals(new Slip(FIRST, 2), desk.print(FIRST, "老板"));
        assertTrue(text(next()).contains("重打 2"));
    }

    @Test
    void whatAPrinterThatIsOffLeftOverComesAfterTheRestartAndOnce() throws InterruptedException {
        outcome = new Failed(Trouble.OFF);
        sell(1);
        sell(2);
        next();
        stop();
        sheets.clear();
        outcome = new Printed();

        start(true, true);
        assertTrue(text(next()).contains("01-261123-0001"));
        assertTrue(text(next()).contains("01-261123-0002"));
        restart(true, true);
        stop();
        assertEquals(List.of(), texts());
    }

    @Test
    void aTillThatDiedRightAfterAPaymentPrintsItsReceiptOnTheNextStart() throws IOException, InterruptedException {
        stop();
        folder = folder.resolve("died");
        var charged = Samples.charged(1);
        Journals.write(new Home(folder), List.of(charged, Samples.paid(charged, false)));

        start(true, true);
        assertTrue(text(next()).contains("01-261123-0001"));
        restart(true, true);
        stop();
        assertEquals(List.of(), texts());
    }

    @Test
    void aTillThatDiedAfterTheReceiptPrintsNoSecondOne() throws IOException {
        stop();
        folder = folder.resolve("died");
        var charged = Samples.charged(1);
        var slip = new Slip(FIRST, 0);
        Journals.write(
                new Home(folder),
                List.of(
                        charged,
                        Samples.paid(charged, false),
                        new PrintWanted(slip, "小王", now),
                        new PrintDone(slip, now)));

        start(true, true);
        stop();
        assertEquals(List.of(), texts());
    }

    @Test
    void nobodyWaitsForAReceiptOfTheDayBefore() throws InterruptedException {
        outcome = new Failed(Trouble.OFF);
        sell(1);
        next();
        stop();
        sheets.clear();
        outcome = new Printed();
        now = now.plus(Duration.ofHours(13));

        start(true, true);
        stop();
        assertEquals(List.of(), texts());
    }

    @Test
    void printsOnlyOnWishWhereTheShopWantsThat() throws InterruptedException {
        restart(true, false);
        sell(1);
        stop();
        assertEquals(List.of(), texts());

        start(true, false);
        assertEquals(new Slip(FIRST, 0), desk.print(FIRST, "小王"));
        assertEquals(-1, text(next()).indexOf("重打"));
    }

    @Test
    void withoutAPrinterNothingIsLeftOverForOne() {
        restart(false, true);
        sell(1);
        stop();
        start(true, true);
        assertEquals(0, book.slips().wanted(FIRST));
        assertTrue(desk.paper(FIRST).orElseThrow().picture().getHeight() > 100);
        assertTrue(desk.paper(Samples.number(2)).isEmpty());
    }

    @Test
    void cashOpensTheDrawer() throws InterruptedException {
        restart(true, false);
        book.record(new SoldForCash(Samples.sale(1), Cash.exactly(new Money(1250)), now));
        assertEquals(1, next().kicks());
        book.record(new CashReturned(FIRST, new Money(1250), "小王", now));
        assertEquals(1, next().kicks());
    }

    @Test
    void cashThatGoesBackOpensTheDrawerAndHasItsSlip() throws InterruptedException {
        book.record(new SoldForCash(Samples.sale(1), Cash.exactly(new Money(1250)), now));
        assertEquals(1, next().kicks());
        next();
        book.record(new CashRefunded(FIRST, new Money(300), Samples.GROUNDS, now));
        assertEquals(1, next().kicks());
        var slip = text(next());
        for (var word : List.of("退款小票", "原单号：" + FIRST, "商品有问题", "瓶盖漏水", "￥3.00", "退现金")) {
            assertTrue(slip.contains(word), word + " in\n" + slip);
        }
        stop();
        start(true, true);
        desk.printRefund(FIRST);
        assertTrue(text(next()).contains("重打 1"), "nobody knows any more whether it was printed");
    }

    @Test
    void whatWeChatGivesBackHasItsSlipOnceWeChatHasTakenItIn() throws InterruptedException {
        sell(1);
        next();
        var refund = Samples.refund(Samples.charged(1).order(), new Money(300));
        book.record(new RefundAsked(refund, now));
        book.record(new RefundDelayed(refund.outRefundNo(), FIRST, "NOTENOUGH", "余额不足", now));
        book.record(new RefundAccepted(refund.outRefundNo(), FIRST, "503", now));
        var slip = text(next());
        assertTrue(slip.contains("微信退款"), slip);
        assertEquals(-1, slip.indexOf("重打"));
        book.record(new RefundGivenBack(refund.outRefundNo(), FIRST, "503", "支付用户的零钱", now, now));
        desk.printRefund(FIRST);
        assertTrue(text(next()).contains("重打 1"), "it came once by itself");
        desk.printRefund(Samples.number(2));
        stop();
        assertEquals(List.of(), texts());
    }

    @Test
    void inPracticeTheDrawerStaysShut() throws InterruptedException {
        var practice = new SaleNumber(true, 1, FIRST.day(), 1);
        var sale = Samples.sale(practice, now, Samples.sale(1).lines().getFirst());
        book.record(new SoldForCash(sale, Cash.exactly(sale.total()), now));
        var printed = next();
        assertEquals(0, printed.kicks());
        assertTrue(text(printed).contains("练习单"));
        stop();
        assertEquals(List.of(), texts());
    }

    @Test
    void theReportOfADayIsPrintedAsOftenAsSomebodyWantsItAndLooksLikeItsPdf() throws InterruptedException {
        sell(1);
        next();
        var day = new Period(Kind.DAY, BusinessDay.of(now));
        var view = new PeriodReport(book.takings(), false).view(day, now.plusSeconds(60));
        desk.print(view, false, "王小雨");
        desk.print(view, false, "王小雨");
        var paper = next();
        for (var word : List.of("日报 2026-11-23", "￥12.50（1 笔）", "【商品排行】", "未结束，截至打印时")) {
            assertTrue(text(paper).contains(word), word + " in\n" + text(paper));
        }
        assertEquals(List.of(), paper.strange());
        assertEquals(text(paper), text(next()));
        var pdf = desk.paper(view, false, "王小雨").picture();
        assertEquals(paper.picture().getHeight(), pdf.getHeight());
    }

    private void sell(int counter) {
        book.record(Samples.charged(counter));
        book.record(Samples.paid(Samples.charged(counter), false));
    }

    private Printout next() throws InterruptedException {
        return read(Objects.requireNonNull(sheets.poll(20, TimeUnit.SECONDS), "nothing was printed"));
    }

    private List<String> texts() {
        var left = new ArrayList<byte[]>();
        sheets.drainTo(left);
        return left.stream()
                .map(ReceiptDeskTest::read)
                .map(ReceiptDeskTest::text)
                .toList();
    }

    private static Printout read(byte[] bytes) {
        return EscPosReader.read(bytes, PaperWidth.MM_80, Typeface.ofThisMachine());
    }

    private static String text(Printout printed) {
        return String.join("\n", printed.lines());
    }

    private static ReceiptPress press() {
        var kind = new PrinterKind(PaperWidth.MM_80, true, true);
        return ReceiptPress.of(
                new Receipt.Shop("一号店", "", "", ""),
                "",
                new Layout(Template.standard(Language.CHINESE), kind.paper(), Language.CHINESE),
                new EscPos(kind, Typeface.ofThisMachine()));
    }
}
