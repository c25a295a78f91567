package io.saoma.ui.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.saoma.book.Book;
import io.saoma.payment.PaymentEvent.LateAccepted;
import io.saoma.report.OrderReport;
import io.saoma.report.OrderRow;
import io.saoma.ui.UiTasks;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/// A manager's view of a real book; work that is handed over waits until it is done by hand.
final class OrdersDesk implements AutoCloseable {

    final Path folder;
    final Queue<Runnable> background = new ArrayDeque<>();
    final UiTasks tasks = new UiTasks(background::add, Runnable::run);
    final List<String> accepted = new ArrayList<>();
    final List<String> left = new ArrayList<>();
    Optional<Book> opened = Optional.empty();
    Instant now = SampleDay.NOW;
    boolean refusing;

    OrdersDesk(Path folder) {
        this.folder = folder;
    }

    @Override
    public void close() {
        opened.ifPresent(Book::close);
    }

    OrdersViewModel orders(Book book) {
        return orders(book, false);
    }

    OrdersViewModel orders(Book book, boolean practice) {
        var orders = asleep(book, practice);
        orders.wake();
        work();
        return orders;
    }

    OrdersViewModel asleep(Book book, boolean practice) {
        opened = Optional.of(book);
        InstantSource clock = () -> now;
        return new OrdersViewModel(new OrderReport(book.orders()), tasks, clock, practice, new FakeDeeds(left) {
            @Override
            public void acceptLate(String outTradeNo) {
                accept(outTradeNo);
            }
        });
    }

    void accept(String outTradeNo) {
        if (refusing) {
            throw new IllegalStateException("the disk is full");
        }
        opened.orElseThrow().record(new LateAccepted(outTradeNo, "老板", now));
        accepted.add(outTradeNo);
    }

    void select(OrdersViewModel orders, String brief) {
        orders.select(briefs(orders).indexOf(brief));
        work();
        assertEquals(brief, shown(orders));
    }

    void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    static List<OrderRow> rows(OrdersViewModel orders) {
        return orders.listingProperty().get().rows();
    }

    static List<String> briefs(OrdersViewModel orders) {
        return rows(orders).stream().map(row -> row.number().brief()).toList();
    }

    static String shown(OrdersViewModel orders) {
        var detail = orders.detail().detailProperty().get().orElseThrow();
        assertFalse(detail.events().isEmpty());
        return detail.row().number().brief();
    }
}
