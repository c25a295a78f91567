package io.saoma.book;

import io.saoma.sale.SaleNumber;
import io.saoma.sale.print.Slip;
import java.time.Instant;
import java.util.List;

/// What the ledger knows of the receipts on paper.
public final class Slips {

    private final Book book;

    Slips(Book book) {
        this.book = book;
    }

    /// How many of this sale were wanted by now, printed or not.
    public int wanted(SaleNumber sale) {
        return book.ask(ledger -> ledger.questions()
                .first("slips-of-sale", row -> row.getInt(1), sale.toString())
                .orElse(0));
    }

    public boolean done(Slip slip) {
        return book.ask(
                ledger -> ledger.questions().has("slip-done", slip.sale().toString(), slip.copy()));
    }

    /// Those that were wanted since then and never came onto paper, the longest wanted first.
    public List<Slip> undone(boolean practice, Instant since) {
        return book.ask(ledger -> ledger.questions()
                .list(
                        "slips-undone",
                        row -> new Slip(SaleNumber.parse(row.getString("sale_no")), row.getInt("copy")),
                        practice,
                        since));
    }
}
