package io.saoma.print;

import static io.saoma.print.ReceiptStand.FIRST;
import static io.saoma.print.ReceiptStand.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Home;
import io.saoma.book.Journals;
import io.saoma.book.Samples;
import io.saoma.device.printer.Outcome.Failed;
import io.saoma.device.printer.Outcome.Printed;
import io.saoma.device.printer.Trouble;
import io.saoma.payment.PaymentEvent.ConfirmedByHand;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.CashTaken;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.sale.Event;
import io.saoma.sale.Money;
import io.saoma.sale.print.PrintEvent.PrintDone;
import io.saoma.sale.print.PrintEvent.PrintWanted;
import io.saoma.sale.print.Slip;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A receipt that is owed outlives a restart, comes once, and not on another day.
class ReceiptRestartTest {

    @AutoClose
    private final ReceiptStand stand;

    private final BlockingQueue<byte[]> sheets;

    ReceiptRestartTest(@TempDir Path folder) {
        stand = new ReceiptStand(folder);
        sheets = stand.sheets;
    }

    @Test
    void whatAPrinterThatIsOffLeftOverComesAfterTheRestartAndOnce() throws InterruptedException {
        stand.outcome = new Failed(Trouble.OFF);
        stand.sell(1);
        stand.sell(2);
        stand.next();
        stand.close();
        sheets.clear();
        stand.outcome = new Printed();

        stand.start(true, true);
        assertTrue(text(stand.next()).contains("01-261123-0001"));
        assertTrue(text(stand.next()).contains("01-261123-0002"));
        stand.restart(true, true);
        stand.close();
        assertEquals(List.of(), stand.texts());
    }

    @Test
    void aTillThatDiedRightAfterAPaymentPrintsItsReceiptOnTheNextStart() throws IOException, InterruptedException {
        stand.close();
        stand.folder = stand.folder.resolve("died");
        var charged = Samples.charged(1);
        Journals.write(new Home(stand.folder), List.of(charged, Samples.paid(charged, false)));

        stand.start(true, true);
        assertTrue(text(stand.next()).contains("01-261123-0001"));
        stand.restart(true, true);
        stand.close();
        assertEquals(List.of(), stand.texts());
    }

    @Test
    void aTillThatDiedRightAfterCashWasTakenPrintsItsReceiptOnTheNextStart() throws IOException, InterruptedException {
        died(new SoldForCash(Samples.sale(1), Cash.exactly(new Money(12_50)), stand.now));

        assertTheReceiptComesOnce();
    }

    @Test
    void soDoesOneThatDiedAfterTheRestWasTakenInCash() throws IOException, InterruptedException {
        died(
                new SoldForCash(Samples.sale(1), Cash.exactly(new Money(10_00)), stand.now),
                new CashTaken(FIRST, Cash.exactly(new Money(2_50)), "小王", stand.now));

        assertTheReceiptComesOnce();
    }

    @Test
    void soDoesOneThatDiedAfterAPersonTookTheSaleForPaid() throws IOException, InterruptedException {
        var charged = Samples.charged(1);
        died(
                charged,
                Samples.code(charged),
                new ConfirmedByHand(charged.outTradeNo(), "4200000000202603140000000009", "断网", "小王", stand.now));

        assertTheReceiptComesOnce();
    }

    private void died(Event... events) throws IOException {
        stand.close();
        stand.folder = stand.folder.resolve("died");
        Journals.write(new Home(stand.folder), List.of(events));
        stand.start(true, true);
    }

    private void assertTheReceiptComesOnce() throws InterruptedException {
        var receipt = stand.next();
        assertTrue(text(receipt).contains("01-261123-0001"));
        assertEquals(0, receipt.kicks(), "nobody stands at the drawer");
        stand.restart(true, true);
        stand.close();
        assertEquals(List.of(), stand.texts());
    }

    @Test
    void aTillThatDiedAfterTheReceiptPrintsNoSecondOne() throws IOException {
        stand.close();
        stand.folder = stand.folder.resolve("died");
        var charged = Samples.charged(1);
        var slip = new Slip(FIRST, 0);
        Journals.write(
                new Home(stand.folder),
                List.of(
                        charged,
                        Samples.paid(charged, false),
                        new PrintWanted(slip, "小王", stand.now),
                        new PrintDone(slip, stand.now)));

        stand.start(true, true);
        stand.close();
        assertEquals(List.of(), stand.texts());
    }

    @Test
    void nobodyWaitsForAReceiptOfTheDayBefore() throws InterruptedException {
        stand.outcome = new Failed(Trouble.OFF);
        stand.sell(1);
        stand.next();
        stand.close();
        sheets.clear();
        stand.outcome = new Printed();
        stand.now = stand.now.plus(Duration.ofHours(13));

        stand.start(true, true);
        stand.close();
        assertEquals(List.of(), stand.texts());
    }

    @Test
    void printsOnlyOnWishWhereTheShopWantsThat() throws InterruptedException {
        stand.restart(true, false);
        stand.sell(1);
        stand.close();
        assertEquals(List.of(), stand.texts());

        stand.start(true, false);
        assertEquals(new Slip(FIRST, 0), stand.desk.print(FIRST, "小王"));
        assertEquals(-1, text(stand.next()).indexOf("重打"));
    }

    @Test
    void withoutAPrinterNothingIsLeftOverForOne() {
        stand.restart(false, true);
        stand.sell(1);
        stand.close();
        stand.start(true, true);
        assertEquals(0, stand.book.slips().wanted(FIRST));
        assertTrue(stand.desk.paper(FIRST).orElseThrow().picture().getHeight() > 100);
        assertTrue(stand.desk.paper(Samples.number(2)).isEmpty());
    }
}
