package io.saoma.book;

import io.saoma.payment.PaymentEvent.BecameUnknown;
import io.saoma.payment.PaymentEvent.ClosingStarted;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Event;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The journal of many busy days: seven hundred sales a day, most of them paid.
public final class LongYear {

    static final int SALES_A_DAY = 700;

    private LongYear() {}

    /// Leaves a home with the journal of so many orders, and no ledger; the number of its lines.
    public static long write(Home home, int orders) throws IOException {
        try (var journal = Journal.open(home.journal(), new FailingDisk().unforced(), FaultPoint.NONE)) {
            for (var order = 0; order < orders; order++) {
                for (var event : events(order)) {
                    journal.append(event);
                }
            }
            return journal.tip().seq();
        }
    }

    /// What happens to this order of the year.
    static List<Event> events(int order) {
        var at = Samples.MORNING
                .plus(Duration.ofDays(order / SALES_A_DAY))
                .plus(Duration.ofSeconds(order % SALES_A_DAY * 60L));
        var number = new SaleNumber(false, 1, BusinessDay.of(at), order % SALES_A_DAY + 1);
        var charged = Samples.charged(Samples.sale(
                number,
                at,
                new Line("6901234567892", "农夫山泉 550ml", new Money(200), 2),
                new Line("", "苹果", new Money(850), 1)));
        var events = new ArrayList<Event>(List.of(charged, Samples.code(charged)));
        if (order % 10 == 0) {
            events.add(new BecameUnknown(charged.outTradeNo(), "TIMEOUT", at.plusSeconds(3)));
        }
        if (order % 20 == 0) {
            events.add(new ClosingStarted(charged.outTradeNo(), GivenUp.CANCELLED, at.plusSeconds(30)));
            events.add(Samples.closed(charged));
        } else {
            events.add(new ClosingStarted(charged.outTradeNo(), GivenUp.CANCELLED, at.plusSeconds(4)));
            events.add(Samples.paid(charged, false));
        }
        return events;
    }
}
