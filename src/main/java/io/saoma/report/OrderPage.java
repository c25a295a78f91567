package io.saoma.report;

import io.saoma.book.Orders.SaleRow;
import java.util.List;

/// A part of a list of sales, newest first.
///
/// @param more whether the list goes on behind these
public record OrderPage(List<OrderRow> rows, boolean more) {

    /// The page of these, of which one too many was asked for to see whether there are more.
    static OrderPage of(List<SaleRow> oneMore, int limit) {
        return new OrderPage(oneMore.stream().limit(limit).map(OrderRow::of).toList(), oneMore.size() > limit);
    }
}
