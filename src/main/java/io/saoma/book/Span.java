package io.saoma.book;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/// Some lines of the journal, by their numbers: two ledgers that were drawn from the same ones have the same sum of
/// them.
///
/// @param known from which line on both ledgers know every order; what belongs to older ones is left out
record Span(long first, long last, long known) {

    /// Of every row that these lines began, with all that has become of it since.
    String sum(Ledger ledger) throws SQLException {
        var sum = Digest.sha256();
        for (var row : ledger.rows("entries-of-span", Span::text, first, last, known)) {
            add(sum, row);
        }
        for (var table : new String[] {
            "orders-of-span",
            "open-orders-of-span",
            "late-orders-of-span",
            "paid-orders-of-span",
            "hand-orders-of-span",
            "cash-of-span",
            "refunds-of-span",
            "sales-of-span",
            "lines-of-span",
            "shifts-of-span",
            "drawer-of-span",
            "marks-of-span",
            "bills-of-span"
        }) {
            for (var row : ledger.rows(table, Span::text, first, last)) {
                add(sum, row);
            }
        }
        return HexFormat.of().formatHex(sum.digest());
    }

    boolean same(Ledger one, Ledger other) throws SQLException {
        return sum(one).equals(sum(other));
    }

    private static void add(MessageDigest sum, String row) {
        sum.update(row.getBytes(StandardCharsets.UTF_8));
        sum.update((byte) '\n');
    }

    private static String text(ResultSet row) throws SQLException {
        var text = new StringBuilder();
        for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            text.append(row.getString(column)).append('|');
        }
        return text.toString();
    }
}
