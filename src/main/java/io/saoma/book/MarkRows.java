package io.saoma.book;

import io.saoma.payment.PaymentEvent.ConfirmedByHand;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Event;
import io.saoma.sale.SaleNumber;
import io.saoma.sale.basket.BasketEvent;
import io.saoma.sale.basket.BasketEvent.LineRemoved;
import io.saoma.sale.basket.BasketEvent.LinesReplaced;
import io.saoma.sale.shift.ShiftEvent;
import io.saoma.sale.shift.ShiftEvent.DrawerOpened;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The rows of what a cashier did that brings no money: a manager looks at how often each of them does it.
final class MarkRows {

    private static final String LINE_REMOVED = "LINE_REMOVED";
    private static final String BY_HAND = "BY_HAND";
    private static final String DRAWER_OPENED = "DRAWER_OPENED";

    private final Sql sql;

    MarkRows(Sql sql) {
        this.sql = sql;
    }

    /// A basket that was emptied counts as one line, as it does for a shift.
    void post(long seq, BasketEvent event) throws SQLException {
        switch (event) {
            case LineRemoved removed -> add(seq, LINE_REMOVED, removed, null, removed.by());
            case LinesReplaced replaced
            when replaced.from() == 0 && replaced.lines().isEmpty() ->
                add(seq, LINE_REMOVED, replaced, null, replaced.by());
            default -> {}
        }
    }

    void post(long seq, ShiftEvent event) throws SQLException {
        if (event instanceof DrawerOpened opened) {
            add(seq, DRAWER_OPENED, opened, opened.practice(), opened.by());
        }
    }

    void byHand(long seq, ConfirmedByHand confirmed, SaleNumber sale) throws SQLException {
        add(seq, BY_HAND, confirmed, sale.practice(), confirmed.by());
    }

    private void add(long seq, String word, Event event, @Nullable Boolean practice, String by) throws SQLException {
        sql.run("add-mark", seq, word, BusinessDay.of(event.at()), practice, by);
    }
}
