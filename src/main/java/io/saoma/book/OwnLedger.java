package io.saoma.book;

import io.saoma.book.Orders.SaleRow;
import java.util.Optional;

/// The till's own ledger, as it is asked.
record OwnLedger(Book book) implements AnyLedger {

    @Override
    public <T> T ask(Question<T> question) {
        return book.ask(question::of);
    }

    @Override
    public AnyLedger within(Optional<String> shop) {
        return this;
    }

    @Override
    public Object[] before(Optional<SaleRow> last) {
        return new Object[] {last.map(SaleRow::line).orElse(Long.MAX_VALUE)};
    }

    @Override
    public Object[] after(Optional<SaleRow> last) {
        return new Object[] {last.map(SaleRow::line).orElse(0L)};
    }
}
