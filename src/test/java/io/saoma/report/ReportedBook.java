package io.saoma.report;

import io.saoma.book.Book;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.book.Journals;
import io.saoma.book.Samples;
import io.saoma.payment.PaymentEvent.Charged;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Event;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import io.saoma.sale.SaleNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A book of the events that the test puts in, and the report of it.
final class ReportedBook implements AutoCloseable {

    static final LocalDate TODAY = BusinessDay.of(Samples.MORNING);
    static final LocalDate YESTERDAY = TODAY.minusDays(1);

    final Path folder;
    final List<Event> events = new ArrayList<>();
    Optional<Book> opened = Optional.empty();

    ReportedBook(Path folder) {
        this.folder = folder;
    }

    @Override
    public void close() {
        opened.ifPresent(Book::close);
    }

    Charged charge(int counter) {
        return charge(Samples.sale(counter));
    }

    Charged charge(SaleNumber number, Instant at) {
        return charge(Samples.sale(number, at, new Line("", "茶", new Money(1250), 1)));
    }

    Charged charge(Sale sale) {
        var charged = Samples.charged(sale);
        events.add(charged);
        return charged;
    }

    OrderReport report() throws IOException {
        if (opened.isEmpty()) {
            var home = new Home(folder.resolve("home"));
            Journals.write(home, events);
            opened = Optional.of(Book.open(home, "test", InstantSource.fixed(Samples.MORNING), FaultPoint.NONE));
        }
        return new OrderReport(opened.get().orders());
    }

    static OrderFilter all(LocalDate day) {
        return OrderFilter.of(false, day);
    }

    static List<SaleNumber> numbers(OrderPage page) {
        return page.rows().stream().map(OrderRow::number).toList();
    }
}
