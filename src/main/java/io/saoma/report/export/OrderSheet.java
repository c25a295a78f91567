package io.saoma.report.export;

import io.saoma.book.Orders;
import io.saoma.book.Orders.SaleRow;
import io.saoma.book.Orders.WholeRow;
import io.saoma.payment.PaymentWay;
import io.saoma.report.OrderRow;
import io.saoma.report.export.Cell.Amount;
import io.saoma.report.export.Cell.Moment;
import io.saoma.report.export.Cell.Whole;
import io.saoma.report.export.Cell.Words;
import io.saoma.report.period.Period;
import io.saoma.sale.Money;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/// The orders of a period, one a row, oldest first: what whoever keeps the books wants, and nothing of any customer.
record OrderSheet(Orders orders, boolean practice, SheetWords words) {

    /// So many are asked for at once: a payment that wants to be written down never waits for more.
    private static final int PAGE = 200;

    void write(Period period, Sheets sheets) throws IOException {
        sheets.begin(words.orders(), words.orderColumns());
        for (var day : period.days()) {
            write(day, sheets);
        }
    }

    private void write(LocalDate day, Sheets sheets) throws IOException {
        var last = Optional.<SaleRow>empty();
        for (var page = orders.after(practice, day, last, PAGE);
                !page.isEmpty();
                page = orders.after(practice, day, last, PAGE)) {
            for (var row : page) {
                sheets.row(cells(row));
                last = Optional.of(row.sale());
            }
        }
    }

    private List<Cell> cells(WholeRow whole) {
        var row = OrderRow.of(whole.sale());
        return List.of(
                new Moment(row.at()),
                new Words(row.shop().map(shop -> shop + " ").orElse("") + row.number()),
                new Words(items(row)),
                new Whole(row.pieces()),
                new Amount(row.total()),
                new Amount(whole.sale().letOff()),
                new Amount(row.paid()),
                new Words(ways(whole)),
                new Words(words.looks().getOrDefault(row.look(), "")),
                new Words(String.join(" ", whole.transactionIds())),
                new Amount(row.refunded()),
                new Words(row.cashier()),
                whole.sale().shift().<Cell>map(Whole::new).orElse(Cell.EMPTY),
                new Whole(row.number().till()),
                new Words(words.marks().getOrDefault(row.bill(), "")),
                new Words(whole.sale().note()));
    }

    private String items(OrderRow row) {
        return row.pieces() > 1 ? words.items().formatted(row.firstItem(), row.pieces()) : row.firstItem();
    }

    private String ways(WholeRow whole) {
        var ways = new StringJoiner(" + ");
        add(ways, PaymentWay.NATIVE, whole.byNative());
        add(ways, PaymentWay.MICROPAY, whole.byMicropay());
        add(ways, PaymentWay.CASH, whole.sale().cash());
        return ways.toString();
    }

    private void add(StringJoiner ways, PaymentWay way, Money money) {
        if (!money.equals(Money.ZERO)) {
            ways.add(words.ways().getOrDefault(way, ""));
        }
    }
}
