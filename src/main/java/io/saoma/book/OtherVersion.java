package io.saoma.book;

import java.sql.SQLException;

/// The ledger was made by a till whose tables were others: it is not broken, and yet of no use.
final class OtherVersion extends SQLException {

    private static final long serialVersionUID = 1;

    OtherVersion(int found, int wanted) {
        super("a ledger of version " + found + " and not " + wanted);
    }
}
