package io.saoma.print;

import static io.saoma.print.ReceiptStand.FIRST;
import static io.saoma.print.ReceiptStand.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Samples;
import io.saoma.device.printer.Outcome.Failed;
import io.saoma.device.printer.Outcome.Printed;
import io.saoma.device.printer.Trouble;
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
import io.saoma.sale.print.Slip;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is printed for a sale, for cash and for money that goes back.
class ReceiptDeskTest {

    @AutoClose
    private final ReceiptStand stand;

    ReceiptDeskTest(@TempDir Path folder) {
        stand = new ReceiptStand(folder);
    }

    @Test
    void everySaleGetsItsReceiptOnce() throws InterruptedException {
        stand.sell(1);
        assertTrue(text(stand.next()).contains("01-261123-0001"));
        stand.book.record(new LateAccepted(Samples.charged(1).outTradeNo(), "老板", stand.now));
        stand.close();
        assertEquals(List.of(), stand.texts());

        stand.start(true, true);
        stand.close();
        assertEquals(List.of(), stand.texts(), "nor after a restart");
    }

    @Test
    void moneyThatCameLateHasNobodyWaitingForAReceipt() {
        stand.book.record(Samples.charged(1));
        stand.book.record(Samples.closed(Samples.charged(1)));
        stand.book.record(Samples.paid(Samples.charged(1), true));
        stand.close();
        assertEquals(List.of(), stand.texts());
    }

    @Test
    void whatIsPaidInPartGetsItWithTheRest() throws InterruptedException {
        stand.book.record(new SoldForCash(Samples.sale(1), Cash.exactly(new Money(1000)), stand.now));
        assertEquals(1, stand.next().kicks(), "the drawer opens for the part already");
        stand.book.record(new CashTaken(FIRST, Cash.exactly(new Money(250)), "小王", stand.now));
        assertEquals(1, stand.next().kicks());
        assertTrue(text(stand.next()).contains("合计"));
        stand.close();
        assertEquals(List.of(), stand.texts());
    }

    @Test
    void aPersonMayWantMoreAndTheySaySo() throws InterruptedException {
        stand.sell(1);
        assertEquals(-1, text(stand.next()).indexOf("重打"));
        assertEquals(new Slip(FIRST, 1), stand.desk.print(FIRST, "老板"));
        assertTrue(text(stand.next()).contains("重打 1"));
        assertEquals(new Slip(FIRST, 2), stand.desk.print(FIRST, "老板"));
        assertTrue(text(stand.next()).contains("重打 2"));
    }

    @Test
    void cashOpensTheDrawer() throws InterruptedException {
        stand.restart(true, false);
        stand.book.record(new SoldForCash(Samples.sale(1), Cash.exactly(new Money(1250)), stand.now));
        assertEquals(1, stand.next().kicks());
        stand.book.record(new CashReturned(FIRST, new Money(1250), "小王", stand.now));
        assertEquals(1, stand.next().kicks());
    }

    /// Nobody is there any more, whatever the clock was set to.
    @Test
    void theDrawerStaysShutWhereThePrinterWasOffForTooLong() throws InterruptedException {
        stand.restart(true, false);
        stand.outcome = new Failed(Trouble.OFF);
        stand.meanwhile = () -> {
            stand.now = Samples.MORNING.minus(Duration.ofHours(1));
            stand.pass(Duration.ofSeconds(11));
            stand.outcome = new Printed();
        };
        stand.book.record(new SoldForCash(Samples.sale(1), Cash.exactly(new Money(1250)), stand.now));
        assertEquals(1, stand.next().kicks());

        stand.desk.print(FIRST, "小王");
        assertEquals(0, stand.next().kicks());
    }

    @Test
    void cashThatGoesBackOpensTheDrawerAndHasItsSlip() throws InterruptedException {
        stand.book.record(new SoldForCash(Samples.sale(1), Cash.exactly(new Money(1250)), stand.now));
        assertEquals(1, stand.next().kicks());
        stand.next();
        stand.book.record(new CashRefunded(FIRST, new Money(300), Samples.GROUNDS, stand.now));
        assertEquals(1, stand.next().kicks());
        var slip = text(stand.next());
        for (var word : List.of("退款小票", "原单号：" + FIRST, "商品有问题", "瓶盖漏水", "￥3.00", "退现金")) {
            assertTrue(slip.contains(word), word + " in\n" + slip);
        }
        stand.close();
        stand.start(true, true);
        stand.desk.printRefund(FIRST);
        assertTrue(text(stand.next()).contains("重打 1"), "nobody knows any more whether it was printed");
    }

    @Test
    void whatWeChatGivesBackHasItsSlipOnceWeChatHasTakenItIn() throws InterruptedException {
        stand.sell(1);
        stand.next();
        var refund = Samples.refund(Samples.charged(1).order(), new Money(300));
        stand.book.record(new RefundAsked(refund, stand.now));
        stand.book.record(new RefundDelayed(refund.outRefundNo(), FIRST, "NOTENOUGH", "余额不足", stand.now));
        stand.book.record(new RefundAccepted(refund.outRefundNo(), FIRST, "503", stand.now));
        var slip = text(stand.next());
        assertTrue(slip.contains("微信退款"), slip);
        assertEquals(-1, slip.indexOf("重打"));
        stand.book.record(new RefundGivenBack(refund.outRefundNo(), FIRST, "503", "支付用户的零钱", stand.now, stand.now));
        stand.desk.printRefund(FIRST);
        assertTrue(text(stand.next()).contains("重打 1"), "it came once by itself");
        stand.desk.printRefund(Samples.number(2));
        stand.close();
        assertEquals(List.of(), stand.texts());
    }

    @Test
    void inPracticeTheDrawerStaysShut() throws InterruptedException {
        var practice = new SaleNumber(true, 1, FIRST.day(), 1);
        var sale = Samples.sale(practice, stand.now, Samples.sale(1).lines().getFirst());
        stand.book.record(new SoldForCash(sale, Cash.exactly(sale.total()), stand.now));
        var printed = stand.next();
        assertEquals(0, printed.kicks());
        assertTrue(text(printed).contains("练习单"));
        stand.close();
        assertEquals(List.of(), stand.texts());
    }

    @Test
    void theReportOfADayIsPrintedAsOftenAsSomebodyWantsItAndLooksLikeItsPdf() throws InterruptedException {
        stand.sell(1);
        stand.next();
        var day = new Period(Kind.DAY, BusinessDay.of(stand.now));
        var view = new PeriodReport(stand.book.takings(), false).view(day, stand.now.plusSeconds(60));
        stand.desk.print(view, false, "王小雨");
        stand.desk.print(view, false, "王小雨");
        var paper = stand.next();
        for (var word : List.of("日报 2026-11-23", "￥12.50（1 笔）", "【商品排行】", "未结束，截至打印时")) {
            assertTrue(text(paper).contains(word), word + " in\n" + text(paper));
        }
        assertEquals(List.of(), paper.strange());
        assertEquals(text(paper), text(stand.next()));
        var pdf = stand.desk.paper(view, false, "王小雨").picture();
        assertEquals(paper.picture().getHeight(), pdf.getHeight());
    }
}
