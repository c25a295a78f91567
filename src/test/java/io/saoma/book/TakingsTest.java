package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.book.Takings.BackRow;
import io.saoma.book.Takings.HourRow;
import io.saoma.book.Takings.ItemRow;
import io.saoma.book.Takings.MarkRow;
import io.saoma.book.Takings.UntilRow;
import io.saoma.book.Takings.WayRow;
import io.saoma.payment.PaymentWay;
import io.saoma.sale.Money;
import io.saoma.sale.basket.BasketEvent.LinesReplaced;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What five sales of a day, each of which stands otherwise, have brought.
class TakingsTest {

    @AutoClose
    private final SoldDay day = new SoldDay();

    private final Takings takings = day.book.takings();

    @Test
    void tellsWhatADayBrought() {
        var rows = takings.day(false, SoldDay.DAY);

        assertEquals(
                Set.of(
                        new HourRow(9, "小王", 1, new Money(12_50), Money.ZERO, 0),
                        new HourRow(9, "老李", 1, new Money(12_00), new Money(50), 0)),
                Set.copyOf(rows.hours()));
        assertEquals(
                Set.of(
                        new WayRow(PaymentWay.CASH, 1, new Money(12_00)),
                        new WayRow(PaymentWay.NATIVE, 1, new Money(12_50)),
                        new WayRow(PaymentWay.BY_HAND, 1, new Money(12_50))),
                Set.copyOf(rows.ways()));
        assertEquals(
                Set.of(
                        new ItemRow("6901234567892", "农夫山泉 550ml", 2, new Money(4_00), Money.ZERO),
                        new ItemRow("", "😀 \"free\"\n", 1, new Money(8_50), Money.ZERO),
                        new ItemRow("6900000000001", "绿茶", 2, new Money(12_00), Money.ZERO)),
                Set.copyOf(rows.items()));
        assertEquals(List.of(new BackRow("李经理", true, 1, new Money(1_00))), rows.back());
        assertEquals(List.of(new MarkRow("小王", 1, 1, 1)), rows.marks());
    }

    @Test
    void aBasketThatIsEmptiedCountsAsOneLineAndOneThatIsChangedAsNone() {
        day.book.record(new LinesReplaced(0, List.of(SoldDay.TEA, SoldDay.TEA), "小王", SoldDay.NOW));
        day.book.record(new LinesReplaced(1, List.of(), "小王", SoldDay.NOW));
        day.book.record(new LinesReplaced(0, List.of(), "小王", SoldDay.NOW));

        assertEquals(
                List.of(new MarkRow("小王", 2, 1, 1)),
                takings.day(false, SoldDay.DAY).marks());
    }

    @Test
    void practiceBringsNothing() {
        var rows = takings.day(true, SoldDay.DAY);

        assertEquals(List.of(), rows.hours());
        assertEquals(List.of(), rows.items());
        assertEquals(List.of(), rows.back());
        assertEquals(List.of(new MarkRow("小王", 1, 0, 0)), rows.marks(), "a basket does not say whether it is practice");
    }

    @Test
    void tellsWhatWasTakenUntilAMoment() {
        assertEquals(
                List.of(), takings.until(false, SoldDay.DAY, day.paid.sale().at()));
        assertEquals(
                List.of(new UntilRow(9, 1, new Money(12_50))),
                takings.until(false, SoldDay.DAY, day.forCash.sale().at()));
        assertEquals(
                List.of(new UntilRow(9, 2, new Money(24_50))),
                takings.until(false, SoldDay.DAY, SoldDay.NOW.plusSeconds(60)));
    }
}
