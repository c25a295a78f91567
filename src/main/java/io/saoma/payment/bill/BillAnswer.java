package io.saoma.payment.bill;

/// What came of asking for an account of a day: an outcome that can be decided on, never an exception.
///
/// @param <T> the account asked for
public sealed interface BillAnswer<T> {

    /// It is here and whole: its own sums fit its rows.
    record Got<T>(T bill) implements BillAnswer<T> {}

    /// There was nothing on that day (`No Bill Exist`): no failure.
    record EmptyDay<T>() implements BillAnswer<T> {}

    /// It is not made yet (`Bill Creating`): ask again later.
    record NotYet<T>() implements BillAnswer<T> {}

    /// WeChat would not give it; `text` is its own sentence.
    record Refused<T>(String code, String text) implements BillAnswer<T> {}

    /// Nothing usable came back over the network.
    ///
    /// @param code a short English word for logs: `CONNECT`, `TIMEOUT` …
    record Silent<T>(String code) implements BillAnswer<T> {}

    /// Something came that is no bill, is not whole, or is not this merchant's.
    record Unreadable<T>(Fault fault, String why) implements BillAnswer<T> {}

    /// What is wrong with it.
    enum Fault {
        /// No account in any form that is known.
        NO_BILL,
        /// Rows are missing, or its own sums do not fit them.
        NOT_WHOLE,
        /// Another merchant's.
        OTHER_MERCHANT
    }
}
