package io.saoma;

import io.saoma.book.FaultPoint;
import io.saoma.book.share.Pace;
import io.saoma.payment.PaymentBook;
import io.saoma.payment.PaymentGateway;

/// The places between the parts of the till where a test may stand; in a shop nobody stands there.
interface Seam {

    Seam NONE = new Seam() {};

    /// The instants inside the book.
    default FaultPoint faults() {
        return FaultPoint.NONE;
    }

    /// What payments write into.
    default PaymentBook book(PaymentBook book) {
        return book;
    }

    /// What payments reach WeChat through.
    default PaymentGateway gateway(PaymentGateway gateway) {
        return gateway;
    }

    /// How patient it is with the shared book.
    default Pace pace() {
        return Pace.USUAL;
    }

    /// The window is open and the till can be used; on the JavaFX thread.
    default void opened(Till till, Counter counter) {}
}
