package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Samples;
import io.saoma.device.escpos.EscPosReader;
import io.saoma.device.paper.PaperWidth;
import io.saoma.device.picture.Typeface;
import io.saoma.device.printer.FakePrinter;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.sale.SaleNumber;
import io.saoma.settings.Reading.Ready;
import io.saoma.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// From a line in the settings to the paper: the whole till with a printer in its network.
class TillReceiptTest {

    @TempDir
    Path home;

    @Test
    @Timeout(60)
    void aSaleComesOutOfThePrinterThatTheSettingsName() throws IOException {
        try (var printer = FakePrinter.good()) {
            Files.writeString(home.resolve("settings.toml"), """
                [printer]
                to = "tcp:127.0.0.1:%d"
                paper = 80
                [receipt]
                footer = "凭小票七日内可退换"
                """.formatted(printer.port()));
            Files.writeString(home.resolve("receipt-layout.txt"), "{number}\n{items}\n{footer}\n");
            var settings = ((Ready) new SettingsFile(home).read()).settings();
            var number = new SaleNumber(true, 1, Samples.number(1).day(), 1);
            var sale = Samples.sale(
                    number, Samples.MORNING, Samples.sale(1).lines().getFirst());
            try (var till = new Till(settings, InstantSource.system())) {
                till.book.record(new SoldForCash(sale, Cash.exactly(sale.total()), Samples.MORNING));
                until(() -> till.book.slips().wanted(number) == 1
                        && till.book.slips().undone(true, Samples.MORNING).isEmpty());
            }
            var lines = EscPosReader.read(printer.paper(), PaperWidth.MM_80, Typeface.ofThisMachine())
                    .lines();
            assertTrue(lines.getFirst().contains("练习单"), lines.toString());
            assertTrue(lines.contains(number.toString()), lines.toString());
            assertTrue(lines.contains("凭小票七日内可退换"), lines.toString());
            assertEquals(1, printer.calls());
        }
    }

    @Test
    void aPdfTakesThePlaceOfAnOlderOneOnceItIsWhole() throws IOException {
        var settings = ((Ready) new SettingsFile(home).read()).settings();
        var number = new SaleNumber(true, 1, Samples.number(1).day(), 1);
        var sale = Samples.sale(number, Samples.MORNING, Samples.sale(1).lines().getFirst());
        var folder = Files.createDirectory(home.resolve("receipts"));
        var older = Files.writeString(folder.resolve(number + ".pdf"), "old");
        var held = Files.createLink(home.resolve("held"), older);
        try (var till = new Till(settings, InstantSource.system())) {
            till.book.record(new SoldForCash(sale, Cash.exactly(sale.total()), Samples.MORNING));

            assertEquals(older, new KeptReceipts(till.receipts, folder, () -> "小王").save(number));
        }
        assertEquals("old", Files.readString(held), "whoever reads the older one reads on");
        assertTrue(Files.size(older) > 100);
    }

    private static void until(BooleanSupplier wanted) {
        while (!wanted.getAsBoolean()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
