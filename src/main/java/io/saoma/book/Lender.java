package io.saoma.book;

import java.sql.Connection;
import java.sql.SQLException;

/// Lends connections to a shared book, for one question each.
public interface Lender {

    /// Waits for one, but not for ever.
    Loan lend() throws SQLException;

    /// A connection until it is given back. Only one that was called sound is lent again.
    interface Loan extends AutoCloseable {

        Connection connection();

        /// Everything that was asked of it came to a good end.
        void sound();

        @Override
        void close();
    }
}
