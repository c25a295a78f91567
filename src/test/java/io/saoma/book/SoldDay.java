package io.saoma.book;

import io.saoma.payment.PaymentEvent.BecameUnknown;
import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.PaymentEvent.ConfirmedByHand;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.payment.refund.CashRefunded;
import io.saoma.sale.Basket;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Reduction.Off;
import io.saoma.sale.Reductions;
import io.saoma.sale.Sale;
import io.saoma.sale.SaleNumber;
import io.saoma.sale.basket.BasketEvent.LineRemoved;
import io.saoma.sale.shift.ShiftEvent.DrawerOpened;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Five sales of one day, each of which stands otherwise, in a book in memory: for tests of what the ledger says.
final class SoldDay implements AutoCloseable {

    static final Instant NOW = Samples.MORNING;
    static final LocalDate DAY = BusinessDay.of(NOW);
    static final Line TEA = new Line("6900000000001", "绿茶", new Money(6_25), 2);

    final MemoryDisk disk = new MemoryDisk();
    final Book book = MemoryBook.open(InstantSource.fixed(NOW), disk);

    final Charged paid = Samples.charged(1);
    final Charged waiting = Samples.charged(2);
    final Charged byHand = Samples.charged(3);
    final SoldForCash forCash = new SoldForCash(
            new Sale(
                    Samples.number(4),
                    new Basket(
                            List.of(TEA), new Reductions(Optional.of(new Off(new Money(50))), Optional.empty()), "给邻居"),
                    "老李",
                    NOW.plusSeconds(4)),
            new Cash(new Money(12_00), new Money(20_00)),
            NOW.plusSeconds(4));
    final Charged unknown = Samples.charged(5);
    final CashRefunded back = new CashRefunded(number(4), new Money(1_00), Samples.GROUNDS, NOW.plusSeconds(60));

    SoldDay() {
        book.record(paid);
        book.record(Samples.paid(paid, false));
        book.record(waiting);
        book.record(byHand);
        book.record(new ConfirmedByHand(byHand.outTradeNo(), "4200hand", "断网", "小王", NOW));
        book.record(forCash);
        book.record(unknown);
        book.record(new BecameUnknown(unknown.outTradeNo(), "TIMEOUT", NOW));
        book.record(back);
        book.record(new LineRemoved(0, TEA, "小王", NOW));
        book.record(new DrawerOpened("换零", false, "小王", NOW));
    }

    static SaleNumber number(int counter) {
        return Samples.number(counter);
    }

    @Override
    public void close() {
        book.close();
        disk.forget();
    }
}
