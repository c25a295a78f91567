package io.saoma.proof.matrix;

import io.saoma.book.Book;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.payment.FakeBook;
import io.saoma.payment.Payment;
import io.saoma.payment.PaymentBook;
import io.saoma.payment.PaymentState.Paid;
import io.saoma.sale.Money;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// The book of a till, and what it says that was taken for an order.
interface Books extends AutoCloseable {

    /// A payment as it stands in a book.
    record Taken(String transactionId, long fen) {}

    PaymentBook book();

    Optional<Taken> taken(Payment payment);

    @Override
    void close();

    /// A book that is only a list.
    static Books list() {
        var book = new FakeBook();
        return new Books() {

            @Override
            public PaymentBook book() {
                return book;
            }

            @Override
            public Optional<Taken> taken(Payment payment) {
                return book.payment(payment.order().outTradeNo()).state() instanceof Paid(var receipt, var _)
                        ? Optional.of(new Taken(
                                receipt.transactionId(), receipt.totalFee().fen()))
                        : Optional.empty();
            }

            @Override
            public void close() {}
        };
    }

    /// Journal and ledger in this folder.
    static Books real(Path folder, InstantSource clock) {
        var book = Book.open(new Home(folder), "matrix", clock, FaultPoint.NONE);
        return new Books() {

            @Override
            public PaymentBook book() {
                return book;
            }

            @Override
            public Optional<Taken> taken(Payment payment) {
                return book.orders()
                        .sale(payment.order().sale())
                        .filter(sale -> sale.paid().compareTo(Money.ZERO) > 0)
                        .map(sale -> new Taken(
                                sale.transactionId().orElse(""), sale.paid().fen()));
            }

            @Override
            public void close() {
                book.close();
            }
        };
    }
}
