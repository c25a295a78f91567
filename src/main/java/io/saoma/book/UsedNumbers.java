package io.saoma.book;

import io.saoma.book.BookEvent.NumbersSkipped;
import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.payment.PaymentEvent.Restored;
import io.saoma.payment.cash.CashEvent.SoldForCash;
import io.saoma.sale.Event;
import io.saoma.sale.SaleNumber;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The numbers of sales that the lines of a journal have used up.
final class UsedNumbers {

    /// More sales than one till rings up while its shared book is away for a day, so that none of them can meet one of
    /// these.
    private static final int ROOM = 1_000;

    private record Day(boolean practice, int till, LocalDate day) {}

    private final Map<Day, Integer> highest = new HashMap<>();

    void see(JournalLine line) {
        number(line)
                .ifPresent(number -> highest.merge(
                        new Day(number.practice(), number.till(), number.day()), number.counter(), Math::max));
    }

    /// The last number of that day that a machine may have given out which wrote more than these lines.
    SaleNumber beyond(boolean practice, int till, LocalDate day) {
        var known = highest.getOrDefault(new Day(practice, till, day), 0);
        return new SaleNumber(practice, till, day, known + ROOM);
    }

    private static Optional<SaleNumber> number(JournalLine line) {
        var event = EventKind.of(line.kind())
                .filter(UsedNumbers::numbers)
                .flatMap(_ -> EventCodec.event(line.kind(), line.at(), line.data()));
        return event.map(UsedNumbers::number);
    }

    /// The others need not be read.
    private static boolean numbers(EventKind kind) {
        return switch (kind) {
            case SALE_CHARGED, SALE_CASH, SALE_RESTORED, NUMBERS_SKIPPED -> true;
            default -> false;
        };
    }

    private static SaleNumber number(Event event) {
        return switch (event) {
            case Charged(var sale, var _, var _) -> sale.number();
            case SoldForCash(var sale, var _, var _) -> sale.number();
            case Restored(var sale, var _, var _, var _) -> sale.number();
            case NumbersSkipped(var last, var _) -> last;
            default -> throw new IllegalStateException("no number of a sale: " + event.getClass());
        };
    }
}
