package io.saoma.proof.shop;

import io.saoma.book.Book;
import io.saoma.payment.Payment;
import io.saoma.payment.PaymentBook;
import io.saoma.payment.PaymentEvent;
import io.saoma.payment.refund.Account;
import io.saoma.payment.refund.RefundBook;
import io.saoma.payment.refund.Refunding;
import io.saoma.sale.Event;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The real book, whose word the oracle hears as long as the process lives that has it.
final class WitnessedBook implements PaymentBook, RefundBook {

    private final Book real;
    private final BooleanSupplier alive;
    private final Oracle oracle;

    WitnessedBook(Book real, BooleanSupplier alive, Oracle oracle) {
        this.real = real;
        this.alive = alive;
        this.oracle = oracle;
    }

    @Override
    public void record(Event event) {
        real.record(event);
        if (alive.getAsBoolean()) {
            oracle.recorded(event);
        }
    }

    @Override
    public List<Payment> open(boolean practice) {
        return real.open(practice);
    }

    @Override
    public Account account(SaleNumber sale) {
        return real.account(sale);
    }

    @Override
    public List<Refunding> openRefunds(boolean practice) {
        return real.openRefunds(practice);
    }

    @Override
    public Optional<Refunding> refunding(String outRefundNo) {
        return real.refunding(outRefundNo);
    }

    @Override
    public List<PaymentEvent> events(String outTradeNo) {
        return real.events(outTradeNo);
    }

    @Override
    public Optional<String> orderOf(String transactionId) {
        return real.orderOf(transactionId);
    }

    @Override
    public Money givenBack(String outTradeNo) {
        return real.givenBack(outTradeNo);
    }

    @Override
    public Money cashLeft(SaleNumber sale) {
        return real.cashLeft(sale);
    }

    @Override
    public SaleNumber nextSale(boolean practice, int till, LocalDate day) {
        return real.nextSale(practice, till, day);
    }
}
